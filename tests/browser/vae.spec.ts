/** @file The autoencoder: the plane under the pointer, by mouse and by keyboard, the switch to a mistake, and a drawing encoded. */
import { expect, test, type Locator } from '@playwright/test';
import { boxOf, started } from './instruments';
import { demoOn, pause, runFor, train } from './training';

const address = (language: string) => `/${language}/generative-models/?backend=wasm`;

/** What the decoder draws at the place chosen, as paths. */
const underOf = (demo: Locator) =>
  demo.locator('[data-under]').evaluate((digit) => digit.querySelector('svg')!.innerHTML);

const open = (demo: Locator, panel: string) =>
  demo.locator(`[data-panel="${panel}"] > summary`).click();

test('before anything is pressed the recorded plane is there, and answers to the pointer', async ({
  page,
}) => {
  await page.goto(address('en'));
  const demo = page.locator('[data-demo="vae"]');
  await started(demo);
  await expect(demo.locator('[data-under]')).toHaveAttribute('data-under', '14');
  const before = await underOf(demo);
  const plane = demo.locator('[data-plane="tiles"]');
  const { left, top, width, height } = await boxOf(plane);
  await page.mouse.move(left + 0.1 * width, top + 0.15 * height);
  await expect.poll(() => underOf(demo)).not.toBe(before);
  await expect(demo.locator('[data-now]')).toContainText('nats a picture');
  for (const panel of ['latents', 'samples', 'between', 'drawing', 'by-hand']) {
    await open(demo, panel);
  }
  await expect(demo.locator('[data-sum="right"]')).toHaveText('0.937653');
  await expect(demo.locator('[data-sum="printed"]')).toHaveText('−0.235000');
  await expect(demo.locator('[data-code]')).toContainText('nats for the pixels');
});

test('a run is followed in between the tiles, by keyboard too; a drawing has a code', async ({
  page,
}) => {
  await page.goto(address('zh'));
  const demo = await demoOn(page, 'vae');
  await runFor(demo, 30);
  await expect(demo.locator('[data-under]')).toHaveAttribute('data-under', '28');
  const before = await underOf(demo);
  const slider = demo.locator('[data-axis="x"]');
  await slider.focus();
  for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => underOf(demo)).not.toBe(before);

  await open(demo, 'drawing');
  const pad = demo.locator('[data-pad]');
  await demo.locator('[data-action="clear"]').click();
  await expect(demo.getByText('画板是空的。')).toBeVisible();
  await pad.focus();
  for (let i = 0; i < 16; i++) await page.keyboard.press('Shift+ArrowDown');
  await expect(demo.locator('[data-code]')).toContainText('它的编码');
});

test('the objective is switched while it runs', async ({ page }) => {
  await page.goto(address('en'));
  const demo = await train(page, 'vae');
  await demo.locator('[data-field="objective"] select').selectOption('pixel-mean');
  await expect(demo).toHaveAttribute('data-status', 'running');
  await pause(demo);
  await expect(demo.locator('[data-now]')).toContainText('Latent variables in use');
});
