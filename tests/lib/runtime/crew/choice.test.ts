import { expect, test } from 'vitest';
import { Choice } from '../../../../src/lib/runtime/crew/choice';

/** Steps as a machine would make them. @returns How many were wanted, one after the other. */
function seen(choice: Choice, msOf: (of: number) => number, steps = 400): number[] {
  const wanted = [choice.wanted];
  for (let step = 0; step < steps; step++) {
    const of = choice.wanted;
    choice.see(of, msOf(of));
    if (choice.wanted !== wanted.at(-1)) wanted.push(choice.wanted);
  }
  return wanted;
}

test('one, two, four and all are tried, as long as more are faster', () => {
  const choice = new Choice(7);
  expect(seen(choice, (of) => 70 / of)).toEqual([1, 2, 4, 7]);
  expect(choice.isSettled).toBe(true);
});

test('more that are not faster are let go, and no more are tried', () => {
  expect(seen(new Choice(7), (of) => [0, 70, 40, 0, 41][of]!)).toEqual([1, 2, 4, 2]);
  expect(seen(new Choice(3), (of) => [0, 10, 9.8][of]!)).toEqual([1, 2, 1]);
});

test('where there is one, nothing is tried', () => {
  const choice = new Choice(1);
  expect(choice.isSettled).toBe(true);
  expect(seen(choice, () => 10)).toEqual([1]);
});

test('single slow steps decide nothing', () => {
  let step = 0;
  const msOf = (of: number) => (step++ % 5 === 4 ? 1_000 : 70 / of);
  expect(seen(new Choice(4), msOf)).toEqual([1, 2, 4]);
});

test('a machine that has become slow is measured again, and more rarely each time', () => {
  const choice = new Choice(2);
  seen(choice, (of) => 10 / of);
  expect(choice.wanted).toBe(2);
  expect(seen(choice, (of) => [0, 12, 20][of]!)).toEqual([2, 1, 2, 1]);
  expect(choice.isSettled).toBe(true);
});

test('steps that were made by fewer than are wanted say nothing of those', () => {
  const choice = new Choice(2);
  for (let i = 0; i < 20; i++) choice.see(1, 10);
  expect(choice.wanted).toBe(2);
  for (let i = 0; i < 50; i++) choice.see(1, 10);
  expect(choice.isSettled).toBe(false);
});
