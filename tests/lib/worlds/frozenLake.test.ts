import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { create, world } from '../../../src/lib/worlds/frozenLake';
import { optimum } from '../../../src/lib/worlds/valueIteration';
import { expectGolden, expectGoldenTable } from '../../helpers/goldenWorlds';

describe('FrozenLake-v1', () => {
  it('slips as Gymnasium says, over 200 actions', () => {
    expect(expectGolden(world, 100)).toEqual({ ends: 34, cuts: 0 });
    expectGoldenTable(world);
  });

  it('has the value that is known of it: 0.823 without a limit of steps', () => {
    expect(optimum({ ...world, actions: world.actions.length }, 0.999999).values[0]).toBeCloseTo(
      14 / 17,
      4,
    );
  });

  it('leads where one wants to, if it is not slippery', () => {
    const firm = create(1);
    const way = [1, 1, 2, 2, 1, 2].reduce(
      (state, action) => firm.step(state, action, 0, new Random(1)).state,
      0,
    );
    expect(way).toBe(15);
  });
});
