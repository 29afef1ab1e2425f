/**
 * @file A range typed instead of a number: how an uncertain figure is spread, and how it is written.
 *
 * `20..40` is the middle 90 %: below 20 one time in twenty, above 40 one time in twenty.
 */
import { halfWay, median } from './average';
import { written } from './format';
import type { Language } from './language';
import { withoutNoise } from './number';

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

/** The figure that stands for the whole spread, one of its values or between them: half of it lies below. */
export function middleOf(spread: Spread): number {
  switch (spread.shape) {
    case 'normal':
      return withoutNoise(halfWay(spread.low, spread.high));
    case 'lognormal':
      return geometricMean(spread.low, spread.high);
    case 'triangular':
      return triangularMedian(spread);
    case 'values': {
      const middle = median(spread.values);
      return spread.values.includes(middle) ? middle : withoutNoise(middle);
    }
    default:
      return spread satisfies never;
  }
}

/** √(ab), also where the product is too large or too small for a number. */
function geometricMean(a: number, b: number): number {
  const product = a * b;
  const fits = Number.isFinite(product) && product > Number.MIN_VALUE / Number.EPSILON;
  return fits ? Math.sqrt(product) : Math.sqrt(a) * Math.sqrt(b);
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
  const [below, above] = [mode - low, high - mode];
  return below >= above
    ? low + geometricMean(width / 2, below)
    : high - geometricMean(width / 2, above);
}

/** The word behind a range that chooses its shape. */
export const shapeWords = {
  normal: { en: 'normal', zh: '正态' },
  lognormal: { en: 'lognormal', zh: '对数正态' },
} as const;

/** As a reader would type it, so that `readSpread` gives it back: `20..40`, `20..40 lognormal`, `20..25..40`, `1; 2; 5`. */
export function writeSpread(spread: Spread, language: Language = 'en'): string {
  switch (spread.shape) {
    case 'values':
      return spread.values.map(written).join('; ');
    case 'triangular':
      return [spread.low, spread.mode, spread.high].map(written).join('..');
    default: {
      const { shape, low, high } = spread;
      const range = `${written(low)}..${written(high)}`;
      return shape === usualShape(low, high) ? range : `${range} ${shapeWords[shape][language]}`;
    }
  }
}
