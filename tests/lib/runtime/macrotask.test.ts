import { expect, test } from 'vitest';
import { macrotask } from '../../../src/lib/runtime/macrotask';

test('messages that were sent before come in before it is over, and several waits end in order', async () => {
  const seen: string[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => seen.push(String(data));
  port2.postMessage('message');
  await Promise.all([
    macrotask().then(() => seen.push('first')),
    macrotask().then(() => seen.push('second')),
  ]);
  expect(seen).toEqual(['message', 'first', 'second']);
  port1.close();
});
