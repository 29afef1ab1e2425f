import { expect, test, vi } from 'vitest';
import { keptOr } from '../../../src/lib/runtime/verdicts';

test('where nothing can be kept it is asked each time', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const ask = vi.fn(() => Promise.resolve(['attention']));
  expect(await keptOr('a device', ask)).toEqual(['attention']);
  expect(await keptOr('a device', ask)).toEqual(['attention']);
  expect(ask).toHaveBeenCalledTimes(2);
});
