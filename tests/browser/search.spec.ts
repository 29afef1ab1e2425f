/** @file The index: what it finds, from either language, by keyboard, at any width, and what it says when it cannot. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { structureViolations, violations } from './axe';
import { serve } from '../../scripts/server.mjs';
import { blocksOf } from './searching';
import { demoOn } from './training';

const dialogOf = (page: Page) => page.locator('dialog.search');
const titles = (page: Page) => dialogOf(page).locator('h4 a');

async function openIndex(page: Page, address: string, key = '/'): Promise<Locator> {
  await page.goto(address);
  await page.keyboard.press(key);
  await expect(dialogOf(page)).toBeVisible();
  await expect(dialogOf(page).locator('input')).toBeFocused();
  return dialogOf(page);
}

/** Types, and waits until what is shown belongs to it. */
async function look(page: Page, query: string): Promise<void> {
  await dialogOf(page).locator('input').fill(query);
  await expect(dialogOf(page)).toHaveAttribute('data-query', query);
  await expect(dialogOf(page)).toHaveAttribute('data-state', /found|none/);
}

/** Addresses of the chapters that are shown, in their order; not those that are still to be written. */
const shown = (page: Page): Promise<string[]> =>
  titles(page).evaluateAll((links) =>
    links
      .filter((link) => !link.closest('.planned'))
      .map((link) => (link as HTMLAnchorElement).pathname),
  );

