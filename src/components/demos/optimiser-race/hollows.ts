/** @file The surface that is gone down, and hollows and hills of the reader's own: as lines of text, and from a link. */
import {
  drawnSurface,
  PLANE,
  surfaces,
  type Hollow,
  type Surface,
} from '../../../lib/equations/surfaces';
import type { Settings } from './fields';

export type Hollows = readonly Hollow[];

export const MOST = 20;
const DEEPEST = 10;
/** What a click digs, or heaps up. */
export const DEPTH = 2;

/** Small enough for a link; a pixel is more. */
export const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;

function isHollow(value: unknown): value is Hollow {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, depth } = value as Partial<Hollow>;
  const within = (number: unknown, most: number) =>
    typeof number === 'number' && Math.abs(number) <= most;
  return within(x, PLANE[1]) && within(y, PLANE[1]) && within(depth, DEEPEST);
}
export const isHollows = (value: unknown): value is Hollows =>
  Array.isArray(value) && value.length > 0 && value.length <= MOST && value.every(isHollow);

/** Of the network there is no picture; where nothing is dug, the bare bowl is shown. */
export const surfaceOf = ({ surface }: Pick<Settings, 'surface'>, hollows?: Hollows): Surface =>
  surface === 'own' || surface === 'network'
    ? drawnSurface(isHollows(hollows) ? hollows : [])
    : surfaces[surface];

/** One line for each: x, y, depth. */
export const linesOf = (hollows: Hollows): string =>
  hollows.map(({ x, y, depth }) => `${x}, ${y}, ${depth}`).join('\n');

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)$/;

/**
 * Reads lines, as typed: three numbers apart by commas, semicolons or spaces.
 *
 * @returns The hollows, or the number of the first line that holds none; `0` where there are too many.
 */
export function readLines(text: string): Hollow[] | number {
  const hollows: Hollow[] = [];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const cells = line.trim().replaceAll('−', '-').split(/[\s,;，；]+/u); // prettier-ignore
    const [x = NaN, y = NaN, depth = NaN] = cells.map((cell) =>
      NUMBER.test(cell) ? rounded(Number(cell)) : NaN,
    );
    if (cells.length !== 3 || !isHollow({ x, y, depth })) return i + 1;
    hollows.push({ x, y, depth });
  }
  return hollows.length > MOST ? 0 : hollows;
}
