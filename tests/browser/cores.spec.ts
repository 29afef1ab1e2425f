/** @file A run that several workers share, in a browser: how many there are, and when. What breaks is tried in Node. */
import { expect, type Locator, type Page, type Worker } from '@playwright/test';
import { test } from './article';
import { demoOn, pause, runFor, stepsOf, train, unfold } from './training';

/** Large enough that a step is worth sharing, and small enough to be quick. */
const settings = '#demo=tiny-gpt&layers=1&heads=2&headWidth=8&context=16&batch=8&vocabulary=64';

const choose = (page: Page, cores: number) =>
  page.addInitScript((chosen) => localStorage.setItem('jieshi:cores', chosen), String(cores));
const place = (demo: Locator) => demo.locator('[data-readout="backend"]');
/** Workers that share another one's steps; one that waits for a run to come is none. */
const matesOf = async (page: Page): Promise<Worker[]> => {
  const all = page.workers();
  const names = await Promise.all(
    all.map((each) => each.evaluate(() => self.name).catch(() => '')),
  );
  return all.filter((_, i) => names[i] === 'mate');
};
const lossOf = (demo: Locator) => demo.locator('[data-readout="loss"]').innerText();

test('two workers share the steps of a GPT, and have the loss of one; the strip says so, and the file', async ({
  page,
}) => {
  const losses: string[] = [];
  for (const cores of [1, 2]) {
    await page.goto('about:blank');
    await choose(page, cores);
    await page.goto(`/en/gpt/${settings}`);
    const demo = await demoOn(page, 'tiny-gpt');
    await runFor(demo, 12);
    await expect(place(demo)).toHaveText(cores === 1 ? /^wasm ·/ : /^wasm × 2 ·/);
    losses.push(await lossOf(demo));
  }
  expect(losses[1]).toBe(losses[0]);
});

test('a hidden tab goes on with one, and with two when it is seen again', async ({ page }) => {
  await choose(page, 2);
  await page.goto(`/zh/gpt/${settings}`);
  const demo = await train(page, 'tiny-gpt');
  await expect(place(demo)).toContainText('× 2');
  const show = (state: string) =>
    page.evaluate((visibilityState) => {
      Object.defineProperty(document, 'visibilityState', {
        value: visibilityState,
        configurable: true,
      });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await show('hidden');
  await expect(place(demo)).not.toContainText('×');
  const before = await stepsOf(demo);
  await expect.poll(() => stepsOf(demo)).toBeGreaterThan(before);
  await show('visible');
  await expect(place(demo)).toContainText('× 2');
  await pause(demo);
});

test('a reader chooses, on the spot, and the choice stays on the device and out of links', async ({
  page,
}) => {
  await page.goto(`/en/gpt/${settings}`);
  const demo = await train(page, 'tiny-gpt');
  await unfold(demo, 'settings');
  await demo.locator('[data-cores]').selectOption('2');
  await expect(place(demo)).toContainText('× 2');
  await demo.locator('[data-cores]').selectOption('1');
  await expect(place(demo)).not.toContainText('×');
  expect(await page.evaluate(() => localStorage.getItem('jieshi:cores'))).toBe('1');
  expect(page.url()).not.toContain('cores');
  await pause(demo);
});

test('ending a run ends all its workers, as often as one likes', async ({ page }) => {
  await choose(page, 2);
  await page.goto(`/en/gpt/${settings}`);
  const demo = await train(page, 'tiny-gpt');
  for (let time = 0; time < 20; time++) {
    await expect(place(demo)).toContainText('× 2');
    expect(await matesOf(page)).toHaveLength(1);
    await demo.locator('[data-action="reset"]').click();
    await expect(demo).toHaveAttribute('data-status', 'idle');
    await expect.poll(async () => (await matesOf(page)).length).toBe(0);
    await demo.locator('[data-action="run"]').click();
    await expect(demo).toHaveAttribute('data-status', 'running');
  }
});

test('one whose worker is gone goes on with what is left, and says so', async ({ page }) => {
  await choose(page, 2);
  await page.goto(`/en/gpt/${settings}`);
  const demo = await train(page, 'tiny-gpt');
  await expect(place(demo)).toContainText('× 2');
  const [mate] = await matesOf(page);
  // It stops without a word, as when a browser wants its memory, and so has no answer.
  await mate!.evaluate(() => self.close()).catch(() => undefined);
  await expect(place(demo)).not.toContainText('×');
  await expect(demo).toContainText('The run carries on with one core, and nothing is lost.');
  const before = await stepsOf(demo);
  await expect.poll(() => stepsOf(demo)).toBeGreaterThan(before);
  await pause(demo);
});

test("in another site's page, without isolation, workers share the steps", async ({ article }) => {
  const { page } = article;
  await choose(page, 2);
  const inner = settings.replace('#demo=tiny-gpt&', '').replaceAll('&', '&amp;');
  await article.open(
    `<script src="{book}embed.js" async></script><jieshi-demo name="tiny-gpt" lang="en" settings="${inner}"></jieshi-demo>`,
  );
  const inside = await article.frame();
  const demo = await train(inside, 'tiny-gpt');
  await expect(place(demo)).toContainText('× 2');
  expect(await inside.locator('body').evaluate(() => crossOriginIsolated)).toBe(false);
  await pause(demo);
});
