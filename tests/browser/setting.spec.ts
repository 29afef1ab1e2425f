/** @file How a chapter is set: lines, formulas, the margin, cards by touch, paper. */
import { expect, test, type Page } from '@playwright/test';
import { addresses } from './pages';

const chapters = addresses().filter(
  (address) => /^\/(zh|en)\/[^/]+\/$/.test(address) && !address.includes('offline'),
);
/** Each is looked at in both languages. */
const withFormulas = ['/zh/social-capital/', '/zh/startup-cost/', '/zh/gpt/', '/en/gpt/'];

/** Lines of running text that begin with a mark that may not, as the words around it. */
const badLines = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    // What is folded is not laid out.
    for (const folded of document.querySelectorAll('details')) folded.open = true;
    const texts = document.createTreeWalker(
      document.querySelector('.chapter')!,
      NodeFilter.SHOW_TEXT,
    );
    const range = document.createRange();
    while (texts.nextNode()) {
      const node = texts.currentNode as Text;
      const block = node.parentElement?.closest('p, li');
      if (!block || !/^[。，、；：？！）」』》”’.,;:?!)]/.test(node.data)) continue;
      range.setStart(node, 0);
      range.setEnd(node, 1);
      const [mark] = range.getClientRects();
      const { left, top } = block.getBoundingClientRect();
      const begins = mark && mark.width > 0 && mark.left - left < 2 && mark.top - top > 8;
      if (begins) found.push(`${block.textContent?.slice(0, 20)}…${node.data.slice(0, 8)}`);
    }
    return found;
  });

test('no line of text begins with a closing mark after a formula or a term', async ({ page }) => {
  for (const width of [1280, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    for (const address of chapters) {
      await page.goto(address);
      expect(await badLines(page), `${address} at ${width}`).toEqual([]);
    }
  }
});

test('all of a formula can be scrolled to on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  for (const address of withFormulas) {
    await page.goto(address);
    const cut = await page.locator('.math-display').evaluateAll((boxes) =>
      boxes.flatMap((box) => {
        const parts = [...box.querySelectorAll('mi, mn, mo, mtext')].filter(
          (part) => part.getBoundingClientRect().width > 0,
        );
        const edges = () => {
          const rects = parts.map((part) => part.getBoundingClientRect());
          return [Math.min(...rects.map((r) => r.left)), Math.max(...rects.map((r) => r.right))];
        };
        const { left, right } = box.getBoundingClientRect();
        box.scrollLeft = 0;
        const [first = 0] = edges();
        box.scrollLeft = box.scrollWidth;
        const [, last = 0] = edges();
        return first < left - 1 || last > right + 1 ? [box.textContent ?? ''] : [];
      }),
    );
    expect(cut, address).toEqual([]);
  }
});

test('on a wide screen definitions and sources stand in the margin, one below the other', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const address of chapters.filter((each) => !each.endsWith('/errata/'))) {
    await page.goto(address);
    const { notes, textRight, overlaps } = await page.evaluate(() => {
      const text = document.querySelector('.chapter')!.getBoundingClientRect();
      const boxes = [...document.querySelectorAll('.chapter .has-card.first > .card, .in-margin')]
        .map((note) => note.getBoundingClientRect())
        .filter(({ width, left }) => width > 0 && left > text.right)
        .sort((a, b) => a.top - b.top);
      const overlaps = boxes.filter((box, i) => i > 0 && box.top < (boxes[i - 1]?.bottom ?? 0) - 1);
      return { notes: boxes.length, textRight: text.right, overlaps: overlaps.length };
    });
    expect(notes, `${address}, right of ${textRight}`).toBeGreaterThan(0);
    expect(overlaps, address).toBe(0);
  }
});

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
