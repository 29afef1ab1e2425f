import { expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { batches, epoch } from '../../../src/lib/optimizers/batches';

test('an epoch meets every example once, in another order each time', () => {
  const random = new Random(1);
  const [one, other] = [epoch(10, 4, random), epoch(10, 4, random)];
  expect(one.map(({ length }) => length)).toEqual([4, 4, 2]);
  const all = Array.from({ length: 10 }, (_, i) => i);
  for (const each of [one, other]) expect(each.flat().toSorted((a, b) => a - b)).toEqual(all);
  expect(one.flat()).not.toEqual(all);
  expect(one).not.toEqual(other);
});

test('one example or all are batches too', () => {
  expect(epoch(3, 1, new Random(1))).toHaveLength(3);
  expect(epoch(3, 8, new Random(1))).toHaveLength(1);
});

test('one epoch follows another', () => {
  const stream = batches(5, 2, new Random(1));
  const drawn = Array.from({ length: 6 }, () => stream.next().value);
  expect(drawn.map(({ length }) => length)).toEqual([2, 2, 1, 2, 2, 1]);
});

test('nothing can be drawn from nothing', () => {
  expect(() => epoch(0, 1, new Random(1))).toThrow('batches: 1 of 0 examples');
  expect(() => epoch(5, 0, new Random(1))).toThrow('batches: 0 of 5 examples');
});
