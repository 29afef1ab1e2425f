import { expect, test } from 'vitest';
import { ALONE, Member } from '../../../../src/lib/runtime/crew/member';

const learner = () => ({
  save: () => Promise.resolve({ tensors: {}, extra: {} }),
  restore: () => undefined,
  isTouched: false,
});

test('one training can be divided, two that learn from each other’s moves cannot', () => {
  const member = new Member();
  expect(member.learner).toBeUndefined();
  const first = learner();
  member.enlist(first);
  expect(member.learner).toBe(first);
  member.enlist(learner());
  expect(member.learner).toBeUndefined();
});

test('it is told how long an update took, and how many made it; not of one whose crew fell apart', async () => {
  let time = 0;
  const member = new Member(() => time);
  const told: [number, number][] = [];
  member.took = (of, ms) => told.push([of, ms]);
  const update = (ms: number, before = () => {}) =>
    member.timed(() => {
      before();
      time += ms;
      return Promise.resolve(ms);
    });
  expect(await update(7)).toBe(7);
  member.part = { rank: 0, of: 3 };
  await update(5);
  await update(90, () => (member.part = ALONE));
  expect(told).toEqual([
    [1, 7],
    [3, 5],
  ]);
});

test('what cannot be divided is computed by one from then on, and the first worker hears of it', () => {
  const member = new Member();
  let refused = 0;
  member.refused = () => refused++;
  member.part = { rank: 0, of: 2 };
  member.refuse();
  expect(member.part).toEqual({ rank: 0, of: 1 });
  expect(refused).toBe(1);
});

test('alone it exchanges nothing', async () => {
  expect(await new Member().exchange(Float32Array.of(1))).toBeUndefined();
});
