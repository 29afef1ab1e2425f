/** @file The book works below a path, as project pages of static hosts have it. */
import { expect } from '@playwright/test';
import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { test } from './article';
import { serve, type Server } from '../../scripts/server.mjs';
import { train } from './training';

const folder = 'test-results/below-a-path';
let server: Server;

// One worker, so that the book is built once.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  await promisify(execFile)('astro', ['build', '--silent', '--outDir', folder], {
    shell: process.platform === 'win32',
    env: { ...process.env, BASE_PATH: '/book', SITE_URL: 'https://example.org' },
  });
  server = await serve({ folder, base: '/book' });
});
test.afterAll(() => server.close());

for (const address of [
  '/book/',
  '/book/zh/',
  '/book/en/gpt/',
  '/book/zh/startup-cost/',
  '/book/embed/zh/tiny-gpt/',
]) {
  test(`${address} asks for nothing outside its path, and finds everything`, async ({ page }) => {
    const wrong: string[] = [];
    page.on('response', (response) => {
      const inside = response.url().startsWith(`${server.origin}/book/`);
      if (/^http/.test(response.url()) && (!inside || response.status() >= 400)) {
        wrong.push(`${response.status()} ${response.url()}`);
      }
    });
    await page.goto(server.origin + address, { waitUntil: 'networkidle' });
    for (const demo of await page.locator('[data-demo]').all()) await demo.scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    expect(wrong).toEqual([]);

    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((found) =>
        found.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      );
    const broken = links.filter((path) => {
      const file = join(folder, decodeURIComponent(path.replace(/^\/book/, '')));
      return (
        !path.startsWith('/book/') ||
        !existsSync(file) ||
        (statSync(file).isDirectory() && !existsSync(join(file, 'index.html')))
      );
    });
    expect(broken).toEqual([]);
  });
}

test('below a path a demo trains, and the page is kept for reading without network', async ({
  page,
}) => {
  await page.goto(`${server.origin}/book/en/gpt/?backend=wasm`);
  await train(page, 'tiny-gpt');
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  expect(scope).toBe(`${server.origin}/book/`);
  const kept = () => page.evaluate(async () => Boolean(await caches.match('/book/en/gpt/')));
  await expect.poll(kept).toBe(true);
});

test('below a path a demo trains in the page of another site', async ({ article }) => {
  await article.open(
    `<script src="${server.origin}/book/embed.js" async></script>
     <jieshi-demo name="tiny-gpt" lang="zh"></jieshi-demo>
     <jieshi-demo name="nope" lang="zh"></jieshi-demo>`,
  );
  await train(await article.frame(), 'tiny-gpt');
  await expect(article.page.getByText('书里没有叫“nope”的演示。')).toBeVisible();
  const outside = article.requests.filter(
    (url) => url.startsWith(server.origin) && !url.startsWith(`${server.origin}/book/`),
  );
  expect(outside).toEqual([]);
});

test('below a path the search finds, and its results stay below it', async ({ page }) => {
  await page.goto(`${server.origin}/book/zh/`);
  await page.keyboard.press('/');
  const dialog = page.locator('dialog.search');
  await dialog.locator('input').fill('注意力');
  const hit = dialog.locator('a.hit').first();
  await expect(hit).toHaveAttribute('href', /^\/book\/zh\/gpt\/#/);
  await hit.click();
  await expect(page).toHaveURL(/\/book\/zh\/gpt\//);
  await expect(page.locator('h1')).toBeVisible();
});
