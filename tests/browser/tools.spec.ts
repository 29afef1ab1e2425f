/**
 * @file What every tool does, by its folder: results that follow its inputs and outlive a slip, a link, a file, the way back,
 * keys, and axe at rest and with something wrong in it.
 */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { openAll, violations } from './axe';
import { addressOf, foldersOf, languageAt } from './folders';

test.use({
  contextOptions: { reducedMotion: 'reduce' },
  permissions: ['clipboard-read', 'clipboard-write'],
  serviceWorkers: 'block',
});

const toolOn = (page: Page, name: string) => page.locator(`[data-calculator="${name}"]`);
/** What it computes, as it is read. */
const resultsOf = async (tool: Locator) =>
  (await tool.locator('[data-result], dd').allInnerTexts()).join(' | ');
const amounts = (tool: Locator) => tool.locator('input[inputmode="decimal"]');
const action = (tool: Locator, name: string) => tool.locator(`[data-action="${name}"]`);

/** An input on which the results depend, given the value that changes them. Its script is there once they follow. */
async function changed(tool: Locator): Promise<Locator> {
  const before = await resultsOf(tool);
  const all = await amounts(tool).all();
  for (const input of all) {
    const value = Number((await input.inputValue()).replaceAll(',', '').replace('−', '-'));
    if (!Number.isFinite(value)) continue;
    for (const other of [value * 1.5 + 1, value / 2]) {
      await input.fill(String(other));
      const valid = (await input.getAttribute('aria-invalid')) !== 'true';
      if (valid && (await resultsOf(tool)) !== before) return input;
    }
    await input.fill(String(value));
  }
  throw new Error('no input changes the results');
}

/** Puts it where a reader sees it, which fetches its script, and changes a result. */
async function begin(page: Page, name: string): Promise<{ tool: Locator; input: Locator }> {
  const tool = toolOn(page, name);
  let input: Locator | undefined;
  await expect(async () => {
    await tool.scrollIntoViewIfNeeded({ timeout: 2_000 });
    input = await changed(tool);
  }).toPass();
  return { tool, input: input! };
}

for (const [index, name] of foldersOf('calculators').entries()) {
  const language = languageAt(index);
  const address = addressOf('calculator', name, language);
  const part = `[data-calculator="${name}"]`;

  test(`${name}: results follow its inputs and outlive a slip; link, file and Reset lead back`, async ({
    page,
  }) => {
    await page.goto(address);
    const first = await resultsOf(toolOn(page, name));
    const { tool, input } = await begin(page, name);
    const results = await resultsOf(tool);
    await openAll(tool);
    expect(await violations(page, part), 'at rest, all unfolded').toEqual([]);

    const sound = await input.inputValue();
    await input.fill('much');
    await expect(input).toHaveAttribute('aria-invalid', 'true');
    await expect(input).toHaveAccessibleDescription(/\S/);
    expect(await resultsOf(tool), 'the last that could be computed').toBe(results);
    expect(await violations(page, part), 'with something wrong').toEqual([]);
    await input.fill(sound);
    await expect(input).not.toHaveAttribute('aria-invalid', 'true');

    await page.evaluate(() => navigator.clipboard.writeText(''));
    await action(tool, 'link').focus();
    await page.keyboard.press('Enter');
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toContain(`#demo=${name}&`);
    const link = await copied();

    if ((await action(tool, 'json').count()) > 0) {
      const download = page.waitForEvent('download');
      await action(tool, 'json').click();
      const path = await (await download).path();
      await action(tool, 'reset').click();
      expect(await resultsOf(tool)).toBe(first);
      await tool.locator('input[type="file"]').setInputFiles(path);
      await expect.poll(() => resultsOf(tool), 'from its file').toBe(results);
    }
    if ((await action(tool, 'reset').count()) > 0) {
      await action(tool, 'reset').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => resultsOf(tool)).toBe(first);
    }

    await page.goto('about:blank');
    await page.goto(link);
    await expect.poll(() => resultsOf(toolOn(page, name)), 'from its link').toBe(results);
  });

  test(`${name}: Tab leads through everything that can be pressed or filled in`, async ({
    page,
  }) => {
    await page.goto(address);
    const { tool } = await begin(page, name);
    await openAll(tool);
    // Of radio buttons of one name, Tab stops at one.
    const wanted = await tool
      .locator(
        'a[href], button:enabled, select, textarea, summary, input:not([type="radio"], [hidden], [aria-hidden])',
      )
      .evaluateAll((all) => all.map((each, i) => each.setAttribute('data-stop', String(i))).length);
    await tool.evaluate((element) => {
      const start = Object.assign(document.createElement('span'), { tabIndex: -1 });
      element.before(start);
      start.focus();
    });
    const reached = new Set<string>();
    for (let presses = 0; presses < wanted * 2 && reached.size < wanted; presses++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => document.activeElement?.getAttribute('data-stop'));
      if (typeof stop === 'string') reached.add(stop);
    }
    expect(reached.size).toBe(wanted);
  });
}
