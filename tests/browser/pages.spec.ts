/**
 * @file Each page is opened once: nothing breaks its policy, nothing is cut off at any width, lines and formulas are set as they
 * should be, every field waits for an input method, and axe finds nothing, in light and in dark.
 *
 * What can be seen without a browser is in `tests/book`. A frame's page holds a chapter's instrument: two stand for all.
 */
import { expect, test, type Page } from '@playwright/test';
import { violations } from './axe';
import { expectHeardOnce } from './composing';
import { addresses } from './pages';
import { cutFormulas, linesWithWrongBeginning, marginOf } from './setting';

test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' });

const all = addresses();
const frames = all.filter((address) => address.startsWith('/embed/zh/'));
const sampled = [frames[0], frames.at(-1)];
const looked = all.filter((address) => !address.startsWith('/embed/') || sampled.includes(address));
/** Their insides, where they stand in a chapter. */
const instruments = '.chapter :is([data-demo], [data-calculator])';
const isChapter = (address: string) => /^\/(en|zh)\/(?!offline\/)[^/]+\/$/.test(address);

/** Instruments are mounted when seen; what a reader reaches by scrolling is looked at too. */
async function readThrough(page: Page): Promise<void> {
  for (const holder of await page.locator('book-demo, book-calculator').all()) {
    await holder.scrollIntoViewIfNeeded();
    await expect(holder).toHaveAttribute('data-taken', 'true');
  }
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForLoadState('networkidle');
}

const drawnWidth = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        // What measures itself has drawn again by then.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve(document.documentElement.scrollWidth)),
        ),
      ),
  );

for (const address of looked) {
  test(`${address}: is whole at every width and keeps its policy; axe finds nothing`, async ({
    page,
  }) => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    await page.goto(address);
    await readThrough(page);
    expect(refused).toEqual([]);
    // A page has the same colours and names in both languages. Instruments are looked at by `demos.spec` and `tools.spec`.
    if (!address.startsWith('/en/')) {
      expect(await violations(page, 'html', instruments)).toEqual([]);
    }

    for (const width of [2560, 1280, 1100, 1099, 768, 390, 375, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await drawnWidth(page), `at ${width}`).toBeLessThanOrEqual(width);
      if (!isChapter(address)) continue;
      if ([1280, 390, 320].includes(width)) {
        expect(await linesWithWrongBeginning(page), `at ${width}`).toEqual([]);
      }
      if (width === 375) expect(await cutFormulas(page)).toEqual([]);
      if (width === 1280 && !address.endsWith('/errata/')) {
        const { notes, overlaps } = await marginOf(page);
        expect(notes, 'definitions and sources stand in the margin').toBeGreaterThan(0);
        expect(overlaps, 'one below the other').toBe(0);
      }
    }
    // Where the fields are does not depend on the language. Last, because what is half typed stays there.
    if (address.startsWith('/zh/'))
      await expectHeardOnce(page.locator('book-demo, book-calculator'));
  });
}

test('what is too pale in the dark alone is found', async ({ page }) => {
  await page.goto('/en/');
  await page.evaluate(() =>
    document.styleSheets[0]?.insertRule(
      '@media (prefers-color-scheme: dark) { h1 { color: #333 } }',
    ),
  );
  expect(await violations(page)).toMatchObject([{ id: 'color-contrast' }]);
});