test.describe('without the worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('a word of one language is found from the pages of the other, own pages first', async ({
    page,
  }) => {
    const dialog = await openIndex(page, '/zh/gpt/');
    await look(page, 'attention');
    await expect(dialog.locator('.edition').first()).toHaveAttribute('lang', 'zh-Hans');
    await expect(dialog.locator('.edition').last()).toHaveAttribute('lang', 'en');
    await expect(dialog.locator('.edition').last()).toContainText('In English');
    expect(await shown(page)).toContain('/en/gpt/');
    await expect(dialog.locator('.see')).toContainText('注意力');

    await openIndex(page, '/en/social-capital/');
    await look(page, '弱关系');
    expect(await shown(page)).toEqual(['/zh/social-capital/', '/zh/errata/']);
    await dialog.getByRole('button', { name: 'weak tie' }).click();
    await expect(dialog.locator('input')).toHaveValue('weak tie');
    await expect(titles(page).first()).toHaveAttribute('href', '/en/social-capital/');
  });

  test('a phrase comes first, then its words apart, then other forms of them', async ({ page }) => {
    const dialog = await openIndex(page, '/en/');
    await look(page, 'weak ties');
    await expect(dialog.getByRole('status')).toHaveText(/^\d+ places in 2 chapters$/);
    await expect(dialog.locator('mark').first()).toHaveText(/^weak ties$/i);
    await look(page, 'founder bigram');
    await expect(dialog.getByRole('status')).toContainText('Not found side by side');
    expect((await shown(page)).sort()).toEqual(['/en/errata/', '/en/gpt/']);
    await look(page, 'vocabularies');
    await expect(dialog.getByRole('status')).toContainText('Other forms');
    expect(await shown(page)).toContain('/en/gpt/');
    await look(page, '弱关系价值');
    await expect(dialog.getByRole('status')).toContainText('Not found side by side');
  });

  test('excerpts have the blanks of the page, no more and no fewer, and each hit is marked', async ({
    page,
  }) => {
    const blocks = [...(await blocksOf(page)).values()].flat();
    const dialog = await openIndex(page, '/zh/gpt/');
    for (const words of ['模型', 'T+1', '84%', 'backend=wasm', '万元']) {
      await look(page, words);
      const excerpts = await dialog.locator('.excerpt').allInnerTexts();
      expect(excerpts.length, words).toBeGreaterThan(0);
      for (const excerpt of excerpts.filter((text) => !text.includes(' · '))) {
        const stands = excerpt.replace(/^…|…$/g, '').replace(/\s+/g, ' ').trim();
        expect(
          blocks.some((block) => block.includes(stands)),
          stands,
        ).toBe(true);
      }
    }
    await look(page, '模型');
    for (const marked of await dialog.locator('mark').allInnerTexts()) expect(marked).toBe('模型');
  });

  test('a chapter that is still to be written answers by its title, in either language', async ({
    page,
  }) => {
    const dialog = await openIndex(page, '/zh/');
    await look(page, '迁移学习');
    await expect(dialog.locator('.planned h4 a')).toHaveAttribute('href', '/zh/#contents');
    await expect(dialog.locator('.planned .place')).toHaveText('第十八章');
    await look(page, 'transfer learning');
    await expect(dialog.locator('.planned .place')).toHaveText('Chapter 18');
  });

  test('by keyboard alone: open, choose, go there, come back to the same words', async ({
    page,
  }) => {
    const dialog = await openIndex(page, '/en/gpt/', 'Control+k');
    await page.keyboard.type('weak ties');
    const first = titles(page).first();
    await expect(first).toHaveAttribute('href', '/en/social-capital/');
    await page.keyboard.press('ArrowDown'); // see also
    await page.keyboard.press('ArrowDown'); // chapter
    await expect(first).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(dialog.locator('input')).toBeFocused();
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
    await expect(dialog.locator('a.hit').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/en\/social-capital\/#weak-ties-carry-news$/);
    await expect(page.getByRole('heading', { name: 'Weak ties carry news' })).toBeInViewport();

    await page.goBack();
    await page.keyboard.press('/');
    await expect(dialog.locator('input')).toHaveValue('weak ties');
    await expect(first).toHaveAttribute('href', '/en/social-capital/');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  test('Enter in the words opens the best place, and shows the passage', async ({ page }) => {
    await openIndex(page, '/zh/');
    await page.keyboard.type('整袋钻石');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/zh\/social-capital\//);
    await expect(page.locator('p', { hasText: '整袋钻石' }).first()).toBeInViewport();
  });

  test('a slash that is typed stays a slash', async ({ page }) => {
    await page.goto('/en/gpt/');
    const demo = await demoOn(page, 'tiny-gpt');
    const field = demo.locator('input[id$="-prompt"]');
    await field.fill('');
    await field.press('/');
    await expect(field).toHaveValue('/');
    await expect(dialogOf(page)).toHaveCount(0);
  });

  test('nothing is looked for in the middle of a composition', async ({ page }) => {
    const dialog = await openIndex(page, '/zh/');
    await expect(dialog).toHaveAttribute('data-state', 'empty');
    const client = await page.context().newCDPSession(page);
    await client.send('Input.imeSetComposition', {
      text: 'zhuyi',
      selectionStart: 5,
      selectionEnd: 5,
    });
    await page.waitForTimeout(400);
    await expect(dialog).toHaveAttribute('data-state', 'empty');
    await client.send('Input.insertText', { text: '注意力' });
    await expect(dialog).toHaveAttribute('data-state', 'found');
    await expect(dialog.locator('mark').first()).toHaveText('注意力');
  });

  test('what is nowhere is said, with what is found of it', async ({ page }) => {
    const dialog = await openIndex(page, '/en/');
    await look(page, 'attention zebra');
    await expect(dialog.getByRole('status')).toHaveText(
      '“attention zebra” isn’t anywhere in the book.',
    );
    await dialog.getByRole('button', { name: 'attention' }).click();
    expect(await shown(page)).toContain('/en/gpt/');
    await look(page, '<img src=x onerror=alert(1)>');
    await expect(dialog.getByRole('status')).toContainText('<img src=x');
  });

  test('every example leads somewhere, in both languages', async ({ page }) => {
    for (const address of ['/zh/', '/en/']) {
      const dialog = await openIndex(page, address);
      const words = await dialog.locator('.word').allInnerTexts();
      expect(words.length).toBeGreaterThan(1);
      for (const word of words) {
        await look(page, word);
        expect(await shown(page), word).not.toEqual([]);
      }
    }
  });

  test('an index that cannot be fetched is said, and tried again', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    const dialog = await openIndex(page, '/en/');
    await expect(dialog.getByRole('status')).toHaveText('The index couldn’t be loaded.');
    await page.unroute('**/pagefind/**');
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await dialog.locator('input').fill('attention');
    await expect(titles(page).first()).toBeVisible();
  });

  test('a piece of the index that is lost on the way is not taken for an empty one', async ({
    page,
  }) => {
    await openIndex(page, '/zh/');
    await look(page, 'attention');
    await page.route('**/pagefind/**', (route) => route.abort());
    await dialogOf(page).locator('input').fill('模型');
    await expect(dialogOf(page).getByRole('status')).toHaveText('没有取到索引。');
  });

  test('where even the dialog cannot be fetched, the page says so', async ({ page }) => {
    await page.route('**/searchDialog*', (route) => route.abort());
    await page.goto('/zh/social-capital/');
    await page.keyboard.press('/');
    await expect(page.getByRole('alert')).toContainText('没有取到搜索');
  });

  test('comes with its first use, from this origin, within the policy of the page', async ({
    page,
    baseURL,
  }) => {
    const asked: string[] = [];
    const refused: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    await page.goto('/en/social-capital/', { waitUntil: 'networkidle' });
    expect(asked.filter((url) => /search|pagefind/i.test(url))).toEqual([]);
    await page.keyboard.press('/');
    await look(page, 'bridge');
    await expect(titles(page).first()).toBeVisible();
    expect(asked.filter((url) => /^http/.test(url) && !url.startsWith(baseURL ?? ''))).toEqual([]);
    expect(refused).toEqual([]);
  });

  for (const width of [320, 375]) {
    test(`nothing is cut off or scrolls sideways at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 640 });
      for (const [address, query] of [
        ['/zh/', '模型'],
        ['/en/', 'the'],
        ['/en/', 'Pneumonoultramicroscopicsilicovolcanoconiosis'],
      ] as const) {
        const dialog = await openIndex(page, address);
        await look(page, query);
        const wide = await dialog.evaluate((element) =>
          [element, ...element.querySelectorAll('.results, h4, .hit')].map(
            (part) => part.scrollWidth - part.clientWidth,
          ),
        );
        expect(Math.max(...wide), query).toBeLessThanOrEqual(0);
      }
    });
  }

  test('axe finds nothing in it', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    // The dialog is the same above every page, and axe reads through all that is below it: here little.
    for (const [language, findings] of [
      ['zh', violations],
      ['en', structureViolations], // in the same colours
    ] as const) {
      const found = () => findings(page, 'dialog.search');
      await openIndex(page, `/${language}/offline/`);
      await expect(dialogOf(page)).toHaveAttribute('data-state', 'empty');
      expect(await found()).toEqual([]);
      for (const query of ['attention', 'zebra attention']) {
        await look(page, query);
        expect(await found(), query).toEqual([]);
      }
    }
    await page.route('**/pagefind/**', (route) => route.abort());
    await openIndex(page, '/en/offline/');
    await expect(dialogOf(page)).toHaveAttribute('data-state', 'failed');
    expect(await violations(page, 'dialog.search'), 'failed').toEqual([]);
  });
});

test('after one visit both languages are searched without network, though the index was never opened', async ({
  page,
}) => {
  const server = await serve();
  await page.goto(`${server.origin}/zh/social-capital/`);
  const kept = () => page.evaluate(async () => Boolean(await caches.match(location.href)));
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(kept).toBe(true);
  await server.close();
  await page.reload();
  await page.keyboard.press('/');
  await look(page, '交叉熵');
  expect(await shown(page)).toEqual(expect.arrayContaining(['/zh/errata/', '/zh/gpt/']));
  await look(page, 'attention');
  expect(await shown(page)).toContain('/en/gpt/');
});
