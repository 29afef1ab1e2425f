import { expect, test } from 'vitest';
import { mean, runningMeans } from '../../../src/lib/core/average';

test('a mean is the sum shared out; of nothing there is none', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(mean([])).toBeNaN();
});

test('a running mean is of the last few, and of all while there are fewer', () => {
  expect(runningMeans([4, 2, 6, 10, 2], 3)).toEqual([4, 3, 4, 6, 6]);
  expect(runningMeans([1, 2], 20)).toEqual([1, 1.5]);
  expect(runningMeans([], 3)).toEqual([]);
});
