import { expect, test } from 'vitest';
import { macrotask } from '../../../src/lib/runtime/macrotask';

test('timers and messages come in before many of them are over, and several end in order', async () => {
  const seen: string[] = [];
  const came = new Promise<void>((resolve) => setTimeout(resolve)).then(() => seen.push('timer'));
  await Promise.all([
    macrotask().then(() => seen.push('first')),
    macrotask().then(() => seen.push('second')),
  ]);
  expect(seen.filter((each) => each !== 'timer')).toEqual(['first', 'second']);
  // An endless loop that waits this way starves nobody.
  while (!seen.includes('timer')) await macrotask();
  await came;
  expect(seen).toContain('timer');
});
