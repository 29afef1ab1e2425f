import { describe, expect, test } from 'vitest';
import { normalProbability, normalQuantile } from '../../../src/lib/desk/normal';

/** Python's statistics.NormalDist().inv_cdf, an implementation of its own of the same paper. */
const known = [
  [1e-10, -6.361340902404056],
  [1e-5, -4.2648907939228256],
  [0.01, -2.3263478740408408],
  [0.05, -1.6448536269514726],
  [0.3, -0.5244005127080407],
  [0.5, 0],
  [0.95, 1.6448536269514715],
  [0.999, 3.090232306167813],
] as const;

describe('the normal quantile', () => {
  test('agrees with another implementation in the middle and in both tails', () => {
    for (const [p, z] of known) expect(Math.abs(normalQuantile(p) - z)).toBeLessThan(4e-15 * 7);
  });
  test('rises, and is symmetric', () => {
    for (let p = 0.001; p < 0.5; p += 0.0007) {
      expect(normalQuantile(p)).toBeLessThan(normalQuantile(p + 0.0005));
      expect(normalQuantile(p) + normalQuantile(1 - p)).toBeCloseTo(0, 12);
    }
  });
});

describe('the normal probability', () => {
  test('is what the quantile takes back', () => {
    for (const [p, z] of known) expect(Math.abs(normalProbability(z) - p)).toBeLessThan(2e-15);
    for (let z = -8; z <= 6; z += 0.37) {
      const p = normalProbability(z);
      // In the upper tail 1 − p has few digits left.
      expect(normalQuantile(p)).toBeCloseTo(z, z > 3 ? 6 : 8);
    }
  });
  test('of a value and its opposite add up to 1', () => {
    for (const z of [0, 0.5, 3, 7.2, 40]) {
      expect(normalProbability(z) + normalProbability(-z)).toBeCloseTo(1, 14);
    }
  });
});
