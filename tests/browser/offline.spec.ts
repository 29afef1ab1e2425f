/** @file What was visited once can be read, searched and trained without network, and updates leave readers alone. */
import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Keepable, Needs } from '../../src/serviceWorker/keepable';
import { test, visit } from './kept';
import { stepsOf, train } from './training';
import { started } from './instruments';

test('/zh/gpt/ is read, searched and trained without network', async ({ page, server }) => {
  await visit(page, `${server.origin}/zh/gpt/?backend=wasm`);
  await server.close();
  await page.reload();
  await expect(page.locator('h1')).toBeVisible();

  const demo = await train(page, 'tiny-gpt');
  await expect.poll(() => stepsOf(demo)).toBeGreaterThan(2);
  await demo.locator('[data-action="run"]').click();

  await page.locator('[data-search]').first().click();
  await page.locator('dialog[open] input').first().fill('注意力');
  await expect(page.locator('dialog[open] a[href*="/gpt/"]').first()).toBeVisible();
});

for (const [page, name, none] of [
  ['reinforcement-learning', 'grid-world', /\.wasm$/], // no tensors: no engine
  ['convolution', 'digits', /-wasm-[^s].*\.wasm$|cpu/],
] as const) {
  test(`/en/${page}/ trains without network with what it needs alone`, async ({
    page: tab,
    server,
  }) => {
    await visit(tab, `${server.origin}/en/${page}/?backend=wasm`);
    const { kept, foreign } = await tab.evaluate(keptOf);
    expect(kept.length).toBeGreaterThan(10); // else nothing was kept
    expect(kept.filter((url) => none.test(url))).toEqual([]);
    expect(foreign).toEqual([]);
    await server.close();
    await tab.reload();
    const demo = await train(tab, name);
    await expect.poll(() => stepsOf(demo)).toBeGreaterThan(2);
  });
}

/** Runs in the page: which scripts and engines are kept, and which of them only instruments of other pages need. */
async function keptOf(): Promise<{ kept: string[]; foreign: string[] }> {
  const { demos, instruments } = (await (await fetch('/offline.json')).json()) as Keepable;
  const filesOf = (needs: Needs) => Object.values(needs).flat() as number[];
  const here = [...document.querySelectorAll<HTMLElement>('[data-demo], [data-calculator]')].map(
    ({ dataset }) => dataset['demo'] ?? dataset['calculator'],
  );
  const own = new Set(
    Object.entries(instruments).flatMap(([name, needs]) =>
      here.includes(name) ? filesOf(needs) : [],
    ),
  );
  const kept: string[] = [];
  const foreign: string[] = [];
  for (const [place, [url]] of demos.entries()) {
    if (!(await caches.match(url, { ignoreVary: true }))) continue;
    kept.push(url);
    const others = Object.values(instruments).some((needs) => filesOf(needs).includes(place));
    if (others && !own.has(place)) foreign.push(url);
  }
  return { kept, foreign };
}

test('a spreadsheet dropped on a tool is opened without network, and what became of it is in sight', async ({
  page,
  server,
}) => {
  await visit(page, `${server.origin}/zh/startup-cost/`);
  await server.close();
  await page.reload();
  const tool = page.locator('[data-calculator="startup-cost"]');
  await started(tool);
  await tool.locator('[data-action="empty"]').click();
  const drop = async (name: string, bytes: Buffer) => {
    const file = await page.evaluateHandle(
      ([called, base64]) => {
        const given = new DataTransfer();
        const content = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        given.items.add(new File([content], called));
        return given;
      },
      [name, bytes.toString('base64')] as const,
    );
    for (const event of ['dragover', 'drop']) {
      await tool.locator('[data-table="hiring"]').dispatchEvent(event, { dataTransfer: file });
    }
  };
  // A table of her own: a title above, other headings, amounts in yuan, a dash for nothing, a last row with the sum.
  await drop('预算.xlsx', readFileSync('tests/fixtures/startup-cost/own.zh.xlsx'));
  await expect(tool.locator('[data-result="total"]')).toHaveText('368');
  await expect(tool.locator('.bar [data-dropped="yes"]')).toContainText('预算.xlsx');
  await drop('预算.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
  await expect(tool.locator('.bar [data-dropped="no"]')).toContainText('.xls');
  await expect(tool.locator('[data-result="total"]')).toHaveText('368');
});

test('a page that was never visited says so in its language', async ({ page, server }) => {
  await visit(page, `${server.origin}/en/social-capital/`);
  await page.reload(); // now the worker answers
  await server.close();
  await page.goto(`${server.origin}/zh/startup-cost/`);
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  await expect(page.locator('main')).toContainText('离线');
  await page.goto(`${server.origin}/en/startup-cost/`);
  await expect(page.locator('main')).toContainText('offline');
  await page.goto(`${server.origin}/en/social-capital/`);
  await expect(page.locator('main')).not.toContainText('offline');
});

test('a new version waits, and reloads nothing', async ({ page, server }) => {
  await visit(page, `${server.origin}/en/social-capital/`);
  await page.evaluate(() => Object.assign(window, { same: true }));
  server.answers.set('/sw.js', `${readFileSync('dist/sw.js', 'utf8')}\n// the next version`);
  const waits = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    for (let i = 0; i < 100 && !registration.waiting; i++) {
      await new Promise((later) => setTimeout(later, 100));
    }
    return registration.waiting !== null;
  });
  expect(waits).toBe(true);
  expect(await page.evaluate(() => 'same' in window)).toBe(true);
});

test('the kill switch removes worker and caches, and leaves kept runs alone', async ({
  page,
  server,
}) => {
  await visit(page, `${server.origin}/en/social-capital/`);
  server.answers.set('/sw.js', readFileSync('public/killed/sw.js', 'utf8'));
  await page.evaluate(async () => {
    await new Promise((done) => (indexedDB.open('kept-run').onsuccess = done));
    await (await navigator.serviceWorker.ready).update();
  });
  const caches = () =>
    page.evaluate(async () =>
      (await window.caches.keys()).filter((name) => name.startsWith('jieshi')),
    );
  await expect.poll(caches).toEqual([]);
  const databases = await page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name),
  );
  expect(databases).toContain('kept-run');
});

test('the book can be installed', async ({ page, server }) => {
  await page.goto(`${server.origin}/zh/`);
  const address = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = await page.request.get(new URL(address ?? '', page.url()).href);
  const { name, icons } = (await manifest.json()) as { name: string; icons: { src: string }[] };
  expect(name).toContain('借势');
  for (const { src } of icons) {
    const icon = await page.request.get(new URL(src, manifest.url()).href);
    expect(icon.headers()['content-type']).toBe('image/png');
  }
});
