/** @file The page on speed: its figures are those of the bench, and a reader measures, copies, and is told what went wrong. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { isTiming, type Results } from '../../src/lib/workloads/result';
import { demoOn, pause, train } from './training';

const newest = readdirSync('bench/results')
  .filter((name) => name.endsWith('.json'))
  .sort()
  .at(-1)!;
const results = JSON.parse(readFileSync(`bench/results/${newest}`, 'utf8')) as Results;
const words = {
  en: { ours: 'this book, wasm', copied: 'Copied', byHand: 'by hand', stored: 'mlp' },
  zh: { ours: '本书，wasm', copied: '已复制', byHand: '手动复制', stored: 'mlp' },
};

for (const language of ['en', 'zh'] as const) {
  test.describe(language, () => {
    const address = `/${language}/speed/?backend=wasm`;

    test('the table is what the bench wrote', async ({ page }) => {
      await page.goto(address);
      const row = page.locator('#fig-speed tbody tr', { hasText: words[language].ours });
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

    test('a short run gives a line for each model, and the lines are copied', async ({
      page,
      context,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(`${address}#demo=speed&model=mlp`);
      const demo = await train(page, 'speed');
      await expect(demo.locator('[data-row="mlp"]')).toBeVisible();
      await pause(demo);
      await demo.locator('[data-action="reset"]').click();
      await demo.locator('[data-field="model"] select').selectOption('bert');
      await demo.locator('[data-action="run"]').click();
      await expect(demo.locator('[data-row="bert"]')).toBeVisible();
      await pause(demo);

      await demo.locator('input[maxlength="80"]').fill('A test | of mine');
      await demo.locator('[data-action="copy-rows"]').click();
      await expect(demo.locator('.done')).toContainText(words[language].copied);
      const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
      expect(lines.length).toBe(4);
      expect(lines[2]).toMatch(
        /^\| A test of mine \| Chrome \d+ \| mlp \| wasm \| [\d.]+ \| [\d.]+ \|$/,
      );
      expect(lines[3]).toContain('| bert | wasm |');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    });

    test('where nothing may be copied, the lines can be taken by hand', async ({ page }) => {
      await page.addInitScript(() => {
        const refuse = () => Promise.reject(new Error('refused'));
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse } });
      });
      await page.goto(`${address}#demo=speed&model=mlp`);
      const demo = await train(page, 'speed');
      await expect(demo.locator('[data-row="mlp"]')).toBeVisible();
      await pause(demo);
      await demo.locator('[data-action="copy-rows"]').click();
      await expect(demo.locator('.done')).toContainText(words[language].byHand);
      await expect(demo.locator('textarea')).toHaveValue(/\| mlp \| wasm \|/);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    });

    test('before anything was measured there is nothing to copy', async ({ page }) => {
      await page.goto(address);
      const demo = await demoOn(page, 'speed');
      await expect(demo.locator('[data-action="copy-rows"]')).toBeDisabled();
    });
  });
}
