import { beforeEach, describe, expect, test, vi } from 'vitest';
import { NoBackendError } from '../../../src/lib/core/failures';
import type { AnyExperiment } from '../../../src/lib/runtime/experiment';
import type { Command, Notice, Place, Setup } from '../../../src/lib/runtime/protocol';
import { counting } from '../../helpers/counting';
import { eventually } from '../../helpers/eventually';
import { ends } from '../../helpers/ends';

const setup: Setup = {
  demo: 'counting',
  values: { size: 4, seed: 7 },
  language: 'en',
  input: undefined,
};

/** Talks to a host and remembers what it says. */
function talk(
  changes: Partial<Setup> = {},
  experiment: AnyExperiment | Error = counting,
  choose?: Parameters<typeof ends>[1],
  distrust?: Parameters<typeof ends>[2],
) {
  const { worker, loseDevice } = ends(experiment, choose, distrust);
  const heard: Notice[] = [];
  worker.onmessage = ({ data }) => heard.push(data);
  const say = (command: Command) => worker.postMessage(command);
  const until = <K extends Notice['kind']>(kind: K, times = 1) =>
    eventually(() => {
      const found = heard.filter((notice) => notice.kind === kind);
      expect(found.length).toBeGreaterThanOrEqual(times);
      return found.at(-1) as Extract<Notice, { kind: K }>;
    });
  say({ kind: 'setup', ...setup, ...changes });
  return { heard, say, until, loseDevice };
}
const on = (backend: 'webgpu' | 'wasm') => () => Promise.resolve({ backend, device: 'test' });
const stepsOf = (heard: Notice[]) =>
  heard.flatMap((notice) => (notice.kind === 'report' ? notice.reports : [])).length;

test('it says where it computes and what it built', async () => {
  const { until } = talk();
  expect(await until('ready')).toMatchObject({
    place: { backend: 'cpu' },
    step: 0,
    about: { size: 4 },
  });
});

test('a number of steps is run and not one more', async () => {
  const { heard, say, until } = talk();
  say({ kind: 'run', steps: 25 });
  expect(await until('paused')).toMatchObject({ step: 25 });
  expect(stepsOf(heard)).toBe(25);
});

test('an endless run hears pause, and goes on where it stopped', async () => {
  const { heard, say, until } = talk();
  say({ kind: 'run' });
  await until('report');
  say({ kind: 'pause' });
  const { step } = await until('paused');
  expect(stepsOf(heard)).toBe(step);
  say({ kind: 'run', steps: 1 });
  expect(await until('paused', 2)).toMatchObject({ step: step + 1 });
});

test('run twice is one loop', async () => {
  const { heard, say, until } = talk();
  say({ kind: 'run', steps: 10 });
  say({ kind: 'run', steps: 10 });
  await until('paused');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(stepsOf(heard)).toBe(
    (heard.findLast(({ kind }) => kind === 'paused') as { step: number }).step,
  );
});

test('a question is answered while it runs, between two steps', async () => {
  const { say, until } = talk();
  say({ kind: 'run' });
  await until('report');
  say({ kind: 'ask', id: 5, question: 'count', input: null });
  const { answer } = await until('answer');
  expect(Number.isInteger(answer)).toBe(true);
  say({ kind: 'pause' });
});

test.each(['refuse', 'unknown', 'constructor', '__proto__'])(
  'the question %s is refused',
  async (question) => {
    const { say, until } = talk();
    say({ kind: 'ask', id: 1, question, input: null });
    expect(await until('refused')).toMatchObject({ id: 1 });
  },
);

test('live settings reach the running state', async () => {
  const { say, until } = talk();
  say({ kind: 'change', values: { size: 4, rate: 0.1, loud: true } });
  say({ kind: 'ask', id: 1, question: 'loud', input: null });
  expect(await until('answer')).toMatchObject({ answer: true });
});

test('a checkpoint goes on where it was saved', async () => {
  const first = talk();
  first.say({ kind: 'run', steps: 12 });
  await first.until('paused');
  first.say({ kind: 'save', id: 1 });
  const { checkpoint } = await first.until('saved');
  expect(checkpoint).toMatchObject({ demo: 'counting', step: 12, values: { size: 4, seed: 7 } });

  const second = talk({ checkpoint });
  expect(await second.until('ready')).toMatchObject({ step: 12 });
  second.say({ kind: 'run', steps: 1 });
  expect(await second.until('paused')).toMatchObject({ step: 13 });
});

