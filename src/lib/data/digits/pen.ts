/** @file Ink on a square picture: lines with soft edges. */
import { check } from '../../core/check';

/** Side of every picture in pixels. */
export const SIDE = 28;
export const PIXELS = SIDE * SIDE;
/** A centred drawing's longer side. */
export const BOX = 20;

export interface Point {
  x: number;
  y: number;
}

/** SIDE × SIDE numbers, row after row: 0 is paper, 1 is ink. */
export type Picture = Float32Array;

export const blank = (): Picture => new Float32Array(PIXELS);

/**
 * Draws from `from` to `to` as a pen of this width would. Where lines cross, the darker one stays.
 *
 * @param width - In pixels. A pixel's ink fades over the last half pixel on either side.
 * @param ink - Of the middle of the line, 0 to 1.
 */
export function line(picture: Picture, from: Point, to: Point, width: number, ink = 1): void {
  check(picture.length === PIXELS, `pen: ${picture.length} pixels are no picture`);
  const reach = width / 2 + 0.5;
  const [left, right] = between(from.x, to.x, reach);
  const [top, bottom] = between(from.y, to.y, reach);
  const along = { x: to.x - from.x, y: to.y - from.y };
  const squared = along.x * along.x + along.y * along.y || 1;
  for (let row = top; row <= bottom; row++) {
    const y = row + 0.5 - from.y;
    for (let column = left; column <= right; column++) {
      const x = column + 0.5 - from.x;
      const share = Math.min(1, Math.max(0, (x * along.x + y * along.y) / squared));
      const dx = x - share * along.x;
      const dy = y - share * along.y;
      const covered = Math.min(1, reach - Math.sqrt(dx * dx + dy * dy)) * ink;
      const place = row * SIDE + column;
      if (covered > picture[place]!) picture[place] = covered;
    }
  }
}

/** Pixels that a line between two numbers can touch. */
function between(a: number, b: number, reach: number): [number, number] {
  return [
    Math.max(0, Math.floor(Math.min(a, b) - reach)),
    Math.min(SIDE - 1, Math.floor(Math.max(a, b) + reach)),
  ];
}
