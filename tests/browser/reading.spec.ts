/** @file Reading the book: both languages, the way between them, the contents, the theme, the menu of narrow windows. */
import { expect, test, type Page } from '@playwright/test';
import { addresses } from './pages';

const chapters = addresses().filter((address) => /^\/en\/(?!offline\/)[^/]+\/$/.test(address));
const inChinese = (address: string) => address.replace('/en/', '/zh/');

test('the first page offers both languages, sends nobody away, and remembers', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: '读中文版' })).toBeVisible();
  await page.getByRole('link', { name: 'Read in English' }).click();
  await expect(page).toHaveURL(/\/en\/$/);
  await page.goto('/');
  await expect(page).toHaveURL(/\/en\/$/);
  await page.locator('header [data-language=zh]').click();
  await page.goto('/');
  await expect(page).toHaveURL(/\/zh\/$/);
  await page.goto('/#choose');
  await expect(page.getByRole('link', { name: 'Read in English' })).toBeVisible();
});

test('without script the first page and the menu work', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 400, height: 800 },
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('link', { name: 'Read in English' }).click();
  await page.locator('main a[href*="/en/"]').first().click();
  await page.getByRole('button', { name: 'Contents' }).click();
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeVisible();
  await context.close();
});

test('the other language opens at the same section', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(chapters[0] ?? '');
  const sections = page.locator('[data-section]');
  const second = sections.nth(1);
  await second.click();
  await expect(second).toHaveAttribute('aria-current', 'location');
  // Not by the mouse: where a page still loads, that scrolls it first.
  await page.locator('header [data-language=zh]').dispatchEvent('click');
  await expect(page).toHaveURL(/\/zh\/.+#.+/);
  const href = (await sections.nth(1).getAttribute('href')) ?? '#';
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe(decodeURIComponent(href));
  await expect(sections.nth(1)).toHaveAttribute('aria-current', 'location');
});

test('narrow windows fold the contents into a menu that the keyboard opens and closes', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await page.goto(chapters[0] ?? '');
  const menu = page.getByRole('navigation', { name: 'Contents' });
  await expect(menu).toBeHidden();
  const button = page.getByRole('button', { name: 'Contents' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(menu).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(menu.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(button).toBeFocused();

  await page.keyboard.press('Enter');
  await menu.locator('[data-section]').first().focus();
  await page.keyboard.press('Enter');
  await expect(menu).toBeHidden();
  await expect(page).toHaveURL(/#/);
});

test('the skip link comes first and leads to the text', async ({ page }) => {
  await page.goto(chapters[0] ?? '');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

/** The theme at the first frame that is drawn. */
async function firstFrame(page: Page, address: string): Promise<string | null> {
  await page.goto(address);
  return page.evaluate(() => sessionStorage.getItem('first-frame'));
}

test('the theme goes through system, light and dark, stays, and never flashes', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.addInitScript(() => {
    const look = () => {
      if (!document.body) return void requestAnimationFrame(look);
      sessionStorage.setItem('first-frame', getComputedStyle(document.body).backgroundColor);
    };
    requestAnimationFrame(look);
  });
  const paper = 'rgb(251, 250, 246)';
  const night = 'rgb(21, 23, 26)';
  const address = chapters[0] ?? '';
  expect(await firstFrame(page, address)).toBe(paper);
  const button = page.locator('[data-theme-button]');
  await expect(button).toHaveAccessibleName('Theme: same as the system');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('body')).toHaveCSS('background-color', night);
  await button.click();
  await expect(button).toHaveAccessibleName('Theme: light');
  expect(await firstFrame(page, address)).toBe(paper);
  await button.click();
  await expect(button).toHaveAccessibleName('Theme: dark');
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await firstFrame(page, address)).toBe(night);
});

test('text columns hold about 38 Chinese or 70 Latin characters', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const column = () =>
    page.evaluate(() => {
      const text = document.querySelector('.chapter');
      return text ? text.clientWidth / parseFloat(getComputedStyle(text).fontSize) : 0;
    });
  await page.goto(inChinese(chapters[0] ?? ''));
  expect(await column()).toBeCloseTo(38, 0);
  await page.goto(chapters[0] ?? '');
  expect(await column()).toBeGreaterThan(31); // a Latin letter is a little under half as wide as high
  expect(await column()).toBeLessThan(35);
});

test('an address that does not exist is answered in both languages', async ({ page }) => {
  const answer = await page.goto('/en/no-such-chapter/');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading')).toContainText('找不到这一页');
  await expect(page.getByRole('heading')).toContainText('Page not found');
  await page.getByRole('link', { name: 'To the contents' }).click();
  await expect(page).toHaveURL(/\/en\/$/);
});
