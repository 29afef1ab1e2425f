/** @file The contract of every demo's experiment, shared out: found by folder, so that a new one is tested without being listed. */
import { expect, test } from 'vitest';
import type { AnyExperiment } from '../../src/lib/runtime/experiment';
import { experimentContract } from './experimentContract';

const loaders = import.meta.glob<AnyExperiment>(
  ['../../src/components/demos/*/experiment.ts', '../../scripts/new/templates/*/experiment.ts'],
  { import: 'experiment' },
);

/** @param share - Of `shares` files, as many as can be tested at a time, this one takes every `shares`-th demo. */
export async function contractsOf(share: number, shares: number): Promise<void> {
  const mine = Object.entries(loaders).filter((_, index) => index % shares === share);
  test('there are demos', () => {
    expect(mine.length).toBeGreaterThan(0);
  });
  for (const [path, load] of mine) {
    experimentContract(path.split('/').at(-2) ?? '', await load());
  }
}
