import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { line, tip, world, type State } from '../../../src/lib/worlds/acrobot';
import { expectGolden } from '../../helpers/goldenWorlds';

const random = new Random(1);

describe('Acrobot-v1', () => {
  it('swings as Gymnasium says, over 200 actions', () => {
    expect(expectGolden(world, 60)).toEqual({ ends: 4, cuts: 3 });
  });

  it('hangs still where nothing pushes it', () => {
    const { state } = world.step([0, 0, 0, 0], 1, 0, random);
    state.forEach((value) => expect(value).toBeCloseTo(0, 12));
    expect(tip(state)).toBeCloseTo(-2, 12);
  });

  it('ends above the line with a reward of 0, and earns nothing after it', () => {
    const nearly: State = [Math.PI / 2 + 0.2, 0.2, 2, 2];
    expect(tip(nearly)).toBeLessThan(line);
    const step = world.step(nearly, 2, 0, random);
    expect(step).toMatchObject({ reward: 0, terminated: true });
    expect(world.step(step.state, 2, 1, random)).toEqual(step);
  });

  it('shows angles by their cosine and sine', () => {
    expect(world.observe([0, Math.PI / 2, 3, 4])).toEqual([
      ...[1, 0, expect.closeTo(0, 12) as number, 1, 3, 4],
    ]);
  });
});
