/** @file What hosts and networks answer: headers of many kinds, another file than the one asked for, half of one. */
import { expect, type Page } from '@playwright/test';
import { readdirSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { cutAt, disguised, test, visit } from './kept';
import { pause, stepsOf, tinySettings, train } from './training';

/** Address of a built file by its name without hash. */
function built(name: RegExp): string {
  const file = readdirSync('dist/_astro').find((one) => name.test(one));
  if (!file) throw new Error(`no file ${name}`);
  return `/_astro/${file}`;
}

const portal = '<!doctype html><html><title>Sign in</title><p>Wi-Fi of the hotel</p></html>';
const html = (body: string) => (_: unknown, response: ServerResponse) =>
  void response.writeHead(200, { 'content-type': 'text/html' }).end(body);

/** The page trains, is searched and changes its theme. */
async function everythingWorks(page: Page, word = 'attention') {
  await expect(page.locator('h1')).toBeVisible();
  const demo = await train(page, 'tiny-gpt');
  await expect.poll(() => stepsOf(demo)).toBeGreaterThan(2);
  await pause(demo);
  const theme = page.locator('[data-theme-button]');
  await theme.click();
  await expect(theme).toHaveAttribute('data-theme-button', 'light');
  await page.locator('[data-search]').first().click();
  await page.locator('dialog[open] input').first().fill(word);
  await expect(page.locator('dialog[open] a[href*="/gpt/"]').first()).toBeVisible();
}

for (const headers of [
  { Vary: 'Accept-Encoding, Origin, Sec-Fetch-Mode' },
  { Vary: '*', 'Cache-Control': 'no-store' },
  { 'Cache-Control': 'public, max-age=31536000, immutable' },
]) {
  test(`with ${JSON.stringify(headers)} from the host, a visited page works without network`, async ({
    page,
    server,
  }) => {
    disguised(server, { headers });
    await visit(page, `${server.origin}/en/gpt/?backend=wasm${tinySettings}`);
    await server.close();
    await page.reload();
    await everythingWorks(page);
  });
}

for (const name of [/^takeOver\..*js$/, /^worker-.*js$/, /-simd-.*wasm$/]) {
  test(`HTML instead of ${name}, or 60 % of it, is not kept: once the host is sound, Run works`, async ({
    page,
    server,
  }) => {
    const path = built(name);
    await page.goto(`${server.origin}/en/`); // keeps no part of a demo
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const run = page.locator('[data-demo="tiny-gpt"] [data-action="run"]');
    const demo = page.locator('[data-demo="tiny-gpt"]');
    for (const answer of [html(portal), cutAt(0.6)]) {
      server.answers.set(path, answer);
      await page.goto('about:blank'); // what differs in its hash alone is no new page
      await page.goto(`${server.origin}/en/gpt/?backend=wasm${tinySettings}`);
      await run.click();
      await expect(demo.locator('.failure')).toContainText('didn’t load');
    }
    server.answers.delete(path);
    await run.click();
    await expect(demo).toHaveAttribute('data-status', 'running');
    await expect(demo.locator('[data-readout="backend"]')).toContainText('wasm');
    const kept = await page.evaluate(
      async (url) => (await (await caches.match(url))?.arrayBuffer())?.byteLength,
      path,
    );
    const { size } = statSync(`dist${path}`);
    expect(kept ?? size).toBe(size);
  });
}

test('a page that is not the book’s is shown and not kept in the place of a chapter', async ({
  page,
  server,
}) => {
  await visit(page, `${server.origin}/en/social-capital/`);
  await page.reload(); // now the worker answers
  server.answers.set('/en/social-capital/', html(portal));
  server.answers.set('/en/speed/', (_, response) => {
    response.writeHead(302, { location: '/login.html' }).end();
  });
  server.answers.set('/login.html', html(portal));
  for (const name of ['social-capital', 'speed']) {
    await page.goto(`${server.origin}/en/${name}/`);
    await expect(page).toHaveTitle('Sign in');
  }
  await server.close();
  await page.goto(`${server.origin}/en/social-capital/`);
  await expect(page.locator('h1')).toHaveText('Social capital');
  await page.goto(`${server.origin}/en/speed/`);
  await expect(page.locator('main')).toContainText('You’re offline');
});

test('an address without its last slash finds the kept page', async ({ page, server }) => {
  await visit(page, `${server.origin}/en/social-capital/`);
  await page.reload();
  await server.close();
  await page.goto(`${server.origin}/en/social-capital`);
  await expect(page.locator('h1')).toHaveText('Social capital');
});
