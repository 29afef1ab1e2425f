import { expect, test, vi } from 'vitest';
import { Heartbeat, PATIENCE } from '../../../src/lib/runtime/heartbeat';

function start() {
  let tick: () => void = () => undefined;
  const stop = vi.fn();
  const ears = { ping: vi.fn(), silent: vi.fn(), heard: vi.fn() };
  const heart = new Heartbeat((each) => {
    tick = each;
    return stop;
  }, ears);
  const ticks = (count: number) => {
    for (let i = 0; i < count; i++) tick();
  };
  return { heart, ears, stop, ticks };
}

test('nothing at all for so many ticks is silence, told once, taken back by a word', () => {
  const { heart, ears, ticks } = start();
  heart.ready();
  ticks(PATIENCE.running - 1);
  expect(ears.silent).not.toHaveBeenCalled();
  ticks(10);
  expect(ears.silent).toHaveBeenCalledOnce();
  expect(ears.ping).toHaveBeenCalledTimes(PATIENCE.running + 9);
  heart.hear();
  heart.hear();
  expect(ears.heard).toHaveBeenCalledOnce();
});

test('an answer that nothing was finished since is no progress, unless there is nothing to do', () => {
  for (const [busy, silences] of [
    [true, 1],
    [false, 0],
  ] as const) {
    const { heart, ears, ticks } = start();
    heart.ready();
    for (let i = 0; i < 200; i++) {
      ticks(1);
      heart.pong(7, busy);
    }
    expect(ears.silent).toHaveBeenCalledTimes(silences);
  }
});

test('what gets on is never silent, and what was slow before is waited for longer', () => {
  const { heart, ears, ticks } = start();
  heart.ready();
  for (let done = 1; done < 20; done++) {
    ticks(PATIENCE.running - 1);
    heart.pong(done, true);
  }
  ticks(4 * PATIENCE.running);
  expect(ears.silent).not.toHaveBeenCalled();
  ticks(PATIENCE.running);
  expect(ears.silent).toHaveBeenCalledOnce();
});

test('loading is waited for longer, and does not make a run look slow', () => {
  const { heart, ears, ticks } = start();
  ticks(PATIENCE.loading - 1);
  heart.hear();
  heart.ready();
  ticks(PATIENCE.running);
  expect(ears.silent).toHaveBeenCalledOnce();
});
