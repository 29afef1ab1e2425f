import { describe, expect, it } from 'vitest';
import * as crossEntropy from '../../../src/lib/agents/crossEntropy';
import { Random } from '../../../src/lib/core/random';

const settings = { trials: 50, elite: 5, noise: 0.2, quiet: 30 };
const target = [3, -1, 0.5];
/** Highest, 0, at the target; one direction is ten times as steep as another. */
const earned = (parameters: Float32Array) =>
  -target.reduce((sum, each, p) => sum + 10 ** -p * ((parameters[p] ?? 0) - each) ** 2, 0);

function search(seed: number, generations: number) {
  const [agent, random] = [crossEntropy.init([0, 0, 0], [1, 1, 1]), new Random(seed)];
  for (let g = 0; g < generations; g++) {
    const tried = crossEntropy.draw(agent, settings, random);
    crossEntropy.learn(agent, tried, tried.map(earned), settings);
  }
  return agent;
}

describe('the cross-entropy method', () => {
  it.each([1, 2, 3])('finds the top of a hill that it can only try, seed %i', (seed) => {
    const { mean, generation } = search(seed, 60);
    expect(generation).toBe(60);
    target.forEach((each, p) => expect(mean[p]).toBeCloseTo(each, 2));
  });

  it('tries the mean itself first, and as many as it is told', () => {
    const agent = crossEntropy.init([1, 2], [0.5, 0.5]);
    const tried = crossEntropy.draw(agent, settings, new Random(1));
    expect(tried).toHaveLength(settings.trials);
    expect([...(tried[0] ?? [])]).toEqual([1, 2]);
  });

  it('moves to the mean and the spread of the best, and adds less noise the longer it learns', () => {
    const agent = crossEntropy.init([0], [2]);
    const tried = [[1], [3], [9]].map((each) => Float32Array.from(each));
    crossEntropy.learn(agent, tried, [5, 4, 0], { trials: 3, elite: 2, noise: 0.5, quiet: 4 });
    expect(agent.mean[0]).toBe(2);
    expect(agent.spread[0]).toBeCloseTo(1 + 0.5 * 0.75 * 2, 12);
  });

  it('draws the same for the same seed', () => {
    expect(search(5, 10)).toEqual(search(5, 10));
    expect(search(6, 10)).not.toEqual(search(5, 10));
  });
});
