import { describe, expect, it } from 'vitest';
import * as qLearning from '../../../src/lib/agents/qLearning';
import * as table from '../../../src/lib/agents/table';
import { Random } from '../../../src/lib/core/random';

/** A corridor of three cells: action 1 leads right, action 0 left; the end is behind the last one. */
const corridor: table.Surroundings = {
  begin: () => 0,
  step(state, action, steps) {
    const next = Math.max(0, state + (action === 1 ? 1 : -1));
    const terminated = next === 3;
    return { state: next, reward: -1, terminated, truncated: !terminated && steps >= 99 };
  },
};
const settings = { rate: 0.5, discount: 0.9, exploration: 0.1 };

describe('episode', () => {
  it('moves one value by the formula', () => {
    const agent = table.init(4, 2);
    agent.values.set([0, 0, 0, -2, -4, -3]); // Q(1,·) = (0, −2), Q(2,·) = (−4, −3)
    const once: table.Surroundings = {
      begin: () => 1,
      step: () => ({ state: 2, reward: -1, terminated: false, truncated: true }),
    };
    const result = qLearning.episode(agent, once, { ...settings, exploration: 0 }, new Random(1));
    // Q(1,0) = 0 + ½·(−1 + 0.9·max(−4, −3) − 0); cut off, so the value ahead counts.
    expect(agent.values[2]).toBeCloseTo(-1.85, 6);
    expect(result).toEqual({ discountedReturn: -1, path: [1, 2], terminated: false });
  });

  it('sees nothing behind an end', () => {
    const agent = table.init(4, 2);
    agent.values.set([0, 0, 0, 0, 0, 0, 50, 50]);
    const end: table.Surroundings = {
      begin: () => 0,
      step: () => ({ state: 3, reward: 4, terminated: true, truncated: false }),
    };
    qLearning.episode(agent, end, settings, new Random(1));
    expect(Math.max(...agent.values.subarray(0, 2))).toBe(2);
  });

  it('comes to the exact values of a corridor', () => {
    const agent = table.init(4, 2);
    const random = new Random(4);
    for (let i = 0; i < 200; i++) qLearning.episode(agent, corridor, settings, random);
    [-2.71, -1.9, -1].forEach((value, state) => {
      expect(table.highest(agent, state)).toBeCloseTo(value, 3);
      expect(table.greedy(agent, state)).toBe(1);
    });
  });

  it('adds rewards up with the discount', () => {
    const agent = table.init(4, 2);
    agent.values.set([-1, 0, -1, 0, -1, 0]);
    const { discountedReturn, path, terminated } = qLearning.episode(
      agent,
      corridor,
      { ...settings, rate: 0, exploration: 0 },
      new Random(1),
    );
    expect(discountedReturn).toBeCloseTo(-2.71, 12);
    expect(path).toEqual([0, 1, 2, 3]);
    expect(terminated).toBe(true);
  });

  it('is the same for the same seed', () => {
    const learned = () => {
      const agent = table.init(4, 2);
      const random = new Random(8);
      for (let i = 0; i < 20; i++) qLearning.episode(agent, corridor, settings, random);
      return agent.values;
    };
    expect(learned()).toEqual(learned());
  });
});
