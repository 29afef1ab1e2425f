/**
 * @file What every tool does, by its folder: results that follow its inputs and outlive a slip, steps back and forward, an empty
 * sheet and the example, links and files, what is kept, keys, a phone, how high it is, and axe at rest and with something wrong in it.
 * A page is opened twice: framed in one language, in its chapter in the other.
 */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { openAll, structureViolations, violations } from './axe';
import { expectHeightAsTold } from './face';
import { addressOf, foldersOf, frameOf, languageAt } from './folders';
import { started } from './instruments';

test.use({
  contextOptions: { reducedMotion: 'reduce' },
  permissions: ['clipboard-read', 'clipboard-write'],
  serviceWorkers: 'block',
});

const toolOn = (page: Page, name: string) => page.locator(`[data-calculator="${name}"]`);
/** What it computes, folded or not, once it has: what takes long waits until the typing rests. */
async function resultsOf(tool: Locator): Promise<string> {
  await expect(tool.locator('[aria-busy="true"]')).toHaveCount(0);
  return (await tool.locator('[data-result]').allTextContents()).join(' | ');
}
/** Everything that is filled in, and what it comes to. */
const stateOf = async (tool: Locator) => [
  await tool
    .locator('.inputs')
    .locator('input[type="text"], select, input[type="checkbox"]')
    .evaluateAll((all) =>
      all.map((each) =>
        each instanceof HTMLInputElement && each.type === 'checkbox'
          ? String(each.checked)
          : (each as HTMLInputElement).value,
      ),
    ),
  await resultsOf(tool),
];
const amounts = (tool: Locator) => tool.locator('.inputs input[inputmode="decimal"]:visible');
const action = (tool: Locator, name: string) => tool.locator(`[data-action="${name}"]`).first();
const example = (tool: Locator) => tool.locator('[data-action="sheet"][data-sheet]').first();

/** Puts it where a reader sees it, which fetches its script. */
async function begin(page: Page, name: string, address: string): Promise<Locator> {
  await page.goto(address);
  const tool = toolOn(page, name);
  await started(tool);
  return tool;
}

/** Parts of the analysis are fetched when they are unfolded. */
async function unfoldAll(tool: Locator): Promise<void> {
  await openAll(tool);
  await expect(tool.locator('details[data-panel]:not(:has(.panel))')).toHaveCount(0);
}

/** An input on which the results depend, given the value that changes them. */
async function changed(tool: Locator): Promise<Locator> {
  // Of a row that has the focus, what can be done with it comes and goes: a field by itself is better.
  await openAll(tool.locator('.inputs'));
  const before = await resultsOf(tool);
  for (const input of await amounts(tool).all()) {
    const written = await input.inputValue();
    const value = Number(written.replaceAll(',', '').replace('−', '-'));
    if (!Number.isFinite(value)) continue;
    for (const other of [value * 1.5 + 1, value / 2]) {
      await input.fill(String(other));
      const valid = (await input.getAttribute('aria-invalid')) !== 'true';
      if (valid && (await resultsOf(tool)) !== before) return input;
    }
    await input.fill(written);
  }
  throw new Error('no input changes the results');
}

/** The file that a button gives, as it lies on the disk. */
async function fileOf(page: Page, tool: Locator, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await action(tool, name).click();
  const file = await download;
  const path = test.info().outputPath(file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

/** Tab leads through everything that can be pressed or filled in. */
async function expectTabReachesAll(page: Page, tool: Locator): Promise<void> {
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
  const reached = () => tool.locator('[data-stop][data-reached]').count();
  await tool.evaluate((element) =>
    element.addEventListener('focusin', ({ target }) =>
      (target as Element).setAttribute('data-reached', ''),
    ),
  );
  // Counted now and then only: an answer takes longer than a key.
  for (let presses = 0; presses < wanted * 2 && (await reached()) < wanted; presses += 20) {
    for (let i = 0; i < 20; i++) await page.keyboard.press('Tab');
  }
  expect(await reached(), 'Tab leads to everything').toBe(wanted);
}

/** On a phone the result stays in sight while one types in the last field. */
async function expectResultInSight(page: Page, tool: Locator): Promise<void> {
  const input = amounts(tool).last();
  await input.click();
  await input.press('End');
  await input.press('1');
  await expect(tool.locator('.bar [data-result]')).toBeInViewport({ ratio: 1 });
  await expect(input).toBeInViewport({ ratio: 1 });
  const covered = await input.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2) !== element;
  });
  expect(covered, 'nothing lies over what is typed into').toBe(false);
  const { wider, small } = await page.evaluate(() => ({
    wider: document.documentElement.scrollWidth - innerWidth,
    small: [...document.querySelectorAll('[data-calculator] :is(input, select, textarea)')]
      .filter((each) => !each.matches('[type="checkbox"], [type="radio"], [type="range"]'))
      .filter((each) => parseFloat(getComputedStyle(each).fontSize) < 16).length,
  }));
  expect(wider, 'no wider than the screen').toBeLessThanOrEqual(0);
  const phone = page.viewportSize() ?? { width: 375, height: 667 };
  await page.setViewportSize({ width: 320, height: 568 });
  const overhang = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await expect.poll(overhang, 'nor than the smallest one').toBeLessThanOrEqual(0);
  await page.setViewportSize(phone);
  expect(small, 'below 16 pixels a phone zooms in').toBe(0);
  await input.press('Backspace');
}

