/** @file How sure a result is, on the page of the cost calculator: simulated in the worker, by itself and with inputs that move together. */
import { expect, test, type Locator } from '@playwright/test';
import { started } from './instruments';

test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' });

const quantile = (panel: Locator, share: string) =>
  panel.locator('[data-table="quantiles"] tr', { hasText: share }).locator('td').first();
const amount = async (cell: Locator) => Number((await cell.innerText()).replace(/[^\d.]/g, ''));

for (const [language, together] of [
  ['en', 'but for the pairs named above'],
  ['zh', '除了上面列出的几对'],
] as const) {
  test(`${language}: two costs that move together spread the total wider, and apart they are as before`, async ({
    page,
  }) => {
    await page.goto(`/${language}/startup-cost/`);
    const calculator = page.locator('[data-calculator="startup-cost"]');
    await started(calculator);
    for (const group of await calculator.locator('.inputs details.fold').all())
      await group.evaluate((each: HTMLDetailsElement) => (each.open = true));
    for (const table of ['hiring', 'training']) {
      const cell = calculator.locator(`[data-table="${table}"] [data-row="0"] [data-cell="cost"]`);
      await cell.fill('100..900 normal');
    }
    const panel = calculator.locator('[data-panel="chance"]');
    await panel.locator('> summary').click();
    const whole = panel.locator('[data-simulated]');
    await expect(whole).toHaveCount(1);
    const [low, median] = [quantile(panel, '5%').first(), quantile(panel, '50%')];
    const apart = await amount(low);
    const middle = await amount(median);

    await panel.locator('.together > summary').click();
    const rank = panel.locator('[data-input="rank"]');
    await rank.fill('1.5');
    await expect(rank).toHaveAttribute('aria-invalid', 'true');
    await expect(panel.locator('[data-action="correlate"]')).toBeDisabled();
    await rank.fill('0.9');
    await panel.locator('[data-action="correlate"]').click();
    await expect(panel).toContainText(together);
    await expect(whole).toHaveCount(1);
    // √(1 + r) as wide: the ranks' 0.9 is 0.91 between normals.
    await expect
      .poll(async () => (middle - (await amount(low))) / (middle - apart))
      .toBeCloseTo(Math.sqrt(1.91), 1);

    await panel.locator('[data-action="uncorrelate"]').click();
    await expect(panel).not.toContainText(together);
    await expect.poll(() => amount(low)).toBe(apart);

    // Of the sheet: one step back each, and there after a reload.
    const seed = panel.locator('[data-input="seed"]');
    await calculator.locator('[data-action="undo"]').click();
    await expect(panel).toContainText(together);
    await seed.fill('7');
    await seed.fill('seven');
    await expect(seed).toHaveAttribute('aria-invalid', 'true');
    await expect(seed).toHaveAccessibleDescription(/4,294,967,295.+7/);
    await seed.fill('7');
    await page.reload();
    await started(calculator);
    await expect(calculator.locator('[data-from="kept"]')).toBeVisible();
    await panel.locator('> summary').click();
    await expect(seed).toHaveValue('7');
    await expect(panel).toContainText(together);
  });
}
