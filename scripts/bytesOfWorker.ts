import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';

/**
 * Bytes, gzipped, of all script that the page's newest worker has loaded. Compiled files are not counted, nor is the book's own text
 * (`en-….js`, `zh-….js`), which is what it learns from.
 */
export async function bytesOfWorker(page: Page): Promise<number> {
  const worker = page.workers().at(-1);
  const loaded = await worker?.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  const files = new Set([new URL(worker?.url() ?? '').pathname, ...(loaded ?? [])]);
  return [...files]
    .filter((path) => path.endsWith('.js') && !/\/(en|zh)-/.test(path))
    .reduce((sum, path) => sum + gzipSync(readFileSync(`dist${path}`), { level: 9 }).length, 0);
}
