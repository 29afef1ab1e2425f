import { beforeEach, expect, test, vi } from 'vitest';
import { Answers, type Source, type Wish } from '../../../src/components/chassis/answers.svelte';
import type { AnyExperiment } from '../../../src/lib/runtime/experiment';

interface Open {
  question: string;
  input: unknown;
  answer: (value: unknown) => Promise<void>;
  refuse: () => Promise<void>;
}

beforeEach(() => void vi.useFakeTimers());
const settled = () => vi.advanceTimersByTimeAsync(0);

/** A view and a run that answers when the test says so. */
function view(wishes: Record<string, Wish<unknown>>) {
  const open: Open[] = [];
  const source = {
    status: 'idle',
    step: 0,
    recorded: { next: 'recorded', write: 'last' },
    earlier: { write: ['first', 'second'] },
    ask: (question: string, input: unknown) =>
      new Promise((resolve, reject) =>
        open.push({
          question,
          input,
          answer: (value) => (resolve(value), settled().then(() => undefined)),
          refuse: () => (reject(new Error(question)), settled().then(() => undefined)),
        }),
      ),
  } as unknown as Source<AnyExperiment> & { status: string; step: number };
  const answers = new Answers<AnyExperiment>(() => source, wishes);
  const turn = (status: string, step = source.step) => {
    Object.assign(source, { status, step });
    answers.see(source.status, step);
  };
  return { open, answers, turn };
}

test('while nothing was pressed the recorded run answers, the newest first', () => {
  const { answers, open, turn } = view({ next: { input: () => 'a' }, write: { input: () => 'b' } });
  expect(answers.of('next')).toBe('recorded');
  expect(answers.all('write')).toEqual(['last', 'second', 'first']);
  turn('idle');
  answers.change('next');
  vi.runAllTimers();
  expect(open).toEqual([]);
});

test('a pause asks everything once, one after the other', async () => {
  const { answers, open, turn } = view({ next: { input: () => 'a' }, write: { input: () => 'b' } });
  turn('loading');
  expect(answers.of('next')).toBeUndefined();
  turn('paused', 3);
  expect(open.map(({ question }) => question)).toEqual(['next']);
  await open[0]?.answer('one');
  await open[1]?.answer('two');
  expect(open).toHaveLength(2);
  expect([answers.of('next'), answers.of('write')]).toEqual(['one', 'two']);
});

test('a newer wish of a kind takes the place of one that waits', async () => {
  let text = 'a';
  const { open, answers, turn } = view({
    next: { input: () => text },
    write: { input: () => 'b' },
  });
  turn('running', 1);
  answers.now('write');
  answers.now('next');
  text = 'ab';
  answers.now('next');
  await open[0]?.answer('written');
  expect(open.map(({ input }) => input)).toEqual(['b', 'ab']);
});

test('an answer about what is no longer asked is not shown', async () => {
  let text = 'a';
  const { open, answers, turn } = view({ next: { input: () => ({ text }) } });
  turn('running', 1);
  answers.now('next');
  text = 'ab';
  await open[0]?.answer('of a');
  expect(answers.of('next')).toBeUndefined();
  answers.change('next');
  await vi.advanceTimersByTimeAsync(250);
  await open[1]?.answer('of ab');
  expect(answers.of('next')).toBe('of ab');
  expect(answers.asked('next')).toEqual({ text: 'ab' });
});

test('an input that is made anew and says the same is the same', async () => {
  const { open, answers, turn } = view({ next: { input: () => ({ text: 'a', most: 8 }) } });
  turn('running', 1);
  answers.now('next');
  await open[0]?.answer('of a');
  expect(answers.of('next')).toBe('of a');
});

test('what limits an answer makes no other wrong', async () => {
  let within = 300;
  const { open, answers, turn } = view({
    write: { input: () => ({ text: 'a' }), besides: () => ({ within }) },
  });
  turn('running', 1);
  answers.now('write');
  within = 9;
  expect(open[0]?.input).toEqual({ text: 'a', within: 300 });
  await open[0]?.answer('short');
  expect(answers.of('write')).toBe('short');
});

test('a question that fails leaves what is shown, and the others', async () => {
  const { open, answers, turn } = view({ next: { input: () => 'a' }, write: { input: () => 'b' } });
  turn('paused', 1);
  await open[0]?.answer('one');
  await open[1]?.answer('two');
  turn('running', 2);
  turn('paused', 3);
  await open[2]?.refuse();
  await open[3]?.answer('three');
  expect([answers.of('next'), answers.of('write')]).toEqual(['one', 'three']);
});

test('what the last run was asked is not told in the next one', async () => {
  const { open, answers, turn } = view({ next: { input: () => 'a' } });
  turn('running', 1);
  answers.now('next');
  turn('loading', 0);
  await open[0]?.answer('old');
  turn('paused', 1);
  expect(answers.of('next')).toBeUndefined();
  await open[1]?.answer('new');
  expect(answers.of('next')).toBe('new');
  turn('idle', 0);
  expect(answers.of('next')).toBe('recorded');
});

test('a story is kept, the newest first, and told once at each step', async () => {
  let text = 'a';
  const { open, answers, turn } = view({
    write: { input: () => text, keep: 2, first: true, milestones: true },
  });
  turn('loading', 0);
  await open[0]?.answer('at 0');
  turn('running', 10);
  text = 'changed';
  await open[1]?.answer('at 10');
  turn('running', 12);
  turn('running', 30);
  await open[2]?.answer('at 30');
  turn('paused', 30);
  expect(open).toHaveLength(3);
  expect(answers.all('write')).toEqual(['at 30', 'at 10']);
  turn('paused', 30);
  turn('running', 33);
  turn('paused', 34);
  expect(open).toHaveLength(4);
});

test('a wish with every notice is asked with every notice, but never twice at once', async () => {
  const { open, turn } = view({ values: { input: () => 'mean', always: true } });
  turn('running', 1);
  turn('running', 2);
  turn('running', 3);
  expect(open).toHaveLength(1);
  await open[0]?.answer('values');
  expect(open).toHaveLength(2);
});

test('without anything to ask nothing is asked, and what was answered goes', async () => {
  let picture: string | undefined = 'three';
  const { open, answers, turn } = view({ read: { input: () => picture, after: 0 } });
  turn('paused', 1);
  await open[0]?.answer(3);
  picture = undefined;
  answers.change('read');
  expect(answers.of('read')).toBeUndefined();
  turn('running', 2);
  turn('paused', 2);
  expect(open).toHaveLength(1);
  picture = 'four';
  answers.change('read');
  expect(open).toHaveLength(2);
});
