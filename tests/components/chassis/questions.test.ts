import { expect, test, vi } from 'vitest';
import { Questions } from '../../../src/components/chassis/questions';

/** Questions that are answered when the test says so. */
function asked() {
  const open: { name: string; answer: (value: string) => void; refuse: () => void }[] = [];
  const ask = (name: string) => () =>
    new Promise<string>((resolve, reject) =>
      open.push({ name, answer: resolve, refuse: () => reject(new Error(name)) }),
    );
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return { open, ask, settled };
}

test('one question at a time; of each kind only the newest wish waits', async () => {
  const { open, ask, settled } = asked();
  const questions = new Questions();
  const told: string[] = [];
  const take = (answer: string) => void told.push(answer);
  questions.want('next', ask('a'), take);
  questions.want('next', ask('ab'), take);
  questions.want('write', ask('text'), take);
  questions.want('next', ask('abc'), take);
  expect(open.map(({ name }) => name)).toEqual(['a']);
  open[0]?.answer('1');
  await settled();
  open[1]?.answer('2');
  await settled();
  open[2]?.answer('3');
  await settled();
  expect(open.map(({ name }) => name)).toEqual(['a', 'abc', 'text']);
  expect(told).toEqual(['1', '2', '3']);
});

test('what was asked of the last run is not told in the next one', async () => {
  const { open, ask, settled } = asked();
  const questions = new Questions();
  const told: string[] = [];
  questions.want('next', ask('old'), (answer) => void told.push(answer));
  questions.want('write', ask('old too'), (answer) => void told.push(answer));
  questions.forget();
  questions.want('next', ask('new'), (answer) => void told.push(answer));
  open[0]?.answer('stale');
  await settled();
  open[1]?.answer('fresh');
  await settled();
  expect(told).toEqual(['fresh']);
});

test('a question that fails takes no other with it', async () => {
  const { open, ask, settled } = asked();
  const questions = new Questions();
  const told: string[] = [];
  questions.want('next', ask('fails'), (answer) => void told.push(answer));
  questions.want('write', ask('works'), (answer) => void told.push(answer));
  open[0]?.refuse();
  await settled();
  open[1]?.answer('answer');
  await settled();
  expect(told).toEqual(['answer']);
});

test('what is typed is asked once nothing more is typed', () => {
  vi.useFakeTimers();
  const questions = new Questions();
  const then = vi.fn();
  for (let i = 0; i < 5; i++) {
    questions.soon('next', then);
    vi.advanceTimersByTime(100);
  }
  expect(then).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(then).toHaveBeenCalledTimes(1);
  questions.soon('next', then);
  questions.forget();
  vi.runAllTimers();
  expect(then).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});
