import { describe, expect, it } from 'vitest';
import * as qLearning from '../../../src/lib/agents/qLearning';
import * as sarsa from '../../../src/lib/agents/sarsa';
import * as table from '../../../src/lib/agents/table';
import { Random } from '../../../src/lib/core/random';
import * as cliffWalking from '../../../src/lib/worlds/cliffWalking';

const settings = { rate: 0.5, discount: 0.9, exploration: 0 };

describe('episode', () => {
  it('moves one value towards that of the action it takes next', () => {
    const agent = table.init(3, 2);
    agent.values.set([0, 0, -4, -3, 0, 0]);
    const twice: table.Surroundings = {
      begin: () => 0,
      step: (state) =>
        state === 0
          ? { state: 1, reward: -1, terminated: false, truncated: false }
          : { state: 2, reward: 7, terminated: true, truncated: false },
    };
    agent.values[0] = 1; // greedy at 0
    const { discountedReturn } = sarsa.episode(agent, twice, settings, new Random(1));
    // Q(0,0) = 1 + ½·(−1 + 0.9·(−3) − 1); nothing is behind the end.
    expect(agent.values[0]).toBeCloseTo(-1.35, 6);
    expect(agent.values[3]).toBeCloseTo(2, 6);
    expect(discountedReturn).toBeCloseTo(-1 + 0.9 * 7, 12);
  });

  it('goes on counting where it is merely cut off', () => {
    const agent = table.init(2, 1);
    agent.values.set([0, 10]);
    const cut: table.Surroundings = {
      begin: () => 0,
      step: () => ({ state: 1, reward: 1, terminated: false, truncated: true }),
    };
    sarsa.episode(agent, cut, settings, new Random(1));
    expect(agent.values[0]).toBeCloseTo(5, 6);
  });
});

describe('on the cliff, at ten seeds of ten', () => {
  const world = cliffWalking.create(2_000);
  const { rows, columns } = cliffWalking;
  /** The greedy way after 1,000 episodes with ε = 0.1; its rows, from 0 at the top. */
  const rowsOf = (episode: typeof sarsa.episode, seed: number, rate: number) => {
    const agent = table.init(world.states, world.actions.length);
    const random = new Random(seed);
    const learning = { rate, discount: 1, exploration: 0.1 };
    for (let i = 0; i < 1_000; i++) episode(agent, world, learning, random);
    let state = cliffWalking.start;
    const way: number[] = [];
    while (state !== cliffWalking.goal && way.length < 100) {
      state = world.step(state, table.greedy(agent, state), 0, random).state;
      way.push(Math.floor(state / columns));
    }
    return way;
  };
  const seeds = Array.from({ length: 10 }, (_, i) => i + 1);

  it.each(seeds)('SARSA keeps away from the edge, Q-learning walks along it (seed %i)', (seed) => {
    const along = rowsOf(qLearning.episode, seed, 0.5);
    expect(along).toHaveLength(13);
    expect(along.slice(0, -1).every((row) => row === rows - 2)).toBe(true);
    const away = rowsOf(sarsa.episode, seed, 0.1);
    expect(away.length).toBeGreaterThan(13);
    expect(away.length).toBeLessThan(100);
    expect(Math.min(...away)).toBeLessThan(rows - 2);
  });
});
