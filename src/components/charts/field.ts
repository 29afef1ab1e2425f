/**
 * @file A function of the plane, as filled contours: few paths, in the colours of whatever theme they are seen in,
 * there without script and on paper, and as sharp in a saved file as on the page.
 */
import { contours } from 'd3-contour';
import type { Scales } from './axes';

/** Values at the middles of equal cells. */
export interface Grid {
  columns: number;
  rows: number;
  /** Row after row, the first row at the smallest y. */
  values: ArrayLike<number>;
  /** Ends of the plane, the cells' outer edges. */
  x: readonly [number, number];
  y: readonly [number, number];
}

export interface Contour {
  sign: 'low' | 'high';
  /** Share of the full colour, above 0, at most 1. */
  share: number;
  d: string;
}

type Multi = { coordinates: number[][][][] };

/**
 * Areas from the palest to the fullest, to be drawn one over another; values near zero are the ground.
 *
 * @param full - The value with the full colour.
 * @param levels - Shades of each sign.
 */
export function contoursOf(grid: Grid, scales: Scales, full: number, levels: number): Contour[] {
  const trace = tracer(grid, scales);
  const values = widened(grid);
  const negated = values.map((value) => -value);
  const areas: Contour[] = [];
  for (let level = 0; level < levels; level++) {
    const threshold = (full * (level + 0.5)) / levels;
    const share = (level + 1) / levels;
    areas.push({ sign: 'low', share, d: trace(negated, threshold) });
    areas.push({ sign: 'high', share, d: trace(values, threshold) });
  }
  return areas.filter(({ d }) => d !== '');
}

/** Where the function is zero: the line on which a classifier cannot tell. The plane's edge is no part of it. */
export function boundaryOf(grid: Grid, scales: Scales): string {
  const { columns, rows } = grid;
  const edge = ([x = 0, y = 0]: number[]) => x <= 0 || y <= 0 || x >= columns || y >= rows;
  const to = placer(grid, scales);
  let path = '';
  for (const ring of ringsOf(grid, widened(grid), 0)) {
    for (let i = 1; i < ring.length; i++) {
      const [from, next] = [ring[i - 1] ?? [], ring[i] ?? []];
      if (edge(from) && edge(next)) continue;
      if (!path.endsWith(to(from))) path += `M${to(from)}`;
      path += `L${to(next)}`;
    }
  }
  return path;
}

function tracer(grid: Grid, scales: Scales) {
  const to = placer(grid, scales);
  return (values: number[], threshold: number) =>
    ringsOf(grid, values, threshold)
      .map((ring) => `M${ring.slice(0, -1).map(to).join('L')}Z`)
      .join('');
}

/**
 * Outlines of where the values are at least `threshold`, in cells. A value that is not a number is below.
 *
 * Cut out of a grid with one more cell on every side, a copy of its neighbour: an outline would turn aside on its
 * last half cell before the edge.
 */
function ringsOf({ columns, rows }: Grid, wide: number[], threshold: number): number[][][] {
  const found: Multi = contours()
    .size([columns + 2, rows + 2])
    .contour(wide, threshold);
  const within = (at: number, most: number) => Math.min(most, Math.max(0, at - 1));
  return found.coordinates
    .flat()
    .map((ring) => ring.map(([x = 0, y = 0]) => [within(x, columns), within(y, rows)]));
}

/** With a copy of every outer cell beyond it. */
function widened({ columns, rows, values }: Grid): number[] {
  const within = (at: number, most: number) => Math.min(most - 1, Math.max(0, at - 1));
  return Array.from({ length: (columns + 2) * (rows + 2) }, (_, i) => {
    const column = within(i % (columns + 2), columns);
    const row = within(Math.floor(i / (columns + 2)), rows);
    return values[row * columns + column] ?? NaN;
  });
}

/** From cells to hundredths of the plot, written with one digit: a quarter of a pixel. */
function placer({ columns, rows, x, y }: Grid, scales: Scales) {
  const written = (value: number) => String(Math.round(value * 10) / 10);
  return ([column = 0, row = 0]: number[]) =>
    `${written(scales.x(x[0] + ((x[1] - x[0]) * column) / columns))} ${written(
      scales.y(y[0] + ((y[1] - y[0]) * row) / rows),
    )}`;
}

/** Middles of the cells, [x, y] of each, in the order of a grid's values: what a function is to be asked about. */
export function gridPoints({ columns, rows, x, y }: Omit<Grid, 'values'>): [number, number][] {
  return Array.from({ length: columns * rows }, (_, i) => [
    x[0] + ((x[1] - x[0]) * ((i % columns) + 0.5)) / columns,
    y[0] + ((y[1] - y[0]) * (Math.floor(i / columns) + 0.5)) / rows,
  ]);
}
