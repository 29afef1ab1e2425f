/** @file The page on speed: its figures are those of the bench, and a reader measures, copies, and is told what went wrong. */
import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { isTiming, type Results } from '../../src/lib/workloads/result';
import { structureViolations, violations } from './axe';
import { demoOn, pause, train } from './training';

const newest = readdirSync('bench/results')
  .filter((name) => name.endsWith('.json'))
  .sort()
  .at(-1)!;
const results = JSON.parse(readFileSync(`bench/results/${newest}`, 'utf8')) as Results;
const addressIn = (language: 'en' | 'zh') => `/${language}/speed/?backend=wasm`;

for (const [language, ours] of [
  ['en', 'this book, wasm'],
  ['zh', '本书，wasm'],
] as const) {
  test(`${language}: the table is what the bench wrote`, async ({ page }) => {
    await page.goto(addressIn(language));
    const row = page.locator('#fig-speed tbody tr', { hasText: ours });
    const shown = await row.locator('td').allInnerTexts();
    const expected = Object.values(results.workloads).map(({ results: each }) => {
      const own = each['ours-wasm'];
      return isTiming(own) ? own.median : NaN;
    });
    expect(shown.length).toBe(expected.length);
    for (const [i, text] of shown.entries()) {
      expect(Math.abs(Number(text) / expected[i]! - 1)).toBeLessThan(0.01);
    }
  });
}

test('a short run gives a line for each model, and the lines are copied', async ({
  page,
  context,
}) => {
  // As many as are fastest would give a line for each number that was tried.
  await page.addInitScript(() => localStorage.setItem('jieshi:cores', '1'));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${addressIn('en')}#demo=speed&model=mlp`);
  const demo = await demoOn(page, 'speed');
  await expect(demo.locator('[data-action="copy-rows"]'), 'nothing to copy').toBeDisabled();
  await train(page, 'speed');
  await expect(demo.locator('[data-row="mlp"]')).toBeVisible();
  await pause(demo);
  await demo.locator('[data-action="reset"]').click();
  await demo.locator('[data-field="model"] select').selectOption('bert');
  await demo.locator('[data-action="run"]').click();
  await expect(demo.locator('[data-row="bert"]')).toBeVisible();
  await pause(demo);

  await demo.locator('input[maxlength="80"]').fill('A test | of mine');
  await demo.locator('[data-action="copy-rows"]').click();
  await expect(demo.locator('.done')).toContainText('Copied');
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(lines.length).toBe(4);
  expect(lines[2]).toMatch(
    /^\| A test of mine \| Chrome \d+ \| mlp \| wasm \| [\d.]+ \| [\d.]+ \|$/,
  );
  expect(lines[3]).toContain('| bert | wasm |');
  expect(await structureViolations(page, '[data-demo="speed"]')).toEqual([]);
});

test('where nothing may be copied, the lines can be taken by hand', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new Error('refused'));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse } });
  });
  await page.goto(`${addressIn('zh')}#demo=speed&model=mlp`);
  const demo = await train(page, 'speed');
  await expect(demo.locator('[data-row="mlp"]')).toBeVisible();
  await pause(demo);
  await demo.locator('[data-action="copy-rows"]').click();
  await expect(demo.locator('.done')).toContainText('手动复制');
  await expect(demo.locator('textarea')).toHaveValue(/\| mlp \| wasm \|/);
  expect(await violations(page, '[data-demo="speed"]')).toEqual([]);
});
