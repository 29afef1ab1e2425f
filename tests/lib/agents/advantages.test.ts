import { describe, expect, it } from 'vitest';
import { advantagesOf, normalised } from '../../../src/lib/agents/advantages';

const stretch = {
  rewards: [1, 2, 3, 4],
  values: [0.5, 1, -1, 2],
  ahead: [1, 10, 2, 7], // the second step was cut off: V of its last state, 10
  over: [false, true, false, false],
};

describe('advantagesOf', () => {
  it('adds up surprises with γλ, and stops where an episode is over', () => {
    const discount = 0.9;
    const lambda = 0.5;
    const [d0, d1] = [1 + 0.9 - 0.5, 2 + 9 - 1];
    const [d2, d3] = [3 + 1.8 + 1, 4 + 6.3 - 2];
    const found = advantagesOf(stretch, discount, lambda);
    [d0 + 0.45 * d1, d1, d2 + 0.45 * d3, d3].forEach((value, t) =>
      expect(found[t]).toBeCloseTo(value, 12),
    );
  });

  it('is the surprise of one step for λ = 0, and what followed less what was expected for λ = 1', () => {
    expect(advantagesOf(stretch, 0.9, 0)[0]).toBeCloseTo(1.4, 12);
    const followed = 3 + 0.9 * 4 + 0.9 * 0.9 * 7;
    expect(advantagesOf(stretch, 0.9, 1)[2]! + stretch.values[2]!).toBeCloseTo(followed, 12);
  });
});

describe('normalised', () => {
  it('has mean 0 and deviation 1, and survives equal numbers', () => {
    const values = normalised(Float64Array.of(1, 2, 3, 6));
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
    expect(values.reduce((sum, value) => sum + value ** 2, 0) / 4).toBeCloseTo(1, 6);
    expect([...normalised(Float64Array.of(3, 3))]).toEqual([0, 0]);
  });
});
