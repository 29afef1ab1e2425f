/** @file Beside what is live nothing is stale: each panel has this run's answer or says that there is none. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { demoFolder } from './folders';
import { byTurns, inFrames, type Place } from './instruments';
import { demoOn, pause, stepsOf, tinySettings, train, unfold } from './training';

test.use({ serviceWorkers: 'block' });

const WORKER = /\/worker-[^/]+\.js$/;
const RECORDING = /\/recorded\.[^/]+\.js$/;

/** All that the stage shows, piece by piece: its markup, what its inputs hold, what is painted. */
const shownOn = (demo: Locator): Promise<string[]> =>
  demo.locator('.stage').evaluate((stage) => [
    ...stage.innerHTML
      // Numbers of parts, marks between them, emptied attributes and the order of classes depend on what was shown before.
      .replace(/<!--.*?-->|\bc\d+\b| style=""/gs, '')
      .replace(/(?<= class=")[^"]*/g, (classes) => classes.split(' ').sort().join(' '))
      .split(/(?=<)/),
    ...[...stage.querySelectorAll('input, textarea, select')].map((part) =>
      [Reflect.get(part, 'value'), Reflect.get(part, 'checked')].join(' '),
    ),
    ...[...stage.querySelectorAll('canvas')].map((canvas) => canvas.toDataURL()),
  ]);

/** How often the stage says that a panel has no answer yet. */
const waiting = async (demo: Locator, sentence: string): Promise<number> => {
  const parts = sentence.split(/\{\w+\}/).map((part) => RegExp.escape(part.trim()));
  const shown = await demo.locator('.stage').textContent();
  return [...(shown ?? '').matchAll(new RegExp(parts.join('\\s*\\S+\\s*'), 'g'))].length;
};

/** The demo on a page of its own, not pressed; its worker is held until `released`. */
async function waitingDemo(page: Page, { address, name }: Place, released: Promise<void>) {
  await page.route(WORKER, async (route) => {
    await released;
    await route.continue();
  });
  // What a link sets is drawn anew, so that nothing is left of the markup that the build wrote.
  await page.goto(`${address}#demo=${name}&seed=1`);
  return demoOn(page, name);
}

/*
 * No list of what a run can say: while a run begins, the stage must look as it does in a demo that was never recorded,
 * to the last sign. So whatever is left of a recording is found, in any demo.
 */
for (const place of byTurns(inFrames)) {
  test(`${place.name}: while a run begins, nothing of the recorded one is left, and panels say so`, async ({
    context,
  }) => {
    const { name, language } = place;
    const { noAnswer } = (await demoFolder(name)).strings[language];
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const bare = await context.newPage();
    await bare.route(RECORDING, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'export default undefined' }),
    );
    const [demo, unrecorded] = await Promise.all([
      waitingDemo(await context.newPage(), place, released),
      waitingDemo(bare, place, released),
    ]);
    const left = async () => {
      const bareStage = await shownOn(unrecorded);
      return (await shownOn(demo)).filter((piece, i) => piece !== bareStage[i]);
    };
    expect(await left(), 'its recording shows something').not.toEqual([]);
    for (const each of [demo, unrecorded]) {
      await each.locator('[data-action="run"]').click();
      await expect(each).toHaveAttribute('data-status', 'loading');
    }
    await expect.poll(left, 'it shows nothing recorded').toEqual([]);
    const empty = await shownOn(demo);
    const before = noAnswer === undefined ? 0 : await waiting(demo, noAnswer);
    if (noAnswer !== undefined) expect(before, 'a panel says so').toBeGreaterThan(0);
    await bare.close();
    release();
    await expect(demo).toHaveAttribute('data-status', 'running');
    await expect.poll(() => shownOn(demo), 'it shows this run').not.toEqual(empty);
    if (noAnswer !== undefined)
      await expect.poll(() => waiting(demo, noAnswer), 'panels answer').toBe(0);
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
