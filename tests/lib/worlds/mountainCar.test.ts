import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { goal, leftmost, world, type State } from '../../../src/lib/worlds/mountainCar';
import { expectGolden } from '../../helpers/goldenWorlds';

const random = new Random(1);

describe('MountainCar-v0', () => {
  it('moves as Gymnasium says, over 200 actions', () => {
    expect(expectGolden(world, 80)).toEqual({ ends: 3, cuts: 2 });
  });

  it('is stopped by the wall on the left', () => {
    const { state } = world.step([leftmost + 0.01, -0.05], 0, 0, random);
    expect(state).toEqual([leftmost, 0]);
  });

  it('cannot climb straight up, but pushed the way it rolls it gets there', () => {
    const best = (policy: (state: State) => number) => {
      let state: State = [-0.5, 0];
      for (let steps = 0; ; steps++) {
        const step = world.step(state, policy(state), steps, random);
        if (step.terminated || step.truncated) return step.terminated ? steps + 1 : Infinity;
        ({ state } = step);
      }
    };
    expect(best(() => 2)).toBe(Infinity);
    expect(best(([, speed]) => (speed < 0 ? 0 : 2))).toBeLessThan(130);
  });

  it('ends at the flag only if it is not rolling back', () => {
    expect(world.ended([goal, 0])).toBe(true);
    expect(world.ended([goal, -0.01])).toBe(false);
  });

  it('is cut off after 200 steps, and earns nothing then', () => {
    expect(world.step([-0.5, 0], 1, 199, random)).toMatchObject({ reward: -1, truncated: true });
    expect(world.step([-0.5, 0], 1, 200, random)).toMatchObject({ reward: 0, truncated: true });
  });
});
