/** @file How a chapter is used by touch and on paper. */
import { expect, test } from '@playwright/test';

test('touched, a source shows its card first and then leads to the list', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    hasTouch: true,
    isMobile: true,
    viewport: { width: 375, height: 700 },
  });
  const page = await context.newPage();
  await page.goto('/en/gpt/');
  const cite = page.locator('.cite').first();
  await cite.scrollIntoViewIfNeeded();
  await cite.locator('a').tap();
  await expect(cite.locator('.card')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  await page.locator('h1').tap();
  await expect(cite.locator('.card')).toBeHidden();
  await cite.locator('a').tap();
  await cite.locator('a').tap();
  await expect(page).toHaveURL(/#ref-/);
  await context.close();
});

test('on paper from the dark theme all is readable, and answers are there', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/en/social-capital/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  const faint = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    const canvas = document.createElement('canvas').getContext('2d')!;
    const luminance = (color: string) => {
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
        const share = byte / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const names = [
      'ink',
      'ink-soft',
      'accent',
      'baseline',
      ...[1, 2, 3, 4, 5, 6].map((n) => `series-${n}`),
    ];
    return names.filter((name) => {
      const value = style.getPropertyValue(`--${name}`);
      return 1.05 / (luminance(value) + 0.05) < 3;
    });
  });
  expect(faint).toEqual([]);
  const hidden = await page
    .locator('.answer .why')
    .evaluateAll((all) => all.filter((why) => why.getBoundingClientRect().height === 0).length);
  expect(hidden).toBe(0);
  await expect(page.locator('.chapter input[type="range"]:visible')).toHaveCount(0);
});
