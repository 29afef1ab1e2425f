import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Progress } from '../../../../../src/components/chassis/run/numbers/progress.svelte';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

const later = (ms: number) => vi.advanceTimersByTime(ms);

test('the strip says how many steps a second were really made', () => {
  const progress = new Progress({});
  progress.take(10, [], 0);
  for (let i = 1; i <= 20; i++) {
    later(100);
    progress.take(10 + i * 5, [], i * 100);
  }
  expect(progress.stepsPerSecond).toBe(50);
});

test('only the last seconds count, and a pause does not', () => {
  const progress = new Progress({});
  progress.take(0, [], 0);
  later(1_000);
  progress.take(1_000, [], 1_000);
  for (let i = 1; i <= 4; i++) {
    later(1_000);
    progress.take(1_000 + i, [], 0);
  }
  expect(progress.stepsPerSecond).toBe(1);
  progress.breathe();
  later(60_000);
  progress.take(1_005, [], 0);
  expect(progress.stepsPerSecond).toBe(0);
  later(500);
  progress.take(1_006, [], 0);
  expect(progress.stepsPerSecond).toBe(2);
});
