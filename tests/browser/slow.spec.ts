/** @file A slow line: what the reader does before a script is there is not lost; one that never comes is said. */
import { expect, test, type Page } from '@playwright/test';
import { unfold } from './training';

test.use({ serviceWorkers: 'block' });

/** Holds a script back. @returns Lets it through. */
async function holdBack(page: Page, file: RegExp): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(file, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

for (const [language, words, link] of [
  ['en', 'Money is', ''],
  ['zh', '钱', '#demo=tiny-gpt&heads=2&seed=5'],
] as const) {
  test(`${language}: what is typed, unfolded and pressed before the demo’s script is there counts ${link}`, async ({
    page,
  }) => {
    const release = await holdBack(page, /takeOver\.[^/]+\.js$/);
    await page.goto(`/${language}/gpt/${link}`);
    const demo = page.locator('[data-demo="tiny-gpt"]');
    await demo.locator('input[id$="-prompt"]').fill(words);
    await unfold(demo, 'settings');
    await demo.locator('[data-field="batch"] input').fill('3');
    await demo.locator('[data-field="tokens"] select').selectOption('byte-pairs');
    await demo.locator('[data-action="run"]').click();
    await expect(demo).toHaveAttribute('data-started', 'false');
    release();
    await expect(demo).toHaveAttribute('data-status', 'running');
    await expect(demo.locator('input[id$="-prompt"]')).toHaveValue(words);
    await expect(demo.locator('details.settings')).toHaveAttribute('open');
    await expect(demo.locator('[data-field="batch"] input')).toHaveValue('3');
    await expect(demo.locator('[data-field="tokens"] select')).toHaveValue('byte-pairs');
  });
}

test('figures typed before the calculator’s script is there are reckoned with', async ({
  page,
}) => {
  const release = await holdBack(page, /toolParts\.[^/]+\.js$/);
  await page.goto('/zh/startup-cost/');
  const calculator = page.locator('[data-calculator]');
  const cost = calculator.locator('[data-table="data"] [data-row="0"] [data-cell="cost"]');
  const reading = calculator.locator('.readings label').nth(3);
  const before = (await reading.locator('b').innerText()).replace(',', '');
  await cost.fill('57'); // it was 50
  await reading.locator('input').check();
  release();
  const after = (Number(before) + 7).toLocaleString('en');
  await expect(reading.locator('b')).toHaveText(after);
  await expect(cost).toHaveValue('57');
  await expect(reading.locator('input')).toBeChecked();
});

test('a script that does not come is said beside the button, and the next press tries again', async ({
  page,
}) => {
  const file = /takeOver\.[^/]+\.js$/;
  await page.route(file, (route) => route.abort());
  await page.goto('/en/gpt/');
  const demo = page.locator('[data-demo="tiny-gpt"]');
  const message = demo.locator('.controls > .message');
  await demo.locator('[data-action="run"]').click();
  await expect(message).toHaveText(/press again/);
  await page.unroute(file);
  await demo.locator('[data-action="run"]').click();
  await expect(demo).toHaveAttribute('data-status', 'running');
  await expect(message).toHaveCount(0);
});

test('letters typed before the index is there are looked for', async ({ page }) => {
  const release = await holdBack(page, /searchDialog\.[^/]+\.js$/);
  await page.goto('/zh/gpt/');
  for (const key of ['/', 'l', 'o', 's', 'd', 'Backspace', 's']) await page.keyboard.press(key);
  release();
  const dialog = page.locator('dialog.search');
  await expect(dialog).toHaveAttribute('data-query', 'loss');
  await expect(dialog).toHaveAttribute('data-state', 'found');
  await page.keyboard.type('es'); // the cursor stands behind what was typed
  await expect(dialog.locator('input')).toHaveValue('losses');
});
