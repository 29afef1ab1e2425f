/** @file The built book in Firefox, over WebDriver BiDi: another engine reads, searches and trains as well. */
import { expect, test as base } from '@playwright/test';
import puppeteer, { type Page } from 'puppeteer-core';
import { firefoxPath } from '../../scripts/firefox.mjs';
import { serve } from '../../scripts/server.mjs';
import { disguised, waitUntilKept } from './kept';

const executablePath = firefoxPath();

/** A page of Firefox, whose errors fail the test. */
const test = base.extend<{ firefox: Page }>({
  // Playwright reads from the first argument what a fixture needs.
  // eslint-disable-next-line no-empty-pattern
  firefox: async ({}, use) => {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: executablePath ?? '',
      headless: true,
    });
    const page = await browser.newPage();
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await use(page);
    await browser.close();
    expect(errors).toEqual([]);
  },
});

test.skip(executablePath === undefined, 'no Firefox on this machine');

for (const [language, word, found] of [
  ['en', 'trust', 'Social capital'],
  ['zh', '信任', '社会资本'],
] as const) {
  test(`${language}: Firefox trains the GPT without WebGPU, and its loss falls`, async ({
    baseURL,
    firefox: page,
  }) => {
    await page.goto(`${baseURL}/${language}/gpt/`);
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

  test(`${language}: Firefox opens the index with a key and finds a word`, async ({
    baseURL,
    firefox: page,
  }) => {
    await page.goto(`${baseURL}/${language}/gpt/`);
    await page.keyboard.press('/');
    await page.locator('dialog.search input').fill(word);
    await page.waitForSelector(`dialog.search[data-query="${word}"][data-state="found"]`);
    const titles = await page.$$eval('dialog.search h4 a', (all) =>
      all.map(({ textContent }) => textContent),
    );
    expect(titles.join('; ')).toContain(found);
  });

  test(`${language}: Firefox reads, searches and trains a visited page without network, whatever varies`, async ({
    firefox: page,
  }) => {
    const server = await serve();
    disguised(server, {
      headers: { Vary: 'Origin, Accept-Encoding', 'Cache-Control': 'no-store' },
    });
    await page.goto(`${server.origin}/${language}/gpt/?backend=wasm`);
    await page.evaluate(waitUntilKept);
    await server.close();
    await page.reload();
    await page.locator('[data-demo="tiny-gpt"][data-started="true"] [data-action="run"]').click();
    await page.waitForSelector('[data-demo="tiny-gpt"][data-status="running"]');
    await page.locator('[data-theme-button]').click();
    await page.waitForSelector('[data-theme-button="light"]');
    await page.keyboard.press('/');
    await page.locator('dialog.search input').fill(word);
    await page.waitForSelector(`dialog.search[data-query="${word}"][data-state="found"]`);
  });
}
