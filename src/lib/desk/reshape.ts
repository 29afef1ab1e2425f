/** @file The same range in another shape, written as a reader would write it: the shape of a range has no form but its text. */
import { written } from '../core/format';
import type { Language } from '../core/language';
import { halfWidth } from '../core/number';
import { withoutShape } from '../core/readSpread';
import {
  middleOf,
  shapeWords,
  usualShape,
  writeSpread,
  type Shape,
  type Spread,
} from '../core/spread';

/** Smallest and largest number that are typed. */
export function endsOf(spread: Spread): [low: number, high: number] {
  if (spread.shape !== 'values') return [spread.low, spread.high];
  return [Math.min(...spread.values), Math.max(...spread.values)];
}

/** Shapes that these ends can have. */
export function shapesOf(spread: Spread): Shape[] {
  const [low, high] = endsOf(spread);
  const shapes: Shape[] = ['normal', 'triangular', 'values'];
  if (low >= high) return [spread.shape];
  return low > 0 ? ['lognormal', ...shapes] : shapes;
}

interface Typed {
  /** Where only the word for the shape changes, the rest stays as it is typed: `$20..40 lognormal`. */
  typed?: string;
  /** Of a field of whole numbers. */
  whole?: boolean | undefined;
}

/** @returns What is typed for it; ends and middle stay where they are, but for what the field can't hold. */
export function reshaped(
  spread: Spread,
  shape: Shape,
  language: Language,
  { typed, whole = false }: Typed = {},
): string {
  const [low, high] = endsOf(spread);
  const [from, to] = [written(low), written(high)];
  const middle = written(middleBetween(low, high, middleOf(spread), whole));
  switch (shape) {
    case 'values':
      return `${from}; ${middle}; ${to}`;
    case 'triangular':
      return `${from}..${middle}..${to}`;
    default: {
      const keeps = spread.shape === 'normal' || spread.shape === 'lognormal';
      if (!keeps || typed === undefined) return writeSpread({ shape, low, high }, language);
      const range = withoutShape(typed);
      const usual = /±|\+\/-/.test(halfWidth(range)) ? 'normal' : usualShape(low, high);
      return usual === shape ? range : `${range} ${shapeWords[shape][language]}`;
    }
  }
}

/** Four digits of it, if they lie between the ends. */
function middleBetween(low: number, high: number, middle: number, whole: boolean): number {
  if (whole) return Math.round(middle);
  const short = Number(middle.toPrecision(4));
  return short > low && short < high ? short : middle;
}
