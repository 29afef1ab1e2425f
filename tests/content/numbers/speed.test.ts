/** @file Appendix D: what it tells of the way is in the log, and how many operations TensorFlow.js needs is counted. */
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import type { Numbers } from '../../../src/lib/workloads/workloads';
import { printed } from '../../helpers/printed';

const { holds } = printed('390-speed');
const log = readFileSync('docs/log.md', 'utf8');

/** A number and where it is printed, per language, before its unit. */
const told: [inLog: RegExp, en: string, zh: string][] = [
  [/Of the 430 ms, 288 are matrix products/, '430 ms, and 288', '430 毫秒，其中 288 毫秒'],
  [/tfjs's kernels and the missing one \| 279 /, '279 ms to 80', '279 毫秒降到 80 毫秒'],
  [/turn first, then pair by pair on the fast path \| 80 /, '279 ms to 80', '279 毫秒降到 80 毫秒'],
  [/only B in panels, rows of A read where they lie \| 37 /, '37 billion', '370 亿'],
  [/A in bands of four rows too \| 50 /, '50 billion', '500 亿'],
  [/around tfjs's fast product \| 64\.9 \| 768 /, '65 ms and 768', '65 毫秒、768 次'],
  [/cross-entropy, look-up, AdamW \| 30\.1 \| 95 /, '30 ms and 95', '30 毫秒、95 次'],
  [/own operations: 1,189\n/, '1,189 of them', '1,189 次'],
];

test.each(told)('the log has %s', (inLog, en, zh) => {
  expect(log).toMatch(inLog);
  holds({ en, zh }, {});
});

const oneRow = ({ shape: [rows = 1, ...shape], data }: Numbers): Numbers => ({
  shape: [1, ...shape],
  data: data.slice(0, data.length / rows),
});

test('a step of the GPT in TensorFlow.js’s own operations', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined); // a second TensorFlow.js says so
  const tf = await import('@tensorflow/tfjs');
  const { engine } = await import('../../../bench/engines/stock/engine');
  const { make } = await import('../../../bench/make');
  const given = await make('gpt');
  // How many operations there are does not depend on how many rows.
  const batches = given.batches.map((batch) =>
    Object.fromEntries(Object.entries(batch).map(([name, each]) => [name, oneRow(each)])),
  );
  await engine.start('cpu');
  const learner = await engine.learner('gpt', given);
  await learner.step(batches[0]!);
  const { kernels } = await tf.profile(async () => {
    await learner.step(batches[1]!);
    return [];
  });
  learner.end();
  const calls = kernels.filter(({ name }) => tf.getKernel(name, 'cpu') as unknown);
  holds({ en: 'GPT is {calls} of them', zh: '走一步要 {calls} 次' }, { calls: calls.length });
}, 120_000);
