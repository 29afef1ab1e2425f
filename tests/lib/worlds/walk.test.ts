import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { begin, exam, look, take } from '../../../src/lib/worlds/walk';
import { worldOf } from '../../../src/lib/worlds/world';

/** Counts up; ends at 3, is cut off after 5. */
const counter = worldOf<number>({
  name: 'counter',
  actions: ['stay', 'up'],
  observations: 1,
  scales: [4],
  mostSteps: 5,
  begin: () => 0,
  observe: (state) => [state],
  ended: (state) => state >= 3,
  move: (state, action) => ({ state: state + action, reward: 10 }),
});
const random = new Random(1);

describe('take', () => {
  it('shows the last state of an episode, and then begins anew', () => {
    const walk = begin(counter, random);
    expect(take(counter, walk, 1, random)).toMatchObject({ reward: 10, earned: undefined });
    take(counter, walk, 1, random);
    const last = take(counter, walk, 1, random);
    expect([...last.seen, ...last.next]).toEqual([2 / 4, 3 / 4]);
    expect(last).toMatchObject({ terminated: true, truncated: false, earned: 30 });
    expect(walk).toMatchObject({ state: 0, steps: 0, earned: 0 });
  });

  it('counts steps for the limit', () => {
    const walk = begin(counter, random);
    const taken = Array.from({ length: 5 }, () => take(counter, walk, 0, random));
    expect(taken.map(({ truncated }) => truncated)).toEqual([false, false, false, false, true]);
    expect(taken.at(-1)).toMatchObject({ terminated: false, earned: 50 });
  });
});

it('looks at a state in the world’s scales', () => {
  expect([...look(counter, 2)]).toEqual([0.5]);
});

it('examines whole episodes', () => {
  expect(exam(counter, () => 1, 3, random)).toEqual([30, 30, 30]);
  expect(exam(counter, (_, state) => Number(state < 2), 2, random)).toEqual([50, 50]);
});
