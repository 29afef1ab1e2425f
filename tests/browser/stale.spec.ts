/** @file Beside what is live nothing is stale: each panel has this run's answer or says that there is none. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { demoFolder } from './folders';
import { byTurns, inChapters } from './instruments';
import { demoOn, pause, stepsOf, tinySettings, train, unfold } from './training';

test.use({ serviceWorkers: 'block' });

/** Everything that only a run can say. */
const answers = (demo: Locator) =>
  demo.locator(
    '.samples li[data-step], .next .chance, .matrix .cell, [data-read], .exam [data-right], .features path, .samples .note:not(:text("–")), .map .arrow, .map .value, [data-measured]:not(:text("–")), .line-chart path[d]:not([d=""])',
  );

for (const { address, name, language } of byTurns(inChapters)) {
  test(`${address} ${name}: while a run begins, nothing of the recorded one is left, and panels say so`, async ({
    page,
  }) => {
    const { strings } = await demoFolder(name);
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/worker-[^/]+\.js$/, async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(address);
    const demo = await demoOn(page, name);
    expect(await answers(demo).count()).toBeGreaterThan(0);
    await demo.locator('[data-action="run"]').click();
    await expect(demo).toHaveAttribute('data-status', 'loading');
    await expect(answers(demo)).toHaveCount(0);
    for (const part of (strings[language].noAnswer ?? '').split(/\{\w+\}/))
      await expect(demo.locator('.stage')).toContainText(part.trim());
    release();
    await expect(demo).toHaveAttribute('data-status', 'running');
    await expect.poll(() => answers(demo).count()).toBeGreaterThan(0);
  });
}

test('its first words are seen: a sample of the untrained model, then closely one after the other', async ({
  page,
}) => {
  await page.goto('/en/gpt/');
  const demo = await train(page, 'tiny-gpt');
  await expect.poll(() => stepsOf(demo)).toBeGreaterThan(100);
  await pause(demo);
  const samples = demo.locator('.samples li[data-step]');
  await expect.poll(() => samples.count()).toBeGreaterThan(3);
  const steps = await samples.evaluateAll((all) =>
    all.map((each) => Number(each.getAttribute('data-step'))),
  );
  expect(steps.at(-1)).toBe(0);
  expect(steps).toEqual([...steps].sort((a, b) => b - a));
});

test('One step writes, guesses and looks too', async ({ page }) => {
  await page.goto(`/zh/gpt/${tinySettings}`);
  const demo = await demoOn(page, 'tiny-gpt');
  const samples = demo.locator('.samples li[data-step]');
  for (const step of [1, 2, 3]) {
    await demo.locator('[data-action="step"]').click();
    await expect(samples.first()).toHaveAttribute('data-step', String(step));
    await expect(samples).toHaveCount(step + 1); // and the untrained one
  }
  await expect(demo.locator('.next .chance')).toHaveCount(9);
  await expect(demo.locator('.matrix .cell').first()).toBeVisible();
});

/** Drops a file where the browser would let a reader drop it. */
async function drop(page: Page, target: Locator, name: string, text: string): Promise<boolean> {
  const files = await page.evaluateHandle(
    ([called, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], called, { type: 'text/plain' }));
      return transfer;
    },
    [name, text] as const,
  );
  return target.evaluate((element, dataTransfer) => {
    const event = (type: string) =>
      new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer });
    const allowed = !element.dispatchEvent(event('dragover'));
    return !element.dispatchEvent(event('drop')) && allowed;
  }, files);
}

test('a text file that is dropped on the field is taken; what runs and what will is told apart', async ({
  page,
}) => {
  await page.goto(`/en/gpt/${tinySettings}`);
  const demo = await demoOn(page, 'tiny-gpt');
  await unfold(demo, 'own');
  const text = '创业者先算账，再开口。模型只看得见左边的字。'.repeat(30);
  expect(await drop(page, demo.locator('.own textarea'), 'mine.txt', text)).toBe(true);
  await expect(demo.locator('.own')).toContainText(
    'At the next start it learns from your text “mine.txt”',
  );
  await demo.locator('[data-action="run"]').click();
  await expect(demo).toHaveAttribute('data-status', 'running');
  await expect(demo.locator('.own')).toContainText('This run learns from your text “mine.txt”');
  await expect(demo.locator('.own')).not.toContainText('At the next start');
  await expect(demo.getByLabel('Continues from')).toHaveValue('创业者');
  await expect(demo.getByLabel('Sentence')).toHaveValue('创业者先算账，再开口。');
  await expect(demo.locator('.matrix .rows span').first()).toHaveText('创');
  await pause(demo);
  await expect(demo.locator('.stage')).not.toContainText('�');
  const broken = 'short';
  expect(await drop(page, demo.locator('.own > summary'), 'bad.txt', broken)).toBe(true);
  await expect(demo.locator('.own .problem')).toContainText('200');
});
