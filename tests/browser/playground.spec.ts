/** @file The playground: its handles and its settings are one, points and weights come by hand, and every part by keyboard. */
import { expect, test, type Page } from '@playwright/test';
import { strings } from '../../src/components/demos/playground/strings';
import { fill } from '../../src/lib/core/format';
import { demoOn, runFor, setting, unfold } from './training';

test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' });

const open = async (page: Page, language: 'en' | 'zh', settings = '') => {
  await page.goto(`/${language}/training/?backend=wasm#demo=playground&pace=10000${settings}`);
  return demoOn(page, 'playground');
};

test('a handle in the drawing and its input in the settings are one thing', async ({ page }) => {
  const words = strings.en;
  const demo = await open(page, 'en');
  const neurons = demo.locator('[role="gridcell"]');
  await expect(neurons).toHaveCount(4 + 2 + 1);

  await demo.getByRole('button', { name: fill(words.moreNeurons, { layer: 1 }) }).click();
  await expect(neurons).toHaveCount(5 + 2 + 1);
  await expect(await setting(demo, 'layer1')).toHaveValue('5');
  await demo.getByRole('button', { name: words.moreLayers }).click();
  await expect(await setting(demo, 'layer3')).toHaveValue('2');
  await (await setting(demo, 'layer3')).fill('6');
  await expect(neurons).toHaveCount(5 + 2 + 6 + 1);
  await demo.getByRole('button', { name: words.fewerLayers }).click();
  await expect(neurons).toHaveCount(5 + 2 + 1);

  const input = demo.locator('.inputs').getByRole('checkbox', { name: words.fields.xy.label });
  await input.check();
  await expect(await setting(demo, 'xy')).toBeChecked();
  await demo.getByRole('radio', { name: words.fields.set.options.spirals }).focus();
  await page.keyboard.press('Space');
  await expect(await setting(demo, 'set')).toHaveValue('spirals');
  await expect(demo.locator('.right')).toHaveText(words.noAnswer);

  await runFor(demo, 5);
  await expect(demo.locator('.facts')).toContainText(String(3 * 5 + 5 + 5 * 2 + 2 + 2 + 1));
  await expect(demo.locator('.right')).not.toHaveText(words.noAnswer);
});

test('a neuron is looked at, kept and changed by keyboard', async ({ page }) => {
  const words = strings.zh;
  const demo = await open(page, 'zh');
  await runFor(demo, 3);
  const nameOf = (layer: number, unit: number) => fill(words.unit, { layer, unit });
  await demo.locator('[data-node="0-0"]').focus();
  await page.keyboard.press('ArrowDown');
  const neuron = demo.locator('[data-node="0-1"]');
  await expect(neuron).toBeFocused();
  await expect(demo.locator('.detail')).toContainText(nameOf(1, 2));
  const chart = demo.locator('.field-chart [role="img"]');
  const label = fill(words.neuronField, { name: nameOf(1, 2) });
  await expect(chart).toHaveAccessibleName(new RegExp(`^${label}`));
  await page.keyboard.press('Enter');
  await expect(neuron).toHaveAttribute('aria-selected', 'true');

  await demo.locator('.weights > summary').click();
  const bias = demo.locator('.weights').getByRole('textbox', { name: words.bias });
  await bias.fill('2.5');
  await bias.press('Enter');
  await bias.blur();
  await expect(bias).toHaveValue('2.50');
  await expect(demo.locator('.detail')).toContainText('2.50');
  await expect(chart).toHaveAccessibleName(new RegExp(`^${label}`));

  await bias.fill('lots');
  await bias.press('Enter');
  await expect(bias, 'what is no number changes nothing').toHaveValue('2.50');
  await neuron.focus();
  await page.keyboard.press('Space');
  await neuron.blur();
  await expect(chart).toHaveAccessibleName(new RegExp(`^${words.field}`));
});

test('points are clicked into the plane, taken back, and learned from alone', async ({ page }) => {
  const words = strings.en;
  const demo = await open(page, 'en', '&set=own');
  await demo.locator('[data-action="run"]').click();
  await expect(demo.locator('[data-failure="input"]')).toContainText(
    fill(words.problems['few-points'], { limit: 2 }),
  );
  await unfold(demo, 'own');
  const lines = demo.locator('.own textarea');
  const plot = demo.locator('.field-chart .plot');
  /** At most a pixel beside it. */
  const click = async (x: number, y: number) => {
    const { width, height } = (await plot.boundingBox())!;
    await plot.click({ position: { x: ((x + 6) / 12) * width, y: ((6 - y) / 12) * height } });
  };
  const held = async () =>
    (await lines.inputValue()).split(/[\n,]/).map((text) => Math.round(Number(text)));
  await click(3, 3);
  await click(-3, 3);
  await expect.poll(held).toEqual([3, 3, 1, -3, 3, 1]);
  await demo.getByRole('button', { name: words.undo }).click();
  await demo.getByRole('radio', { name: words.classes[0]! }).check();
  await click(-3, -3);
  await expect.poll(held).toEqual([3, 3, 1, -3, -3, -1]);
  await runFor(demo, 200);
  await expect(demo.locator('.right')).toHaveText(
    fill(words.rightTraining, { training: 2, trainings: 2 }),
  );
});
