import { expect, test } from 'vitest';
import { halfWay, mean, median, runningMeans } from '../../../src/lib/core/average';

test('a mean is the sum shared out; of nothing there is none', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(mean([])).toBeNaN();
});

test('a running mean is of the last few, and of all while there are fewer', () => {
  expect(runningMeans([4, 2, 6, 10, 2], 3)).toEqual([4, 3, 4, 6, 6]);
  expect(runningMeans([1, 2], 20)).toEqual([1, 1.5]);
  expect(runningMeans([], 3)).toEqual([]);
});

test('a median is the middle, or half way between the two in the middle; of nothing there is none', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([4, 1, 10, 2])).toBe(3);
  expect(median([])).toBeNaN();
});

test('half way between the largest numbers is a number', () => {
  expect(halfWay(1.6e308, 1.6e308)).toBe(1.6e308);
  expect(median([-1, 1.5e308, 1.5e308, 1.7e308])).toBe(1.5e308);
});