test('a diverged run ends with its last good weights, and still answers', async () => {
  const { say, until, heard } = talk({ input: { at: 8, error: 'diverged' } });
  say({ kind: 'run' });
  const { failure } = await until('failed');
  expect(failure).toMatchObject({ code: 'diverged', checkpoint: { step: 8 } });
  expect(stepsOf(heard)).toBe(8);
  say({ kind: 'ask', id: 1, question: 'count', input: null });
  expect(await until('answer')).toMatchObject({ answer: 8 });
  say({ kind: 'run' });
  say({ kind: 'ask', id: 2, question: 'count', input: null });
  expect(await until('answer', 2)).toMatchObject({ answer: 8 });
});

test('weights that are older than the failure are kept with their own step', async () => {
  const { say, until } = talk({ input: { at: 8, error: 'diverged', back: 3 } });
  say({ kind: 'run' });
  const { failure } = await until('failed');
  expect(failure.checkpoint).toMatchObject({ step: 5, extra: { count: 5 } });
  say({ kind: 'save', id: 1 });
  expect(await until('saved')).toMatchObject({ checkpoint: { step: 5 } });
});

test.each([
  ['bug', 'bug'],
  ['memory', 'out-of-memory'],
] as const)('what breaks with %s is called %s', async (error, code) => {
  const { say, until } = talk({ input: { at: 2, error } });
  say({ kind: 'run' });
  expect(await until('failed')).toMatchObject({ failure: { code } });
});

test("a reader's unusable material is told by its code and limit", async () => {
  const { until } = talk({ input: 'empty' });
  expect(await until('failed')).toMatchObject({
    failure: { code: 'input', problem: 'empty', limit: 200 },
  });
});

test('an experiment that does not load, and a backend that does not start, are told apart', async () => {
  const missing = talk({}, new Error('404'));
  expect(await missing.until('failed')).toMatchObject({ failure: { code: 'not-loaded' } });
  const noBackend = new NoBackendError('none');
  const dark = talk({}, counting, () => Promise.reject(noBackend));
  expect(await dark.until('failed')).toMatchObject({ failure: { code: 'no-backend' } });
});

test('a lost device is one failure, however often it is told', async () => {
  const { say, until, loseDevice, heard } = talk();
  say({ kind: 'run' });
  await until('report');
  loseDevice('gone');
  loseDevice('gone');
  expect(await until('failed')).toMatchObject({ failure: { code: 'device-lost' } });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(heard.filter(({ kind }) => kind === 'failed')).toHaveLength(1);
});

test('the same seed gives the same numbers, another seed others', async () => {
  const first = async (seed: number) => {
    const { say, until, heard } = talk({ values: { size: 4, seed } });
    say({ kind: 'run', steps: 1 });
    await until('paused');
    const report = heard.find(({ kind }) => kind === 'report') as { reports: { first: number }[] };
    return report.reports[0]?.first;
  };
  expect(await first(0)).toBe(await first(0));
  expect(await first(0)).not.toBe(await first(1));
});

test('a ping is answered at once, also while a step takes its time', async () => {
  const stuck: AnyExperiment = { ...counting, step: () => new Promise(() => undefined) };
  const { say, until } = talk({}, stuck);
  await until('ready');
  say({ kind: 'ping' });
  expect(await until('pong')).toMatchObject({ busy: false });
  say({ kind: 'run' });
  say({ kind: 'ping' });
  const { done } = await until('pong', 2);
  say({ kind: 'ping' });
  expect(await until('pong', 3)).toEqual({ kind: 'pong', done, busy: true });
});

test('what is saved knows the language that it was trained in', async () => {
  const { say, until } = talk({ language: 'zh' });
  say({ kind: 'save', id: 1 });
  expect((await until('saved')).checkpoint.language).toBe('zh');
});

const zeros: AnyExperiment = {
  ...counting,
  step: async (state: never) => ({ ...(await counting.step(state)), loss: 4, norm: 0 }),
};

test('a device that trains with zeros is asked again, and its weights are not saved', async () => {
  const { say, until, heard } = talk({}, zeros, on('webgpu'), () => Promise.resolve(true));
  say({ kind: 'run' });
  expect(await until('failed')).toMatchObject({ failure: { code: 'device-wrong' } });
  say({ kind: 'save', id: 1 });
  await until('refused');
  expect(heard.some(({ kind }) => kind === 'saved')).toBe(false);
});

