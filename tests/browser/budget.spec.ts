/** @file What training may cost its reader: script of the worker, and requests to nobody but the book's own origin. */
import { expect, test } from '@playwright/test';
import { measured, stepsOf, train } from './training';
import { bytesOfWorker } from '../../scripts/bytesOfWorker';

const isForeign = (url: string, origin: string) =>
  /^(https?|wss?):/.test(url) && new URL(url).origin !== origin;

// The service worker would fetch the search index behind the page's back.
test.use({ serviceWorkers: 'block' });

test('training asks no other origin, and its worker is small', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (isForeign(request.url(), baseURL ?? '')) foreign.push(request.url());
  });
  await page.goto('/en/gpt/?backend=wasm');
  const demo = await train(page, 'tiny-gpt');
  await expect.poll(() => stepsOf(demo)).toBeGreaterThan(2);
  expect(foreign).toEqual([]);
  const bytes = await bytesOfWorker(page);
  measured(`worker on wasm: ${bytes} bytes of script, gzipped`);
  expect(bytes).toBeGreaterThan(50_000); // else nothing was counted
  expect(bytes).toBeLessThanOrEqual(170_000);
});
