import { expect, test } from 'vitest';
import { rateAt } from '../../../src/lib/train/schedule';

const schedule = { peak: 1e-3, floor: 1e-4, warmup: 10, steps: 110 };

test('warm-up rises in a line and reaches the peak', () => {
  expect(rateAt(0, schedule)).toBeCloseTo(1e-4, 12);
  expect(rateAt(4, schedule)).toBeCloseTo(5e-4, 12);
  expect(rateAt(9, schedule)).toBe(1e-3);
});

test('half a cosine leads from the peak to the floor, and the floor is kept', () => {
  expect(rateAt(10, schedule)).toBe(1e-3);
  expect(rateAt(60, schedule)).toBeCloseTo((1e-3 + 1e-4) / 2, 12);
  expect(rateAt(110, schedule)).toBe(1e-4);
  expect(rateAt(1e9, schedule)).toBe(1e-4);
});

test('after warm-up the rate never rises and stays between floor and peak', () => {
  let last = Infinity;
  for (let step = 10; step < 130; step++) {
    const rate = rateAt(step, schedule);
    expect(rate).toBeLessThanOrEqual(last);
    expect(rate).toBeGreaterThanOrEqual(schedule.floor);
    last = rate;
  }
});

test('without warm-up the first step has the peak, and a warm-up as long as the run never falls', () => {
  expect(rateAt(0, { ...schedule, warmup: 0 })).toBe(1e-3);
  expect(rateAt(109, { ...schedule, warmup: 110 })).toBe(1e-3);
});
