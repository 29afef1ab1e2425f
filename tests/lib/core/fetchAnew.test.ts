import { afterEach, expect, test, vi } from 'vitest';
import { fetchAnew, loadedScripts } from '../../../src/lib/core/fetchAnew';

afterEach(() => void vi.restoreAllMocks());

test('only scripts of the book are listed', () => {
  const names = ['http://x/_astro/a.js', 'http://x/_astro/b.css', 'http://x/other.js'];
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue(
    names.map((name) => ({ name }) as PerformanceEntry),
  );
  expect(loadedScripts()).toEqual(['http://x/_astro/a.js']);
});

test('each is asked for past the cache, also when another one fails', async () => {
  const asked: unknown[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((url, options) => {
    asked.push([url, options?.cache]);
    return asked.length === 1
      ? Promise.reject(new TypeError('no'))
      : Promise.resolve(new Response());
  });
  await fetchAnew(['/a.js', '/b.js']);
  expect(asked).toEqual([
    ['/a.js', 'reload'],
    ['/b.js', 'reload'],
  ]);
});
