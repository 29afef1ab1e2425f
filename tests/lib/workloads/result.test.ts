import { expect, test } from 'vitest';
import { median } from '../../../src/lib/core/average';
import {
  adapterName,
  isSoftware,
  isTiming,
  ratio,
  type Timing,
} from '../../../src/lib/workloads/result';

const timing = (rounds: number[]): Timing => ({
  median: median(rounds),
  lowest: Math.min(...rounds),
  rounds,
  losses: [],
  apart: 0,
});

test('a figure that is missing is no timing', () => {
  expect(isTiming(timing([1]))).toBe(true);
  expect(isTiming({ skipped: 'no adapter' })).toBe(false);
  expect(isTiming(undefined)).toBe(false);
});

test('a ratio is the median of the rounds’ ratios, so that a slow minute of the machine counts for both', () => {
  expect(ratio(timing([20, 200, 22]), timing([10, 100, 10]))).toBe(2);
});

test('software that plays a graphics card is known by its name', () => {
  const named = (description: string) =>
    adapterName({ vendor: 'v', architecture: 'a', description });
  expect(isSoftware(named('SwiftShader Device (LLVM 16)'))).toBe(true);
  expect(isSoftware(named('llvmpipe'))).toBe(true);
  expect(isSoftware(named('NVIDIA H100'))).toBe(false);
  expect(isSoftware(named(''))).toBe(false);
  expect(isSoftware('none')).toBe(true);
});
