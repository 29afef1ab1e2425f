import { expect, test } from 'vitest';
import { allClose, difference } from '../../helpers/allClose';

test('what is close passes, what is not is named', () => {
  expect(difference([1, 2.00001], [1, 2], 1e-4)).toBeUndefined();
  expect(difference([1, 2.1], [1, 2], 1e-4)).toContain('[1] is 2.1');
});

test.each([
  [[NaN], [1]],
  [[1], [NaN]],
  [[NaN], [NaN]],
  [[Infinity], [Infinity]],
  [[Infinity], [-Infinity]],
  [[1e9], [Infinity]],
  [[], [1]],
  [[1, 2], [1]],
])('%j never agrees with %j', (actual, expected) => {
  expect(() => allClose(actual, expected, 1)).toThrow();
});
