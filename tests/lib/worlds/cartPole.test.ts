import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { farthest, steepest, world, type State } from '../../../src/lib/worlds/cartPole';
import { expectGolden } from '../../helpers/goldenWorlds';

const random = new Random(1);

describe('CartPole-v1', () => {
  it('moves as Gymnasium says, over 200 actions and seventeen falls', () => {
    expect(expectGolden(world, 500)).toEqual({ ends: 17, cuts: 0 });
  });

  it('moves by the reference vector: three pushes to the right from rest', () => {
    let state: State = [0, 0, 0, 0];
    const expected = [
      [0, 0.195121951, 0, -0.292682927],
      [0.003902439, 0.390243902, -0.005853659, -0.585365854],
      [0.011707317, 0.585447356, -0.01756097586, -0.879886983],
    ];
    for (const row of expected) {
      ({ state } = world.step(state, 1, 0, random));
      row.forEach((value, i) => expect(state[i]).toBeCloseTo(value, 8));
    }
  });

  it('pays for the step that fails, and nothing after it', () => {
    const fallen = world.step([0, 0, steepest - 1e-4, 1], 1, 10, random);
    expect(fallen).toMatchObject({ reward: 1, terminated: true, truncated: false });
    expect(world.step(fallen.state, 1, 11, random)).toEqual({ ...fallen, reward: 0 });
  });

  it('ends on both sides, and is cut off after 500 steps', () => {
    expect(world.ended([farthest + 1e-9, 0, 0, 0])).toBe(true);
    expect(world.ended([-farthest, 0, -steepest, 0])).toBe(false);
    expect(world.ended([0, 0, -steepest - 1e-9, 0])).toBe(true);
    expect(world.step([0, 0, 0, 0], 1, 499, random)).toMatchObject({
      ...{ reward: 1, terminated: false, truncated: true },
    });
  });

  it('starts within 0.05 of rest', () => {
    for (let i = 0; i < 100; i++) {
      for (const value of world.begin(random)) expect(Math.abs(value)).toBeLessThanOrEqual(0.05);
    }
  });
});
