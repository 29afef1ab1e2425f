import { expect, test } from 'vitest';
import { median } from '../../../src/lib/desk/median';

test('the middle, or between the two in the middle; of nothing none', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([4, 1, 10, 2])).toBe(3);
  expect(median([])).toBeNaN();
});
