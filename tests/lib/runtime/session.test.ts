import { expect, test, vi } from 'vitest';
import type { AnyExperiment, SetupContext } from '../../../src/lib/runtime/experiment';
import { Session, type SessionListener } from '../../../src/lib/runtime/session';
import type { Setup } from '../../../src/lib/runtime/protocol';
import { counting } from '../../helpers/counting';
import { eventually } from '../../helpers/eventually';
import { ends } from '../../helpers/ends';

const setup: Setup = { demo: 'counting', values: {}, language: 'zh', input: undefined };

function start(changes: Partial<Setup> = {}, experiment: AnyExperiment = counting) {
  const { worker, loseDevice } = ends(experiment);
  const listener = {
    ready: vi.fn(),
    compiling: vi.fn(),
    report: vi.fn(),
    paused: vi.fn(),
    failed: vi.fn(),
  } satisfies SessionListener;
  const session = new Session(worker, { ...setup, ...changes }, listener);
  return { session, listener, worker, loseDevice };
}

test('steps are reported, then the pause', async () => {
  const { session, listener } = start();
  session.run(3);
  await eventually(() => expect(listener.paused).toHaveBeenCalledWith(3));
  expect(listener.report).toHaveBeenCalled();
  expect(listener.ready).toHaveBeenCalledOnce();
});

test('what a GPU compiles is told before the run is ready', async () => {
  const compiles: AnyExperiment = {
    ...counting,
    setup(values: never, context: SetupContext<undefined>) {
      context.compiling?.(1, 2);
      return counting.setup(values, context);
    },
  };
  const { listener } = start({}, compiles);
  await eventually(() => expect(listener.ready).toHaveBeenCalledOnce());
  expect(listener.compiling.mock.calls).toEqual([[1, 2]]);
});

test('questions come back to whoever asked, in any number', async () => {
  const { session } = start();
  session.run(4);
  const [count, loud] = await Promise.all([session.ask('count', null), session.ask('loud', null)]);
  expect([typeof count, loud]).toEqual(['number', false]);
  await expect(session.ask('refuse', null)).rejects.toThrow('no');
});

test('a saved run is the whole run', async () => {
  const { session } = start();
  session.run(2);
  await eventually(async () => expect((await session.save()).step).toBe(2));
});

test('after the end nothing is heard, and what waits is told', async () => {
  const { session, worker } = start();
  const waiting = session.ask('count', null);
  session.end();
  await expect(waiting).rejects.toThrow('ended');
  await expect(session.ask('count', null)).rejects.toThrow('ended');
  expect(worker.terminated).toBe(true);
});

test('a failure ends the worker, divergence does not', async () => {
  const broken = start({ input: { at: 1, error: 'bug' } });
  broken.session.run();
  await eventually(() => expect(broken.listener.failed).toHaveBeenCalledOnce());
  expect(broken.worker.terminated).toBe(true);

  const diverged = start({ input: { at: 1, error: 'diverged' } });
  diverged.session.run();
  await eventually(() => expect(diverged.listener.failed).toHaveBeenCalledOnce());
  expect(diverged.worker.terminated).toBe(false);
  expect(await diverged.session.ask('count', null)).toBe(1);
});

test('what cannot be sent to a worker fails with a name, and whoever waits is told', async () => {
  const { session, listener, worker } = start();
  await eventually(() => expect(listener.ready).toHaveBeenCalledOnce());
  const asked = session.ask('count', () => 'no data');
  await expect(asked).rejects.toThrow();
  expect(await session.ask('count', null)).toBe(0); // the run goes on
  expect(worker.terminated).toBe(false);

  let deep: unknown = [];
  for (let i = 0; i < 200_000; i++) deep = [deep];
  const checkpoint = {
    demo: 'counting',
    values: {},
    step: 0,
    tensors: {},
    extra: { deep },
  };
  const other = start({ checkpoint: checkpoint as never });
  await eventually(() => expect(other.listener.failed).toHaveBeenCalledOnce());
  expect(other.listener.failed.mock.calls[0]![0]).toMatchObject({ code: 'checkpoint' });
});

test('a worker that breaks after it was ready did load', async () => {
  const { worker, listener } = start();
  await eventually(() => expect(listener.ready).toHaveBeenCalledOnce());
  worker.onerror?.({ message: 'broken', preventDefault: () => undefined } as ErrorEvent);
  expect(listener.failed).toHaveBeenCalledWith({ code: 'bug', detail: 'broken' });
});

test('a worker that does not load is a failure with a name', () => {
  const { worker, listener } = start();
  worker.onerror?.({ message: 'blocked', preventDefault: () => undefined } as ErrorEvent);
  expect(listener.failed).toHaveBeenCalledWith({ code: 'not-loaded', detail: 'blocked' });
});
