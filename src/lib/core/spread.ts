/**
 * @file A range typed instead of a number: how an uncertain figure is spread, and how it is written.
 *
 * `20..40` is the middle 90 %: below 20 one time in twenty, above 40 one time in twenty.
 */
export type Spread =
  | { shape: 'normal' | 'lognormal'; low: number; high: number }
  | { shape: 'triangular'; low: number; mode: number; high: number }
  /** Each as likely as the others. */
  | { shape: 'values'; values: readonly number[] };
export type Shape = Spread['shape'];

/** Where both ends are positive and the upper is more than this many times the lower, sizes differ by factors. */
const RATIO_OF_FACTORS = 2;

/** The shape that a range has if the reader doesn't choose one. */
export const usualShape = (low: number, high: number): 'normal' | 'lognormal' =>
  low > 0 && high / low > RATIO_OF_FACTORS ? 'lognormal' : 'normal';

/** The figure that stands for the whole spread: half of it lies below. */
export function middleOf(spread: Spread): number {
  switch (spread.shape) {
    case 'normal':
      return (spread.low + spread.high) / 2;
    case 'lognormal':
      return Math.sqrt(spread.low * spread.high);
    case 'triangular':
      return triangularMedian(spread);
    case 'values': {
      const sorted = spread.values.toSorted((a, b) => a - b);
      const middle = sorted.length >> 1;
      const upper = sorted[middle] ?? NaN;
      return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
    }
    default:
      return spread satisfies never;
  }
}

function triangularMedian({
  low,
  mode,
  high,
}: {
  low: number;
  mode: number;
  high: number;
}): number {
  const width = high - low;
  if (width === 0) return mode;
  return mode - low >= width / 2
    ? low + Math.sqrt((width * (mode - low)) / 2)
    : high - Math.sqrt((width * (high - mode)) / 2);
}
