import { expect, test } from 'vitest';
import { inSlices } from '../../../../src/components/calculators/social-capital/slices';

function* count(to: number): Generator<number, string> {
  for (let i = 1; i <= to; i++) yield i;
  return 'done';
}

test('every step is taken, and what they return is given', async () => {
  const steps: number[] = [];
  expect(
    await inSlices(
      count(4),
      () => false,
      (step) => steps.push(step),
    ),
  ).toBe('done');
  expect(steps).toEqual([1, 2, 3, 4]);
});

test('who is no longer waited for stops', async () => {
  let taken = 0;
  function* endless(): Generator<void, string> {
    for (;;) {
      taken++;
      yield;
    }
  }
  expect(await inSlices(endless(), () => true)).toBeUndefined();
  expect(taken).toBeGreaterThan(0);
});
