/** @file How many of the customers accept each offer: from the settings, or the reader's own. */
import { InputError } from '../../../lib/core/failures';
import type { Values } from '../../../lib/core/fields';
import { fields } from './fields';

export type Chances = readonly number[];

/** From the best offer downwards, each less by the gap, none below 0. */
export function chancesOf({ arms, best, gap }: Values<typeof fields>): Chances {
  return Array.from({ length: arms }, (_, i) => Math.max(0, rounded(best - i * gap)));
}

/** No chance is 0.30000000000000004. */
export const rounded = (chance: number): number => Math.round(chance * 10_000) / 10_000;

export const isChances = (chances: unknown): chances is Chances =>
  Array.isArray(chances) &&
  chances.length >= fields.arms.min &&
  chances.length <= fields.arms.max &&
  chances.every((chance) => typeof chance === 'number' && chance >= 0 && chance <= 1);

/** @throws {InputError} If they are none: they may come from a file. */
export function asChances(chances: unknown): Chances {
  if (!isChances(chances)) throw new InputError('not-chances');
  return chances;
}

/** A, B, C …: an offer has the same letter everywhere. */
export const letterOf = (arm: number): string => String.fromCodePoint(65 + arm);
