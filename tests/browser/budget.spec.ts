/** @file What a page may cost its reader: bytes, and requests to nobody but the book's own origin. */
import { expect, test, type Page, type Response } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { addresses, html } from './pages';
import { measured, stepsOf, train, workerScript } from './training';

const KILOBYTE = 1000;
const scriptLimit = 5 * KILOBYTE; // gzipped
const styleLimit = 10.5 * KILOBYTE; // gzipped
const styleLimitWithParts = 13 * KILOBYTE; // gzipped

interface Cost {
  script: number;
  style: number;
  foreign: string[];
}

/** Everything a page loads by itself, its inline parts included, gzipped one by one as a server would. */
async function costOf(page: Page, address: string): Promise<Cost> {
  const cost: Cost = { script: 0, style: 0, foreign: [] };
  const answers: Response[] = [];
  const origin = new URL(test.info().project.use.baseURL ?? '').origin;
  page.on('request', (request) => {
    if (isForeign(request.url(), origin)) cost.foreign.push(request.url());
  });
  page.on('response', (response) => answers.push(response));
  await page.goto(address, { waitUntil: 'networkidle' });
  for (const response of answers) {
    const kind = response.request().resourceType();
    if (kind !== 'script' && kind !== 'stylesheet') continue;
    cost[kind === 'script' ? 'script' : 'style'] += gzipSync(await response.body()).length;
  }
  const inline = await page.evaluate(() => ({
    script: [...document.querySelectorAll('script:not([src], [type="application/ld+json"])')]
      .map((element) => element.textContent ?? '')
      .join('\n'),
    style: [...document.querySelectorAll('style')].map((element) => element.textContent).join('\n'),
  }));
  if (inline.script) cost.script += gzipSync(inline.script).length;
  if (inline.style) cost.style += gzipSync(inline.style).length;
  return cost;
}

const isForeign = (url: string, origin: string) =>
  /^(https?|wss?):/.test(url) && new URL(url).origin !== origin;

const fileOf = (address: string) =>
  address.endsWith('.html') ? address.slice(1) : `${address.slice(1)}index.html`;
/** Pages of text alone; the page for reading without network keeps the whole book, which is a tool. */
const hasParts = (address: string) =>
  /data-(demo|calculator)=/.test(html(fileOf(address))) || address.endsWith('/offline/');

// The service worker would fetch the search index behind the page's back; it has its own budget below.
test.use({ serviceWorkers: 'block' });

/** Pages of one kind cost the same in both languages, but for their text. */
const kinds = ['/zh/', '/en/', '/embed/'];
const kindOf = (address: string) => kinds.find((start) => address.startsWith(start)) ?? '';
for (const kind of [...kinds, '']) {
  test(`pages at ${kind || 'the root'} ask no other origin, and those without instruments stay small`, async ({
    context,
  }) => {
    for (const address of addresses().filter((each) => kindOf(each) === kind)) {
      const page = await context.newPage();
      const { script, style, foreign } = await costOf(page, address);
      await page.close();
      expect(foreign).toEqual([]);
      const most = hasParts(address) ? styleLimitWithParts : styleLimit;
      expect(style, `${address}: bytes of CSS, gzipped`).toBeLessThanOrEqual(most);
      if (!hasParts(address)) {
        expect(script, `${address}: bytes of script, gzipped`).toBeLessThanOrEqual(scriptLimit);
      }
    }
  });
}

test('training asks no other origin, and its worker is small', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (isForeign(request.url(), baseURL ?? '')) foreign.push(request.url());
  });
  await page.goto('/en/gpt/?backend=wasm');
  const demo = await train(page, 'tiny-gpt');
  await expect.poll(() => stepsOf(demo)).toBeGreaterThan(2);
  expect(foreign).toEqual([]);
  const bytes = await workerScript(page);
  measured(`worker on wasm: ${bytes} bytes of script, gzipped`);
  expect(bytes).toBeGreaterThan(50_000); // else nothing was counted
  expect(bytes).toBeLessThanOrEqual(170_000);
});
