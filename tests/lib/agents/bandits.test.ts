import { describe, expect, it } from 'vitest';
import * as bandits from '../../../src/lib/agents/bandits';
import { Random } from '../../../src/lib/core/random';
import { lowestSlope, pull, regret } from '../../../src/lib/worlds/bandit';

type Choose = (tally: bandits.Tally, random: Random) => number;
const policies: { [name: string]: Choose } = {
  'ε-greedy': (tally, random) => bandits.epsilonGreedy(tally, 0.1, random),
  UCB1: (tally, random) => bandits.ucb(tally, 2, random),
  'Thompson sampling': bandits.thompson,
};

function play(chances: readonly number[], choose: Choose, pulls: number, seed: number): number {
  const random = new Random(seed);
  const tally = bandits.init(chances.length);
  for (let t = 0; t < pulls; t++) {
    const arm = choose(tally, random);
    bandits.learn(tally, arm, pull(chances, arm, random));
  }
  return regret(chances, tally.pulls);
}
const seeds = Array.from({ length: 20 }, (_, i) => i);
const meanRegret = (choose: Choose, pulls: number): number =>
  seeds.reduce((sum, seed) => sum + play([0.5, 0.7, 0.4], choose, pulls, seed), 0) / seeds.length;

it('means are of what was pulled', () => {
  const tally = bandits.init(3);
  for (const [arm, payment] of [
    [0, 1],
    [0, 0],
    [2, 1],
  ] as const) {
    bandits.learn(tally, arm, payment);
  }
  expect(tally).toEqual({ pulls: [2, 0, 1], paid: [1, 0, 1] });
  expect(bandits.means(tally)).toEqual([0.5, 0, 1]);
});

it('UCB1 bounds follow the formula, and what was never pulled comes first', () => {
  const tally = { pulls: [4, 1], paid: [3, 0] };
  const [first = 0, second = 0] = bandits.upperBounds(tally, 2);
  expect(first).toBeCloseTo(0.75 + Math.sqrt((2 * Math.log(5)) / 4), 12);
  expect(second).toBeCloseTo(Math.sqrt(2 * Math.log(5)), 12);
  expect(bandits.ucb(tally, 2, new Random(1))).toBe(1);
  expect(bandits.ucb({ pulls: [9, 0], paid: [9, 0] }, 2, new Random(1))).toBe(1);
});

describe.each(Object.entries(policies))('%s', (_, choose) => {
  it('knows no favourite among arms of which it knows nothing', () => {
    const random = new Random(3);
    const counts = [0, 0, 0];
    for (let i = 0; i < 3_000; i++) counts[choose(bandits.init(3), random)]!++;
    for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(4 * Math.sqrt(667));
  });

  it('plays the same for the same seed', () => {
    expect(play([0.2, 0.5], choose, 500, 7)).toBe(play([0.2, 0.5], choose, 500, 7));
  });
});

it('regret grows with every pull at random, and with the logarithm for the others', () => {
  const growth = (choose: Choose) => meanRegret(choose, 8_000) / meanRegret(choose, 2_000);
  const always = (_: bandits.Tally, random: Random) => random.below(3);
  expect(growth(always)).toBeCloseTo(4, 1);
  expect(growth(policies['UCB1']!)).toBeLessThan(2);
  expect(growth(policies['Thompson sampling']!)).toBeLessThan(2);
  // ε-greedy never stops trying: its regret grows by ε × the mean of what the arms lack.
  const extra = meanRegret(policies['ε-greedy']!, 8_000) - meanRegret(policies['ε-greedy']!, 2_000);
  expect(extra / 6_000).toBeCloseTo((0.1 * (0.2 + 0 + 0.3)) / 3, 2);
});

it('Thompson sampling comes near the lowest slope there is, and UCB1 does not', () => {
  const bound = lowestSlope([0.5, 0.7, 0.4]) * Math.log(8_000);
  expect(meanRegret(policies['Thompson sampling']!, 8_000)).toBeLessThan(1.5 * bound);
  expect(meanRegret(policies['UCB1']!, 8_000)).toBeGreaterThan(2 * bound);
});
