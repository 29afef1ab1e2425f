/** @file The built book in Firefox, over WebDriver BiDi: another engine reads, searches and trains as well. */
import { expect, test as base } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { firefoxPath } from '../../scripts/firefox.mjs';
import { serve } from '../../scripts/server.mjs';
import { disguised, waitUntilKept } from './kept';
import { tinySettings } from './training';

const executablePath = firefoxPath();

// One after the other: it starts in five seconds of a processor, so it starts once.
base.describe.configure({ mode: 'default' });

/** A page of Firefox with storage of its own, whose errors fail the test. */
const test = base.extend<{ firefox: Page }, { started: Browser }>({
  started: [
    // Playwright reads from the first argument what a fixture needs.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: executablePath ?? '',
        headless: true,
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  firefox: async ({ started }, use) => {
    const context = await started.createBrowserContext();
    const page = await context.newPage();
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await use(page);
    await context.close();
    expect(errors).toEqual([]);
  },
});

test.skip(executablePath === undefined, 'no Firefox on this machine');

test('Firefox opens the index with a key, finds a word, and trains the GPT without WebGPU: its loss falls', async ({
  baseURL,
  firefox: page,
}) => {
  await page.goto(`${baseURL}/en/gpt/`);
  await page.keyboard.press('/');
  await page.locator('dialog.search input').fill('trust');
  await page.waitForSelector('dialog.search[data-query="trust"][data-state="found"]');
  const titles = await page.$$eval('dialog.search h4 a', (all) =>
    all.map(({ textContent }) => textContent),
  );
  expect(titles.join('; ')).toContain('Social capital');
  await page.keyboard.press('Escape');

  await page.locator('[data-demo="tiny-gpt"][data-started="true"] [data-action="run"]').click();
  await page.waitForSelector('[data-demo="tiny-gpt"][data-status="running"]');
  const lossFalls = async () => {
    const [steps, loss] = await page.$$eval('[data-demo="tiny-gpt"] .readouts dd', (all) =>
      all.slice(0, 2).map(({ textContent }) => Number(textContent)),
    );
    return Number(steps) > 20 && Number(loss) < 5;
  };
  await expect.poll(lossFalls, { timeout: 600_000 }).toBe(true);
});

test('in Firefox two workers share the steps of a GPT, in a page that is not isolated', async ({
  baseURL,
  firefox: page,
}) => {
  await page.goto(`${baseURL}/en/gpt/${tinySettings}`);
  await page.evaluate(() => localStorage.setItem('jieshi:cores', '2'));
  await page.reload();
  const demo = '[data-demo="tiny-gpt"]';
  await page.locator(`${demo}[data-started="true"] [data-action="run"]`).click();
  await page.waitForSelector(`${demo}[data-status="running"]`);
  const place = () => page.$eval(`${demo} [data-readout="backend"]`, (each) => each.textContent);
  await expect.poll(place).toContain('× 2');
  const steps = () => page.$eval(`${demo} .readouts dd`, (each) => Number(each.textContent));
  const before = await steps();
  await expect.poll(steps).toBeGreaterThan(before);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
});

test('Firefox reads, searches and trains a visited page without network, whatever varies', async ({
  firefox: page,
}) => {
  const server = await serve();
  disguised(server, {
    headers: { Vary: 'Origin, Accept-Encoding', 'Cache-Control': 'no-store' },
  });
  await page.goto(`${server.origin}/zh/gpt/?backend=wasm`);
  await page.evaluate(waitUntilKept);
  await server.close();
  await page.reload();
  await page.locator('[data-demo="tiny-gpt"][data-started="true"] [data-action="run"]').click();
  await page.waitForSelector('[data-demo="tiny-gpt"][data-status="running"]');
  await page.locator('[data-theme-button]').click();
  await page.waitForSelector('[data-theme-button="light"]');
  await page.keyboard.press('/');
  await page.locator('dialog.search input').fill('信任');
  await page.waitForSelector('dialog.search[data-query="信任"][data-state="found"]');
});
