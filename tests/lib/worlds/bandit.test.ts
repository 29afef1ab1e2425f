import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { divergence, lowestSlope, pull, regret } from '../../../src/lib/worlds/bandit';

describe('pull', () => {
  it('pays as often as the chance says', () => {
    const random = new Random(1);
    const paid = Array.from({ length: 20_000 }, () => pull([0.3, 0.8], 1, random));
    const mean = paid.reduce<number>((sum, one) => sum + one, 0) / paid.length;
    expect(Math.abs(mean - 0.8)).toBeLessThan(4 * Math.sqrt((0.8 * 0.2) / 20_000));
  });

  it('pays always or never at the ends', () => {
    const random = new Random(2);
    for (let i = 0; i < 1_000; i++) {
      expect(pull([0, 1], 0, random)).toBe(0);
      expect(pull([0, 1], 1, random)).toBe(1);
    }
  });
});

it('regret counts what the best arm would have paid more', () => {
  expect(regret([0.5, 0.6, 0.2], [10, 100, 5])).toBeCloseTo(10 * 0.1 + 5 * 0.4, 12);
  expect(regret([0.4, 0.4], [7, 9])).toBe(0);
});

describe('divergence', () => {
  it('is that of two coins', () => {
    expect(divergence(0.5, 0.6)).toBeCloseTo(0.5 * Math.log(0.25 / 0.24), 12);
    expect(divergence(0.3, 0.3)).toBe(0);
    expect(divergence(0, 0.5)).toBeCloseTo(Math.LN2, 12);
    expect(divergence(0.5, 1)).toBe(Infinity);
  });
});

describe('lowestSlope', () => {
  it('is the sum of Lai and Robbins over the worse arms', () => {
    const one = 0.1 / (0.5 * Math.log(0.25 / 0.24));
    expect(lowestSlope([0.5, 0.6])).toBeCloseTo(one, 12);
    expect(lowestSlope([0.5, 0.6, 0.5])).toBeCloseTo(2 * one, 12);
  });

  it('is 0 where nothing can be lost', () => {
    expect(lowestSlope([0.4, 0.4])).toBe(0);
    expect(lowestSlope([0.4, 1])).toBe(0);
  });
});
