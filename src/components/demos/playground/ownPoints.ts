/** @file Points of the reader's own: as lines of text, and as what a stranger's file or link may hold. */
import type { Point } from '../../../lib/data/planes';

export const MOST = 300;
/** Further out nothing is drawn. */
const FURTHEST = 100;

/** Small enough for a link; a pixel is more. */
export const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;

function isPoint(value: unknown): value is Point {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, answer } = value as Partial<Point>;
  const within = (number: unknown, most: number) =>
    typeof number === 'number' && Math.abs(number) <= most;
  return within(x, FURTHEST) && within(y, FURTHEST) && within(answer, 1);
}

export const arePoints = (value: unknown): value is Point[] =>
  Array.isArray(value) && value.length <= MOST && value.every(isPoint);

/** One line for each: x, y, answer. */
export const linesOf = (points: readonly Point[]): string =>
  points.map(({ x, y, answer }) => `${x}, ${y}, ${answer}`).join('\n');

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)$/;

/**
 * Reads lines, as typed or pasted from a table: numbers apart by commas, semicolons, tabs or spaces.
 *
 * @returns The points, or the number of the first line that holds none; `0` where there are too many.
 */
export function readLines(text: string): Point[] | number {
  const points: Point[] = [];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const cells = line
      .trim()
      .replaceAll('−', '-')
      .split(/[\s,;，；]+/u);
    const [x = NaN, y = NaN, answer = NaN] = cells.map((cell) =>
      NUMBER.test(cell) ? rounded(Number(cell)) : NaN,
    );
    const point = { x, y, answer };
    if (cells.length !== 3 || !isPoint(point)) return i + 1;
    points.push(point);
  }
  return points.length > MOST ? 0 : points;
}
