/** @file Numbers of the sum as they are written: all their digits, none that only a computer's fractions have. */
import { written } from '../../../lib/core/format';

export const shown = (value: number): string => written(Number(value.toPrecision(10)));
/** A negative number after a sign of its own. */
export const behind = (value: number): string =>
  shown(value).startsWith('−') ? `(${shown(value)})` : shown(value);

/** `0 + 0 + 0.9 + (−1)` */
export const sumOf = (terms: readonly number[]): string =>
  terms.map((term, i) => (i === 0 ? shown(term) : behind(term))).join(' + ');

/** `⌊(28 + 2 × 0 − 3) / 1⌋ + 1` */
export const sizeFormula = (size: number, side: number, padding: number, stride: number): string =>
  `⌊(${size} + 2 × ${padding} − ${side}) / ${stride}⌋ + 1`;
