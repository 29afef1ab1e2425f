import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pace } from '../../../src/lib/runtime/pace';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** How many turns have come, one after the other. */
function turns(perSecond: () => number) {
  const came = { count: 0, stopped: false };
  void (async () => {
    for (const pace = new Pace(); !came.stopped; came.count++) await pace.turn(perSecond());
  })();
  return came;
}

test('the first turn comes at once, each other one when its time has come', async () => {
  const came = turns(() => 100);
  await vi.advanceTimersByTimeAsync(0);
  expect(came.count).toBe(1);
  for (const count of [1, 2, 3]) {
    await vi.advanceTimersByTimeAsync(9);
    expect(came.count).toBe(count);
    await vi.advanceTimersByTimeAsync(1);
    expect(came.count).toBe(count + 1);
  }
  came.stopped = true;
});

test('turns that are asked for together come one after the other', async () => {
  const pace = new Pace();
  let count = 0;
  for (let i = 0; i < 3; i++) void pace.turn(10).then(() => count++);
  for (const after of [1, 2, 3]) {
    await vi.advanceTimersByTimeAsync(after === 1 ? 0 : 100);
    expect(count).toBe(after);
  }
});

test('after a pause nothing is made up for', async () => {
  const pace = new Pace();
  await pace.turn(100);
  await vi.advanceTimersByTimeAsync(10_000);
  await pace.turn(100);
  let came = false;
  void pace.turn(100).then(() => (came = true));
  await vi.advanceTimersByTimeAsync(9);
  expect(came).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(came).toBe(true);
});

test('another pace counts from the next turn on', async () => {
  const pace = new Pace();
  await pace.turn(1);
  let came = false;
  await vi.advanceTimersByTimeAsync(20);
  void pace.turn(100).then(() => (came = true));
  await vi.advanceTimersByTimeAsync(0);
  expect(came).toBe(true);
});

test('what is too short for a timer is not waited for', async () => {
  const pace = new Pace();
  for (let i = 0; i < 5; i++) await pace.turn(1_000); // no timer is moved here
  expect(vi.getTimerCount()).toBe(0);
});
