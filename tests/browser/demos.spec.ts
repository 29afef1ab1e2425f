/**
 * @file What every demo does, by its folder: the recorded picture, run, pause, one step, reset, keys, a link, a file, material
 * of the reader's own, a part that does not load, what is in one view and big enough, how high it is, and axe at rest and while it
 * runs. A page is opened twice: framed in one language, in its chapter in the other.
 *
 * What only one demo has, and what the chassis does whatever demo it holds, has tests of its own.
 */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { demoWords } from '../../src/i18n/instrument';
import type { Value } from '../../src/lib/core/fields';
import { written } from '../../src/lib/core/format';
import { openAll, structureViolations, violations } from './axe';
import {
  expectHeightAsTold,
  expectInOneView,
  expectNothingCovered,
  expectRunAtOnce,
  expectSettingsOnce,
  tooSmall,
} from './face';
import { addressOf, demoFolder, foldersOf, frameOf, languageAt, otherSetting } from './folders';
import { demoOn, saved, setting, stepsOf, unfold } from './training';

// What a service worker fetches cannot be taken away by a test.
test.use({
  contextOptions: { reducedMotion: 'reduce' },
  permissions: ['clipboard-read', 'clipboard-write'],
  serviceWorkers: 'block',
});

const WORKER = /\/worker-[^/]+\.js$/;

/** One more step, by a button or a key, and not two. */
async function oneMore(demo: Locator, ask: () => Promise<void>): Promise<number> {
  const at = await stepsOf(demo);
  await ask();
  await expect.poll(() => stepsOf(demo)).toBe(at + 1);
  await expect(demo).toHaveAttribute('data-status', 'paused');
  return at + 1;
}

async function expectSetting(demo: Locator, field: string, value: Value): Promise<void> {
  const input = await setting(demo, field);
  if (typeof value === 'boolean') await expect(input).toBeChecked({ checked: value });
  else await expect(input).toHaveValue(typeof value === 'number' ? written(value) : value);
}

/** The name of the file, or of what is said where the demo keeps none. */
async function pressSave(page: Page, demo: Locator, saves: boolean) {
  await unfold(demo, 'more');
  if (saves) return saved(page, demo, 'save');
  await demo.locator('[data-action="save"]').click();
  await expect(demo.locator('[data-note="file"]')).toContainText(/\S/);
  return undefined;
}

for (const [index, name] of foldersOf('demos').entries()) {
  const part = `[data-demo="${name}"]`;
  // Every demo says it in the same colours.
  const failedLook = index === 0 ? violations : structureViolations;

  test(`${name}: it runs, pauses, steps, resets, says what does not load and goes on from its file, by button and by key`, async ({
    page,
  }) => {
    const language = languageAt(index);
    const frame = demoWords[language];
    const { saves, recorded } = await demoFolder(name);
    await page.goto(frameOf(name, language));
    const demo = await demoOn(page, name);
    const run = demo.locator('[data-action="run"]');
    const seen = recorded(language)?.step ?? 0;
    expect(seen, 'npm run record was forgotten').toBeGreaterThan(0);
    expect(await stepsOf(demo)).toBe(seen);
    await expectHeightAsTold(page, name, language);
    await expectRunAtOnce(page, demo);
    await page.setViewportSize({ width: 1280, height: 720 });
    expect(await structureViolations(page, part), 'at rest').toEqual([]);
    const height = () =>
      demo.evaluate((element) => Math.round(element.getBoundingClientRect().height));
    const atRest = await height();

    await run.focus();
    await expect(run).toHaveAccessibleName(frame.run);
    await page.keyboard.press('Enter');
    await expect(demo).toHaveAttribute('data-status', 'running');
    await expect(run).toHaveAccessibleName(frame.pause);
    await expect.poll(() => stepsOf(demo)).toBeGreaterThan(1);
    expect(await height(), 'nothing jumps when it starts').toBe(atRest);
    expect(await structureViolations(page, part), 'while it runs').toEqual([]);
    const before = await stepsOf(demo);
    await expect.poll(() => stepsOf(demo), 'it still runs').toBeGreaterThan(before);

    await run.focus();
    await page.keyboard.press('r');
    await expect(demo).toHaveAttribute('data-status', 'paused');
    // All unfolded and in colours too, with what a run has drawn, while nothing takes the processor from it.
    await openAll(demo);
    expect(await violations(page, part), 'at a pause').toEqual([]);
    const step = demo.locator('[data-action="step"]');
    await oneMore(demo, () => step.click());
    const at = await oneMore(demo, () => page.keyboard.press('s'));
    const file = await pressSave(page, demo, saves);
    if (file) expect(file.name, 'it stood still').toBe(`${name}-${at}.safetensors`);
    expect(await stepsOf(demo)).toBe(at);

    // Before Reset: then Run has the focus, and what it needs is fetched.
    await page.route(WORKER, (route) => route.abort());
    await demo.locator('[data-action="reset"]').focus();
    await page.keyboard.press('Space');
    await expect(demo).toHaveAttribute('data-status', 'idle');
    expect(await stepsOf(demo)).toBe(seen);
    await expect(run, 'Reset rests now').toBeFocused();

    await run.click();
    await expect(demo.locator('[data-failure="not-loaded"]')).toContainText(
      frame.failures['not-loaded'],
    );
    expect(await failedLook(page, part), 'failed, all unfolded').toEqual([]);
    await page.unroute(WORKER);

    if (file) {
      await demo.locator('.more input[type="file"]').setInputFiles(file.path);
      await expect(demo).toHaveAttribute('data-status', 'paused');
      expect(await stepsOf(demo)).toBe(at);
      await oneMore(demo, () => step.click());
    }
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await tooSmall(demo), 'a finger finds everything').toEqual([]);
  });

  test(`${name}: one view holds what moves, its link opens with its setting; what is no material is told`, async ({
    page,
  }) => {
    // In the other language than the frame.
    const language = languageAt(index + 1);
    const frame = demoWords[language];
    const address = addressOf('demo', name, language);
    const { fields, takesMaterial } = await demoFolder(name);
    const { field, value } = otherSetting(fields);
    const hash = `#${new URLSearchParams({ demo: name, [field]: String(value) }).toString()}`;
    await page.goto(address + hash);
    const demo = await demoOn(page, name);
    await expect(demo.locator('[data-note="link"]')).toHaveCount(0);
    const stops = demo.locator('a, button, input, select, textarea, summary, [tabindex="0"]');
    await expect(stops.first()).toHaveAttribute('data-action', 'run');
    if (address !== frameOf(name, language)) {
      // Its number is read with its title.
      await expect(demo.locator('.title')).toHaveText(/^\s*(Figure|图) [\dA-Z]+\.\d+\s+\S/);
      await expectInOneView(page, demo);
    }
    await expectNothingCovered(page, demo);
    await page.setViewportSize({ width: 1280, height: 720 });
    await expectSetting(demo, field, value);

    await unfold(demo, 'more');
    await demo.locator('[data-action="link"]').click();
    await expect(demo.locator('.more [role="status"]')).toContainText(frame.linkCopied);
    const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(copied.pathname).toBe(address);
    expect(copied.hash).toBe(hash);

    await expectSettingsOnce(demo);

    if (!takesMaterial) return;
    // No reader's own begins with a sign that nobody can type.
    await page.goto(`${address}${hash}&own=%00`);
    await expect(demo.locator('[data-note="link"]')).toContainText(frame.linkIssues.own);
  });
}
