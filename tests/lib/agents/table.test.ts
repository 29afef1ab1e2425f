import { describe, expect, it } from 'vitest';
import * as table from '../../../src/lib/agents/table';
import { Random } from '../../../src/lib/core/random';

describe('act', () => {
  const agent = { actions: 4, values: Float32Array.of(1, 3, 3, 2) };
  const countsOf = (exploration: number) => {
    const random = new Random(2);
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 10_000; i++) {
      const action = table.act(agent, 0, exploration, random);
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
    expect(table.policy(agent)).toEqual([1, 0, 0]);
  });
});
