/** @file Parts that do not come, and browsers and hosts that forbid what a demo needs: each ends in a true sentence. */
import { expect } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { cutAt, test } from './kept';
import { demoOn, stepsOf, tinySettings } from './training';

test.use({ serviceWorkers: 'block' });

const built = (name: RegExp): string => {
  const file = readdirSync('dist/_astro').find((one) => name.test(one));
  if (!file) throw new Error(`no file ${name}`);
  return `/_astro/${file}`;
};

const faults = {
  '404': (_: unknown, response: ServerResponse) => void response.writeHead(404).end('not found'),
  HTML: (_: unknown, response: ServerResponse) =>
    void response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!doctype html><html></html>'),
  'cut at 60 %': cutAt(0.6),
} as const;

for (const name of [/-simd-.*\.wasm$/, /^backend-.*\.js$/, /^experiment-.*\.js$/]) {
  test(`${Object.keys(faults).join(', ')} for ${name}: a part did not load, no slower backend is taken, the next try works`, async ({
    page,
    server,
  }) => {
    const paths = readdirSync('dist/_astro').filter((one) => name.test(one));
    expect(paths.length).toBeGreaterThan(0);
    const demo = page.locator('[data-demo="tiny-gpt"]');
    for (const [fault, answer] of Object.entries(faults)) {
      for (const path of paths) server.answers.set(`/_astro/${path}`, answer);
      await page.goto('about:blank'); // what differs in its hash alone is no new page
      await page.goto(`${server.origin}/zh/gpt/${tinySettings}&seed=3`);
      await demoOn(page, 'tiny-gpt');
      await demo.locator('[data-action="run"]').click();
      await expect(demo.locator('[data-failure="not-loaded"]'), fault).toContainText('没有载入');
    }
    server.answers.clear();
    await demo.locator('[data-action="run"]').click();
    await expect(demo).toHaveAttribute('data-status', 'running');
    await expect(demo.locator('[data-readout="backend"]')).toContainText('wasm');
    await expect.poll(() => stepsOf(demo)).toBeGreaterThan(2);
  });
}

test('cpu is taken only where WebAssembly cannot run, with the reason', async ({
  page,
  server,
}) => {
  const path = built(/^worker-.*\.js$/);
  server.answers.set(path, (_request, response, next) => {
    response.setHeader('content-security-policy', "script-src 'self'; connect-src * data: blob:");
    next();
  });
  await page.goto(`${server.origin}/zh/gpt/${tinySettings}`);
  let demo = await demoOn(page, 'tiny-gpt');
  await demo.locator('[data-action="run"]').click();
  await expect(demo.locator('[data-readout="backend"]')).toContainText('cpu');
  await expect(demo.locator('.messages')).toContainText('不许用 WebAssembly');

  server.answers.set(path, `delete globalThis.WebAssembly;${readFileSync(`dist${path}`, 'utf8')}`);
  await page.reload();
  demo = await demoOn(page, 'tiny-gpt');
  await demo.locator('[data-action="run"]').click();
  await expect(demo.locator('[data-readout="backend"]')).toContainText('cpu');
  await expect(demo.locator('.messages')).toContainText('关掉了 WebAssembly');
});

for (const [language, lack, script, sentence] of [
  ['en', 'no Worker', 'delete window.Worker', 'doesn’t let the page start a worker'],
  [
    'zh',
    'a policy against workers',
    "window.Worker = class { constructor() { throw new TypeError('TrustedScriptURL') } }",
    '不让本页启动它',
  ],
] as const) {
  test(`${language}: ${lack} is said, and nothing loads for ever`, async ({ page, server }) => {
    await page.addInitScript(script);
    await page.goto(`${server.origin}/${language}/gpt/${tinySettings}&seed=3`);
    const demo = await demoOn(page, 'tiny-gpt');
    await demo.locator('[data-action="run"]').click();
    await expect(demo.locator('[data-failure="no-worker"]')).toContainText(sentence);
    await expect(demo).toHaveAttribute('data-status', 'failed');
    await expect(demo.locator('[data-field="seed"] input')).toHaveValue('3');
  });
}

test('a worker that throws at once, and a host with trusted types, end in a sentence', async ({
  page,
  server,
}) => {
  const path = built(/^worker-.*\.js$/);
  server.answers.set(path, 'throw new Error("broken")');
  await page.goto(`${server.origin}/en/gpt/${tinySettings}`);
  const demo = await demoOn(page, 'tiny-gpt');
  await demo.locator('[data-action="run"]').click();
  await expect(demo.locator('.failure')).toContainText('didn’t load');
  server.answers.clear();

  server.answers.set('*', (_request, response, next) => {
    response.setHeader('content-security-policy', "require-trusted-types-for 'script'");
    next();
  });
  await page.goto(`${server.origin}/en/gpt/`);
  await page.locator('[data-demo] [data-action="run"]').click();
  await expect(page.locator('[data-demo] .failure')).toBeVisible();
});

test('while the engine comes, the bytes that have come are shown; a held script is said', async ({
  page,
  server,
}) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const script = built(/^takeOver\..*\.js$/);
  server.answers.set(script, (_request, _response, next) => void held.then(next));
  const wasm = built(/-simd-.*\.wasm$/);
  const bytes = readFileSync(`dist${wasm}`);
  let goOn = (): void => undefined;
  server.answers.set(wasm, (_request, response) => {
    response.writeHead(200, {
      'content-type': 'application/wasm',
      'content-length': String(bytes.length),
    });
    response.write(bytes.subarray(0, 100_000));
    goOn = () => response.end(bytes.subarray(100_000));
  });
  await page.goto(`${server.origin}/zh/gpt/`, { waitUntil: 'commit' });
  const demo = page.locator('[data-demo="tiny-gpt"]');
  await demo.locator('[data-action="run"]').click();
  await expect(demo.locator('.message')).toContainText('还在路上');
  release();
  await expect(demo.locator('.messages')).toContainText(/100\/42\d kB/);
  goOn();
  await expect(demo).toHaveAttribute('data-status', 'running');
});
