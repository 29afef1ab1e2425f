/** @file Every tool on paper, by its folder: one page with everything that was filled in, dark on white, and no button. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { addressOf, foldersOf, languageAt } from './folders';
import { started } from './instruments';

test.use({
  colorScheme: 'dark',
  contextOptions: { reducedMotion: 'reduce' },
  serviceWorkers: 'block',
});

/** The dialogue of a browser would wait for somebody. */
const withoutDialogue = (page: Page) => page.addInitScript(() => (window.print = () => undefined));

async function begin(page: Page, name: string, address: string): Promise<Locator> {
  await withoutDialogue(page);
  await page.goto(address);
  const tool = page.locator(`[data-calculator="${name}"]`);
  await started(tool);
  return tool;
}

async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4' });
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
}

/** Everything that is filled in, as it was typed or chosen; the book's own rates are nobody's. */
const typedIn = (tool: Locator) =>
  tool
    .locator('.inputs')
    .locator('[data-field]:not([data-field^="rate-"]), [data-table]')
    .locator('input[type="text"], select')
    .evaluateAll((all) =>
      all
        .map((each) =>
          each instanceof HTMLSelectElement
            ? (each.selectedOptions[0]?.textContent ?? '')
            : (each as HTMLInputElement).value,
        )
        .map((text) => text.trim())
        .filter((text) => text !== ''),
    );
/** What a cell of the paper says, or the amount before its unit. */
const onPaper = (tool: Locator) => tool.locator('[data-paper] :is(dd, td)').allInnerTexts();

for (const [index, name] of foldersOf('calculators').entries()) {
  for (const language of ['en', 'zh'] as const) {
    test(`${language}: ${name} is one page, from its own page and from its chapter`, async ({
      page,
    }) => {
      for (const address of [
        `/embed/${language}/${name}/`,
        addressOf('calculator', name, language),
      ]) {
        const tool = await begin(page, name, address);
        await tool.locator('[data-action="print"]').click();
        expect(await pagesOf(page), address).toBe(1);
        await expect(tool, 'what was left out is there again').not.toHaveAttribute('data-printed');
      }
    });
  }

  const address = addressOf('calculator', name, languageAt(index));
  test(`${name}: paper holds what it takes to type the same again, right or wrong`, async ({
    page,
  }) => {
    const tool = await begin(page, name, address);
    const inputs = tool.locator('.inputs input[inputmode="decimal"]:visible');
    await inputs.first().fill('7..9');
    await inputs.last().fill('much');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const cells = await onPaper(tool);
    const typed = await typedIn(tool);
    expect(typed).toEqual(expect.arrayContaining(['7..9', 'much']));
    for (const text of new Set(typed)) {
      const wanted = typed.filter((each) => each === text).length;
      const found = cells.filter((cell) => cell === text || cell.startsWith(`${text} `)).length;
      // A choice that every row has as it came is no column.
      const isChoice = await tool.locator('.inputs option', { hasText: text }).count();
      if (isChoice === 0) expect(found, text).toBeGreaterThanOrEqual(wanted);
    }
    await expect(tool.locator('button:visible, summary:visible, input:visible')).toHaveCount(0);
    await expect(tool.locator('.colophon')).toContainText(new URL(address, page.url()).href);
    const colours = await page.evaluate(() => {
      const style = getComputedStyle(document.querySelector('[data-paper]') ?? document.body);
      return [style.color, getComputedStyle(document.body).backgroundColor];
    });
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(tool.locator('[data-paper]')).toHaveCount(0);
  });
}

test('a reader without script prints the worked example', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.goto('/embed/en/startup-cost/');
  const paper = page.locator('[data-paper]');
  await expect(paper).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(paper).toBeVisible();
  await expect(paper).toContainText('crowdsourcing');
  await context.close();
});
