import { expect, it } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as cartPole from '../../../src/lib/worlds/cartPole';
import { timed } from '../../../src/lib/worlds/clock';
import { begin, look, take } from '../../../src/lib/worlds/walk';

const world = timed(cartPole.world);

it('shows the share of the time that is gone, and otherwise the same', () => {
  const random = new Random(1);
  const walk = begin(world, random);
  expect(walk.seen).toHaveLength(world.observations);
  expect(walk.seen[4]).toBe(0);
  const { next } = take(world, walk, 1, random);
  expect(next[4]).toBe(1 / 500);
  const same = cartPole.world.step(cartPole.world.begin(new Random(1)), 1, 0, random);
  expect([...next.subarray(0, 4)]).toEqual([...look(cartPole.world, same.state)]);
});

it('ends and is cut off as the world is', () => {
  const random = new Random(1);
  const at = { state: [0, 0, 0, 0] as cartPole.State, steps: 499 };
  expect(world.step(at, 1, 499, random)).toMatchObject({ truncated: true, reward: 1 });
  expect(world.ended({ state: [3, 0, 0, 0], steps: 1 })).toBe(true);
});
