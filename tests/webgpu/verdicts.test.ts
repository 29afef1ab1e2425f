/** In a browser, which has storage. */
import { expect, test, vi } from 'vitest';
import { keptOr } from '../../src/lib/runtime/verdicts';

test('the same is not asked twice, something else is', async () => {
  const ask = vi.fn(() => Promise.resolve([] as string[]));
  const key = `a device, ${Math.random()}`;
  expect(await keptOr(key, ask)).toEqual([]);
  expect(await keptOr(key, ask)).toEqual([]);
  expect(ask).toHaveBeenCalledTimes(1);
  await keptOr(`${key}, a newer browser`, ask);
  expect(ask).toHaveBeenCalledTimes(2);
});
