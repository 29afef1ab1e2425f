import { describe, expect, it } from 'vitest';
import * as monteCarlo from '../../../src/lib/agents/monteCarlo';
import * as table from '../../../src/lib/agents/table';
import { Random } from '../../../src/lib/core/random';

const settings = { rate: 0.5, discount: 0.9, exploration: 0 };

describe('episode', () => {
  it('tells every step what followed, from the last to the first', () => {
    const agent = table.init(3, 1);
    const twice: table.Surroundings = {
      begin: () => 0,
      step: (state) => ({ state: state + 1, reward: 2, terminated: state === 1, truncated: false }),
    };
    monteCarlo.episode(agent, twice, settings, new Random(1));
    expect([...agent.values]).toEqual([
      expect.closeTo(0.5 * (2 + 0.9 * 2), 6) as number,
      expect.closeTo(1, 6) as number,
      0,
    ]);
  });

  it('lets its belief of the last state stand in for what a cut walk would still have earned', () => {
    const agent = table.init(2, 2);
    agent.values.set([0, 0, 4, 10]);
    const cut: table.Surroundings = {
      begin: () => 0,
      step: () => ({ state: 1, reward: 1, terminated: false, truncated: true }),
    };
    const { discountedReturn, path } = monteCarlo.episode(agent, cut, settings, new Random(1));
    expect(Math.max(...agent.values.subarray(0, 2))).toBeCloseTo(5, 6); // ½·(1 + 0.9·10)
    expect(discountedReturn).toBe(1);
    expect(path).toEqual([0, 1]);
  });
});
