import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { normalQuantile } from '../../../src/lib/desk/normal';
import { normalQuantiles } from '../../../src/lib/desk/normalTable';

/** Half a step of a uniform number of 32 bits. */
const HALF_STEP = 2 ** -33;
const quantilesOf = (list: Float64Array) => {
  const found = list.slice();
  normalQuantiles(found, list.length);
  return found;
};

describe('normal quantiles from a table', () => {
  test('are nearer to the quantile than half a step of a uniform number takes it', () => {
    const random = new Random(1);
    const list = Float64Array.from({ length: 200_000 }, () => random.uniform() + HALF_STEP);
    const found = quantilesOf(list);
    const tooFar = list.filter((p, i) => {
      const z = normalQuantile(p);
      const step = Math.abs(normalQuantile(p + (p < 0.5 ? HALF_STEP : -HALF_STEP)) - z);
      return !(Math.abs(found[i]! - z) <= step + 1e-14);
    });
    expect([...tooFar]).toEqual([]);
  });
  test('far out each is worked out', () => {
    const far = Float64Array.of(HALF_STEP, 1e-9, 0.001, 0.02, 0.98, 0.999, 1 - HALF_STEP);
    expect([...quantilesOf(far)]).toEqual([...far].map(normalQuantile));
  });
  test('rise with their probability, across the table’s cells and its ends', () => {
    for (const middle of [52 / 2_048, 0.25, 0.5, 0.75, 1 - 52 / 2_048]) {
      const near = Float64Array.from({ length: 2_001 }, (_, i) => middle + (i - 1_000) * 1e-6);
      const found = quantilesOf(near);
      for (let i = 1; i < found.length; i++) expect(found[i]!).toBeGreaterThan(found[i - 1]!);
    }
  });
  test('a list is changed up to its count only', () => {
    const list = Float64Array.of(0.5, 0.3, 0.3);
    normalQuantiles(list, 2);
    expect([...list].map((z) => Math.abs(z))).toEqual([0, expect.closeTo(0.5244, 4), 0.3]);
  });
});
