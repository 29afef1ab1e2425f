/** @file What the next run will learn, before anything is pressed. */
import { Random } from '../../../lib/core/random';
import type { Place } from '../../../lib/data/mixtures';
import type { Settings } from './fields';
import { fields } from './fields';
import { realOf } from './plane';
import { targetOf } from './target';

type Seeded = Settings & { seed: number };
const names = (Object.keys(fields) as (keyof Settings)[]).filter(
  (name) => !('live' in fields[name]),
);

/** Whether the next run differs from the one that is recorded. */
export const isComing = (recorded: Seeded, wanted: Seeded, own: readonly Place[]): boolean =>
  wanted.seed !== recorded.seed ||
  names.some((name) => recorded[name] !== wanted[name]) ||
  (wanted.set === 'own' && own.length > 0);

/** x, y in turn of the very points that the next run shows; nothing of pictures, or where there is no place. */
export function comingReal(wanted: Pick<Seeded, 'set' | 'seed'>, own: readonly Place[]): number[] {
  if (wanted.set === 'digits' || (wanted.set === 'own' && own.length === 0)) return [];
  const random = new Random(wanted.seed);
  return Array.from(realOf(targetOf(wanted, own, random), random.stream('shown')));
}
