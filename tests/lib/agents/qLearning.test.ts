import { describe, expect, it } from 'vitest';
import * as qLearning from '../../../src/lib/agents/qLearning';
import { Random } from '../../../src/lib/core/random';

/** A corridor of three cells: action 1 leads right, action 0 left; the end is behind the last one. */
const corridor: qLearning.Surroundings = {
  start: 0,
  step(state, action, steps) {
    const next = Math.max(0, state + (action === 1 ? 1 : -1));
    const terminated = next === 3;
    return { state: next, reward: -1, terminated, truncated: !terminated && steps >= 99 };
  },
};
const settings = { rate: 0.5, discount: 0.9, exploration: 0.1 };

describe('episode', () => {
  it('moves one value by the formula', () => {
    const agent = qLearning.init(4, 2);
    agent.values.set([0, 0, 0, -2, -4, -3]); // Q(1,·) = (0, −2), Q(2,·) = (−4, −3)
    const once: qLearning.Surroundings = {
      start: 1,
      step: () => ({ state: 2, reward: -1, terminated: false, truncated: true }),
    };
    const result = qLearning.episode(agent, once, { ...settings, exploration: 0 }, new Random(1));
    // Q(1,0) = 0 + ½·(−1 + 0.9·max(−4, −3) − 0); cut off, so the value ahead counts.
    expect(agent.values[2]).toBeCloseTo(-1.85, 6);
    expect(result).toEqual({ discountedReturn: -1, path: [1, 2], terminated: false });
  });

  it('sees nothing behind an end', () => {
    const agent = qLearning.init(4, 2);
    agent.values.set([0, 0, 0, 0, 0, 0, 50, 50]);
    const end: qLearning.Surroundings = {
      start: 0,
      step: () => ({ state: 3, reward: 4, terminated: true, truncated: false }),
    };
    qLearning.episode(agent, end, settings, new Random(1));
    expect(Math.max(...agent.values.subarray(0, 2))).toBe(2);
  });

  it('comes to the exact values of a corridor', () => {
    const agent = qLearning.init(4, 2);
    const random = new Random(4);
    for (let i = 0; i < 200; i++) qLearning.episode(agent, corridor, settings, random);
    [-2.71, -1.9, -1].forEach((value, state) => {
      expect(qLearning.highest(agent, state)).toBeCloseTo(value, 3);
      expect(qLearning.greedy(agent, state)).toBe(1);
    });
  });

  it('adds rewards up with the discount', () => {
    const agent = qLearning.init(4, 2);
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
      const agent = qLearning.init(4, 2);
      const random = new Random(8);
      for (let i = 0; i < 20; i++) qLearning.episode(agent, corridor, settings, random);
      return agent.values;
    };
    expect(learned()).toEqual(learned());
  });
});

describe('act', () => {
  const agent = { actions: 4, values: Float32Array.of(1, 3, 3, 2) };
  const countsOf = (exploration: number) => {
    const random = new Random(2);
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 10_000; i++) {
      const action = qLearning.act(agent, 0, exploration, random);
      counts[action] = (counts[action] ?? 0) + 1;
    }
    return counts.map((count) => count / 10_000);
  };

  it('takes the best action, and one of several at random', () => {
    const [first, second, third, fourth] = countsOf(0);
    expect([first, fourth]).toEqual([0, 0]);
    expect(Math.abs((second ?? 0) - 0.5)).toBeLessThan(0.02);
    expect(Math.abs((third ?? 0) - 0.5)).toBeLessThan(0.02);
  });

  it('takes any action with chance ε', () => {
    [0.1, 0.4, 0.4, 0.1].forEach((chance, action) => {
      expect(Math.abs((countsOf(0.4)[action] ?? 0) - chance)).toBeLessThan(0.02);
    });
  });
});

describe('policy', () => {
  it('is the greedy action of each state, of equal ones the first', () => {
    const agent = { actions: 2, values: Float32Array.of(1, 3, 2, 2, 0, -1) };
    expect(qLearning.policy(agent)).toEqual([1, 0, 0]);
  });
});
