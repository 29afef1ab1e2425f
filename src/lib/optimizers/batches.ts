/**
 * @file Which examples a step learns from: all, one, or a few.
 *
 * Each epoch has one random order of the indices, which data and answers both follow: shuffled apart, they would no longer
 * belong together.
 */
import { check } from '../core/check';
import type { Random } from '../core/random';

/**
 * One epoch: every example once, in random order.
 *
 * @param size - Examples of a step; the last step takes what is left.
 */
export function epoch(count: number, size: number, random: Random): number[][] {
  check(count > 0 && size > 0, `batches: ${size} of ${count} examples`);
  const order = random.shuffled(Array.from({ length: count }, (_, i) => i));
  return Array.from({ length: Math.ceil(count / size) }, (_, step) =>
    order.slice(step * size, (step + 1) * size),
  );
}

/** One epoch after another, without end. */
export function* batches(count: number, size: number, random: Random): Generator<number[], never> {
  for (;;) yield* epoch(count, size, random);
}
