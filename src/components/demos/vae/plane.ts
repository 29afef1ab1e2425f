/** @file The plane of two latent variables: how far it goes, its tiles, and the way from the pointer to z and back. */

/** It goes from −RADIUS to RADIUS both ways: 99.5% of the prior lie inside. */
export const RADIUS = 3;
/** Along each side. */
export const TILES = 11;
export const TILE = 14; // pixels

/** The middle of a column of tiles, or, downwards, of a row. */
export const centreOf = (i: number): number => RADIUS * ((2 * i + 1) / TILES - 1);

export const within = (value: number): number => Math.min(RADIUS, Math.max(-RADIUS, value));

export interface Place {
  x: number;
  y: number;
}

/** Which tile lies there. */
export function tileAt({ x, y }: Place): number {
  const at = (value: number) =>
    Math.min(TILES - 1, Math.floor((TILES * (value + RADIUS)) / (2 * RADIUS)));
  return TILES * at(-y) + at(x);
}

/** Tiles beside each other as one square picture. */
export function mosaicOf(tiles: readonly string[]): string {
  let shades = '';
  for (let row = 0; row < TILES * TILE; row++) {
    const from = TILE * (row % TILE);
    for (let column = 0; column < TILES; column++) {
      const tile = tiles[TILES * Math.floor(row / TILE) + column] ?? '';
      shades += tile.slice(from, from + TILE).padEnd(TILE, '0');
    }
  }
  return shades;
}
