/** @file A cut through picture and map along one row: the ink below the table's middle, and what the table answers there. */
import type { Walk } from '../../../lib/equations/convolution';
import { SIDE } from './pictures';
import { TABLE } from './table';

export interface Curve {
  x: number[];
  y: number[];
}

/** From the table's first row or column to its middle. */
const MIDDLE = (TABLE - 1) / 2;

/**
 * @param pixels - [SIDE, SIDE]
 * @param values - [side, side]: the map.
 * @param row - Of the map, from 0.
 * @param places - So many of the map have their number.
 * @returns Columns of the picture from 1, where the middle of the table lies; nothing of the ink on a row of padding.
 */
export function sectionOf(
  pixels: readonly number[],
  values: readonly number[],
  { padding, stride }: Walk,
  row: number,
  places: number,
): { row: number; ink: Curve; answers: Curve } {
  const side = Math.round(Math.sqrt(values.length));
  const y = row * stride - padding + MIDDLE;
  const columns = Array.from({ length: SIDE }, (_, x) => x);
  const known = Array.from({ length: side }, (_, x) => x).filter((x) => row * side + x < places);
  return {
    row: y + 1,
    ink: {
      x: columns.map((x) => x + 1),
      y: columns.map((x) => (y >= 0 && y < SIDE ? (pixels[y * SIDE + x] ?? 0) : 0)),
    },
    answers: {
      x: known.map((x) => x * stride - padding + MIDDLE + 1),
      y: known.map((x) => values[row * side + x] ?? NaN),
    },
  };
}
