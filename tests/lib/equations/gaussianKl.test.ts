import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { divergence, printed, sampled } from '../../../src/lib/equations/gaussianKl';

const example = [
  { mean: 0.3, logVariance: 0.5 },
  { mean: -1.2, logVariance: -0.7 },
];
const total = (of: (mean: number, logVariance: number) => number) =>
  example.reduce((sum, { mean, logVariance }) => sum + of(mean, logVariance), 0);

describe('the KL of a normal distribution from the standard one', () => {
  test('is 0.937653 for the example, where the printed formula gives −0.235', () => {
    expect(total(divergence)).toBeCloseTo(0.937653, 6);
    expect(total(printed)).toBeCloseTo(-0.235, 12);
  });

  test.each([1, 2, 3, 4, 5])('lies within 4σ of Monte Carlo, seed %d', (seed) => {
    const { mean, error } = sampled(example, 20_000, new Random(seed));
    expect(Math.abs(mean - total(divergence))).toBeLessThan(4 * error);
    expect(mean - total(printed)).toBeGreaterThan(40 * error);
  });

  test('the error halves with four times the draws', () => {
    const error = (count: number) => sampled(example, count, new Random(1)).error;
    expect(error(4_000) / error(16_000)).toBeGreaterThan(1.8);
    expect(error(4_000) / error(16_000)).toBeLessThan(2.2);
  });

  test('is 0 at the prior and above 0 elsewhere; grows without bound as the variance goes', () => {
    expect(divergence(0, 0)).toBe(0);
    for (const mean of [-2, 0, 0.5]) {
      for (const log of [-4, -0.5, 0.5, 3]) expect(divergence(mean, log)).toBeGreaterThan(0);
    }
    expect(divergence(0, -20)).toBeCloseTo(9.5, 6);
    expect(printed(0)).toBe(-0.5);
  });
});