test('a device that is found sound is asked once in a run; a processor is not asked', async () => {
  for (const [backend, asked] of [
    ['webgpu', 1],
    ['wasm', 0],
  ] as const) {
    const distrust = vi.fn(() => Promise.resolve(false));
    const { say, until } = talk({}, zeros, on(backend), distrust);
    say({ kind: 'run', steps: 60 });
    expect(await until('paused')).toMatchObject({ step: 60 });
    expect(distrust).toHaveBeenCalledTimes(asked);
  }
});

/** Answers a moment after it was asked, like a GPU; remembers how many steps were ever under way at once. */
function slow() {
  const seen = { underWay: 0, most: 0 };
  const experiment: AnyExperiment = {
    ...counting,
    async step(state: never) {
      seen.underWay++;
      seen.most = Math.max(seen.most, seen.underWay);
      try {
        const report = counting.step(state);
        await new Promise((resolve) => setTimeout(resolve, 3));
        return report;
      } finally {
        seen.underWay--;
      }
    },
  };
  return { seen, experiment };
}

test('on a GPU several steps are under way at once, and come in order; elsewhere one is', async () => {
  for (const [backend, least, most] of [
    ['webgpu', 2, 8],
    ['wasm', 1, 1],
  ] as const) {
    const { seen, experiment } = slow();
    const { say, until, heard } = talk({}, experiment, on(backend));
    say({ kind: 'run', steps: 45 });
    expect(await until('paused')).toMatchObject({ step: 45 });
    expect(seen.most).toBeGreaterThanOrEqual(least);
    expect(seen.most).toBeLessThanOrEqual(most);
    const losses = heard.flatMap((each) => (each.kind === 'report' ? each.reports : []));
    expect(losses).toMatchObject(Array.from({ length: 45 }, (_, i) => ({ loss: 1 / (i + 1) })));
  }
});

test('a step that diverges among others ends the run at its own number', async () => {
  const { experiment } = slow();
  const { say, until, heard } = talk(
    { input: { at: 21, error: 'diverged' } },
    experiment,
    on('webgpu'),
  );
  say({ kind: 'run' });
  const { failure } = await until('failed');
  expect(failure).toMatchObject({ code: 'diverged', checkpoint: { step: 21 } });
  expect(stepsOf(heard)).toBe(21);
});

describe('what is prepared before a run is asked for', () => {
  const prepared = (...places: (() => Promise<Place>)[]) => {
    const choose = vi.fn((_: Setup['backend']) => places[choose.mock.calls.length - 1]!());
    const talking = ends(counting, choose);
    const heard: Notice[] = [];
    talking.worker.onmessage = ({ data }) => heard.push(data);
    const until = (kind: Notice['kind']) =>
      vi.waitFor(() => expect(heard.map((notice) => notice.kind)).toContain(kind));
    const say = (command: Command) => talking.worker.postMessage(command);
    say({ kind: 'prepare', demo: 'counting', backend: undefined });
    return { ...talking, heard, until, say, choose };
  };
  const first = () => vi.waitFor(() => expect(chosen).toBe(1));
  let chosen = 0;
  const counted = (backend: 'webgpu' | 'wasm') => () => {
    chosen++;
    return on(backend)();
  };
  beforeEach(() => void (chosen = 0));

  test('is chosen once', async () => {
    const { say, until, choose, heard } = prepared(counted('wasm'));
    await first();
    say({ kind: 'setup', ...setup });
    await until('ready');
    expect(choose).toHaveBeenCalledTimes(1);
    expect(heard).toMatchObject([{ kind: 'ready', place: { backend: 'wasm' } }]);
  });

  test('is chosen again for a run that asks for another backend', async () => {
    const { say, until, choose } = prepared(counted('webgpu'), counted('wasm'));
    await first();
    say({ kind: 'setup', ...setup, backend: 'wasm' });
    await until('ready');
    expect(choose.mock.calls).toEqual([[undefined], ['wasm']]);
  });

  test('tells a failure, and the loss of its device', async () => {
    const failed = prepared(() => Promise.reject(new NoBackendError('none')));
    await failed.until('failed');
    expect(failed.heard).toMatchObject([{ failure: { code: 'no-backend' } }]);

    const lost = prepared(counted('webgpu'));
    await first();
    lost.loseDevice('gone');
    await lost.until('failed');
    expect(lost.heard).toMatchObject([{ failure: { code: 'device-lost' } }]);
  });
});
