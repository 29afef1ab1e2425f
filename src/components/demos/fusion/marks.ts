/** @file The exam's counts as shares with their intervals. */
import { wilson, type Share } from '../../../lib/desk/estimate';
import { kinds, type Kind } from '../../../lib/data/scenes/scenes';
import { number } from '../../../lib/core/format';
import type { Language } from '../../../lib/core/language';
import type { Name, Test } from './fields';

/** How many of each kind there are, and how many each network got right, by state and kind. */
export interface Result {
  count: number;
  kinds: Record<Kind, number>;
  right: Record<Test, Record<Kind, Record<Name, number>>>;
  /** How likely each network took its own answer to be, on average. */
  sure: Record<Test, Record<Name, number>>;
}

export const rightOf = ({ right }: Result, test: Test, name: Name): number =>
  kinds.reduce((sum, kind) => sum + right[test][kind][name], 0);

/** Of all kinds together. */
export const shareOf = (result: Result, test: Test, name: Name): Share =>
  wilson(rightOf(result, test, name), result.count);

export const shareOfKind = (result: Result, test: Test, name: Name, kind: Kind): Share =>
  wilson(result.right[test][kind][name], result.kinds[kind]);

/** In per cent, without a sign. */
export const percents = (
  { share, low, high }: Share,
  language: Language,
): Record<'share' | 'low' | 'high', string> => {
  const written = (value: number) => number(100 * value, language, 1);
  return { share: written(share), low: written(low), high: written(high) };
};
