/** A worker that was started before Run was pressed is the run's, or nobody's. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { train, visit, type Visit, type VisitOptions } from '../../../../helpers/demo';

const visits: Visit[] = [];
async function open(options?: VisitOptions): Promise<Visit> {
  visits.push(await visit(options));
  return visits.at(-1)!;
}
beforeEach(() =>
  vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined }),
);
afterEach(() => {
  for (const { leave } of visits.splice(0)) leave();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a run takes it, and nothing is loaded twice', async () => {
  const choose = vi.fn(() => Promise.resolve({ backend: 'wasm' as const, device: 'test' }));
  const here = await open({ choose });
  here.run.warm();
  here.run.warm();
  expect(here.run.status).toBe('idle');
  await train(here, 3);
  here.run.warm();
  expect(here.workers).toHaveLength(1);
  expect(choose).toHaveBeenCalledTimes(1);
});

test('a reader who goes elsewhere has it no more', async () => {
  const here = await open();
  here.run.warm();
  here.leave();
  expect(here.workers.map(({ worker }) => worker.terminated)).toEqual([true]);
});

test('one that is not used goes by itself', async () => {
  const here = await open();
  vi.useFakeTimers();
  here.run.warm();
  vi.advanceTimersByTime(59_000);
  expect(here.workers[0]!.worker.terminated).toBe(false);
  vi.advanceTimersByTime(2_000);
  expect(here.workers[0]!.worker.terminated).toBe(true);
  vi.useRealTimers();
  await train(here, 1);
  expect(here.workers).toHaveLength(2);
});

test('one that does not load is let go; the run has another', async () => {
  const here = await open();
  here.run.warm();
  const { worker } = here.workers[0]!;
  worker.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
  expect(worker.terminated).toBe(true);
  await train(here, 1);
  expect(here.workers).toHaveLength(2);
});

test('so is one that lost its device before it was used', async () => {
  const here = await open();
  here.run.warm();
  const { worker, loseDevice } = here.workers[0]!;
  await vi.waitFor(() => {
    loseDevice('gone');
    expect(worker.terminated).toBe(true);
  });
  expect(here.run.status).toBe('idle');
  await train(here, 1);
  expect(here.workers).toHaveLength(2);
});

test('where there are no workers, coming near says nothing', async () => {
  const here = await open({
    createWorker: () => {
      throw new Error('forbidden');
    },
  });
  here.run.warm();
  expect(here.run.failure).toBeUndefined();
  here.run.run();
  expect(here.run.failure?.code).toBe('no-worker');
});
