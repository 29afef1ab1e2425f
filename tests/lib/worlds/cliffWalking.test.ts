import { describe, expect, it } from 'vitest';
import { create, isCliff, start, world } from '../../../src/lib/worlds/cliffWalking';
import { optimum } from '../../../src/lib/worlds/valueIteration';
import { expectGolden, expectGoldenTable } from '../../helpers/goldenWorlds';

describe('CliffWalking-v0', () => {
  it('walks as Gymnasium says, over 200 actions', () => {
    expect(expectGolden(create(50), 50)).toEqual({ ends: 3, cuts: 3 });
    expectGoldenTable(world);
  });

  it('has a shortest way of thirteen steps', () => {
    expect(
      optimum({ ...world, actions: world.actions.length }, 0.9999999).values[start],
    ).toBeCloseTo(-13, 4);
  });

  it('has ten cells of cliff, and no limit of its own', () => {
    expect(Array.from({ length: 48 }, (_, i) => i).filter(isCliff)).toHaveLength(10);
    expect(world.mostSteps).toBe(Infinity);
  });
});
