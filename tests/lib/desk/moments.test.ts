import { describe, expect, test } from 'vitest';
import { readSpread } from '../../../src/lib/core/readSpread';
import type { Spread } from '../../../src/lib/core/spread';
import { quantileOf } from '../../../src/lib/desk/draws';
import { locationOf, momentsOf } from '../../../src/lib/desk/moments';

const spreads: Spread[] = [
  { shape: 'normal', low: -3, high: 9 },
  { shape: 'lognormal', low: 2, high: 7 },
  { shape: 'triangular', low: 1, mode: 2, high: 9 },
  { shape: 'triangular', low: 1, mode: 9, high: 9 },
  { shape: 'values', values: [1, 1, 4, 10] },
];

describe('moments in closed form', () => {
  test.each(spreads)('are those of the quantiles: $shape', (spread) => {
    const n = 200_000;
    const x = Array.from({ length: n }, (_, i) => quantileOf(spread, (i + 0.5) / n));
    const mean = x.reduce((sum, value) => sum + value, 0) / n;
    const power = (k: number) => x.reduce((sum, value) => sum + (value - mean) ** k, 0) / n;
    const found = momentsOf(spread);
    expect(found.mean).toBeCloseTo(mean, 3);
    expect(found.deviation).toBeCloseTo(Math.sqrt(power(2)), 3);
    expect(found.skewness).toBeCloseTo(power(3) / power(2) ** 1.5, 2);
  });
  test('5 to 50,333,333 has a mean 52 times its upper end', () => {
    const spread = readSpread('5..50333333') as Spread & { shape: 'lognormal' };
    expect(locationOf(spread).mu).toBeCloseTo(9.671808, 6);
    expect(locationOf(spread).sigma).toBeCloseTo(4.901573, 6);
    expect(momentsOf(spread).mean / 2.61497e9).toBeCloseTo(1, 5);
    expect(quantileOf(spread, 0.5)).toBeCloseTo(15_864, 0);
  });
  test('what doesn’t vary isn’t skewed', () => {
    for (const spread of [
      { shape: 'values', values: [3, 3] },
      { shape: 'triangular', low: 2, mode: 2, high: 2 },
    ] as Spread[]) {
      expect(momentsOf(spread)).toMatchObject({ deviation: 0, skewness: 0 });
    }
  });
});