for (const [index, name] of foldersOf('calculators').entries()) {
  const part = `[data-calculator="${name}"]`;
  // Every tool says what is wrong in the same colours.
  const wrongLook = index === 0 ? violations : structureViolations;

  test(`${name}: results follow its inputs and outlive a slip; steps lead back and forward, Tab to everything`, async ({
    page,
  }) => {
    const language = languageAt(index);
    const tool = await begin(page, name, frameOf(name, language));
    await expectHeightAsTold(page, name, language);
    await page.setViewportSize({ width: 1280, height: 720 });
    const first = await stateOf(tool);
    await expect(action(tool, 'undo')).toBeDisabled();
    const input = await changed(tool);
    const results = await resultsOf(tool);
    await unfoldAll(tool);
    expect(await violations(page, part), 'at rest, all unfolded').toEqual([]);

    const sound = await input.inputValue();
    await input.fill('much');
    await expect(input).toHaveAttribute('aria-invalid', 'true');
    await expect(input).toHaveAccessibleDescription(/\S/);
    expect(await resultsOf(tool), 'the last that could be computed').toBe(results);
    await expect(tool.locator('.bar p.stale')).toBeVisible();
    await tool.locator('[data-tone="problem"] button').first().click();
    await expect(input, 'what is wrong leads to its place').toBeFocused();
    expect(await wrongLook(page, part), 'with something wrong').toEqual([]);
    await input.fill(sound);
    await expect(input).not.toHaveAttribute('aria-invalid', 'true');
    await expectTabReachesAll(page, tool);

    const there = await stateOf(tool);
    while (await action(tool, 'undo').isEnabled()) await action(tool, 'undo').click();
    expect(await stateOf(tool), 'all steps back').toEqual(first);
    while (await action(tool, 'redo').isEnabled()) await action(tool, 'redo').click();
    expect(await stateOf(tool), 'and forward').toEqual(there);

    await action(tool, 'empty').click();
    const filled = () =>
      tool
        .locator('.inputs input[type="text"]')
        .evaluateAll((all) => all.filter((each) => (each as HTMLInputElement).value !== '').length);
    await expect.poll(() => stateOf(tool)).not.toEqual(there);
    expect(await filled(), 'nothing but what a field needs').toBeLessThanOrEqual(
      await tool.locator('.inputs [data-field] input[type="text"]').count(),
    );
    await page.keyboard.press('Control+z');
    expect(await stateOf(tool), 'an emptied sheet comes back').toEqual(there);
    await example(tool).click();
    await expect.poll(() => stateOf(tool), 'the example').toEqual(first);
  });

  test(`${name}: its result stays in sight on a phone; link, JSON and CSV lead to the same figures, which are there after a reload`, async ({
    page,
  }) => {
    // In the other language than the frame.
    const address = addressOf('calculator', name, languageAt(index + 1));
    await page.setViewportSize({ width: 375, height: 667 });
    const tool = await begin(page, name, address);
    const first = await stateOf(tool);
    await expectResultInSight(page, tool);
    await page.setViewportSize({ width: 1280, height: 720 });
    await changed(tool);
    const there = await stateOf(tool);
    await tool.locator('details.files').evaluate((each: HTMLDetailsElement) => (each.open = true));

    for (const kind of ['json', 'csv']) {
      const file = await fileOf(page, tool, kind);
      await example(tool).click();
      await expect.poll(() => stateOf(tool)).toEqual(first);
      await tool.locator('details.files input[type="file"]').setInputFiles(file);
      await expect.poll(() => stateOf(tool), kind).toEqual(there);
    }

    await page.evaluate(() => navigator.clipboard.writeText(''));
    await action(tool, 'link').focus();
    await page.keyboard.press('Enter');
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toContain(`#demo=${name}&`);
    const link = await copied();

    // Written once the typing rests; what is not is told to the tab itself when it is left.
    const again = await begin(page, name, address);
    await expect.poll(() => stateOf(again), 'kept').toEqual(there);

    await page.goto('about:blank');
    await page.goto(link);
    await expect.poll(() => resultsOf(toolOn(page, name)), 'from its link').toBe(there[1]);
  });
}
