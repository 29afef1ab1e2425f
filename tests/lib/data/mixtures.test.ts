import { expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { drawn, grid, ring } from '../../../src/lib/data/mixtures';
import { modesOf, SAMPLES } from '../../../src/lib/train/coverage';

test.each([
  ['ring', ring, 8],
  ['grid', grid, 25],
] as const)('the %s has its modes, and what is drawn lies near them', (_, mixture, modes) => {
  expect(mixture.centres).toHaveLength(modes);
  const { covered, near } = modesOf(drawn(mixture, SAMPLES, new Random(1)), mixture);
  expect(covered).toBe(modes);
  // Within three deviations in a plane lie 1 − e^(−9/2) of a Gaussian.
  expect(near).toBeCloseTo(1 - Math.exp(-4.5), 2);
});

test('modes are equally likely, and as wide as is said', () => {
  const points = drawn(ring, 8_000, new Random(2));
  const east = Array.from({ length: 8_000 }, (_, i) => [points[2 * i]!, points[2 * i + 1]!]).filter(
    ([x = 0, y = 0]) => Math.hypot(x - 2, y) < 0.6,
  );
  expect(Math.abs(east.length - 1_000)).toBeLessThan(4 * Math.sqrt(8_000 * (1 / 8) * (7 / 8)));
  const mean = east.reduce((sum, [, y = 0]) => sum + y, 0) / east.length;
  const variance = east.reduce((sum, [, y = 0]) => sum + (y - mean) ** 2, 0) / east.length;
  expect(Math.sqrt(variance)).toBeCloseTo(ring.deviation, 1.5);
});

test('the same seed gives the same points; without a centre there are none', () => {
  expect(drawn(grid, 5, new Random(3))).toEqual(drawn(grid, 5, new Random(3)));
  expect(drawn(grid, 5, new Random(3))).not.toEqual(drawn(grid, 5, new Random(4)));
  expect(() => drawn({ centres: [], deviation: 1 }, 1, new Random(1))).toThrow('no centre');
});
