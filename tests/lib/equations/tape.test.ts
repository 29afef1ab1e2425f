import { expect, test } from 'vitest';
import {
  add,
  backward,
  exp,
  log,
  multiply,
  scale,
  sumOf,
  Value,
} from '../../../src/lib/equations/tape';

test('a number that is used twice gets both contributions', () => {
  const x = new Value(3);
  const square = multiply(x, x);
  backward(add(square, x));
  expect(x.gradient).toBe(7); // 2x + 1
});

test('one that is reached by two ways of different length too', () => {
  const x = new Value(0.7);
  const y = exp(x);
  backward(multiply(add(y, x), y)); // (eˣ + x)·eˣ
  expect(x.gradient).toBeCloseTo((Math.exp(0.7) + 1) * Math.exp(0.7) + (Math.exp(0.7) + 0.7) * Math.exp(0.7), 12); // prettier-ignore
});

test('a second call changes nothing', () => {
  const x = new Value(-1.2);
  const last = add(multiply(x, exp(x)), scale(x, 3));
  backward(last);
  const first = x.gradient;
  backward(last);
  expect(x.gradient).toBe(first);
  expect(first).toBeCloseTo(Math.exp(-1.2) * (1 - 1.2) + 3, 12);
});

test('sums and logarithms', () => {
  const all = [2, 5].map((each) => new Value(each));
  backward(log(sumOf(all)));
  for (const each of all) expect(each.gradient).toBeCloseTo(1 / 7, 15);
});
