/** @file The same range in another shape, written as a reader would write it: the shape of a range has no form but its text. */
import { written } from '../core/format';
import type { Language } from '../core/language';
import { middleOf, usualShape, type Shape, type Spread } from '../core/spread';

const words = {
  en: { normal: 'normal', lognormal: 'lognormal' },
  zh: { normal: '正态', lognormal: '对数正态' },
} as const;

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

/** @returns What is typed for it; ends and middle stay where they are. */
export function reshaped(spread: Spread, shape: Shape, language: Language): string {
  const [low, high] = endsOf(spread);
  const [from, to] = [written(low), written(high)];
  const middle = written(Number(middleOf(spread).toPrecision(4)));
  switch (shape) {
    case 'values':
      return `${from}; ${middle}; ${to}`;
    case 'triangular':
      return `${from}..${middle}..${to}`;
    default:
      return usualShape(low, high) === shape
        ? `${from}..${to}`
        : `${from}..${to} ${words[language][shape]}`;
  }
}
