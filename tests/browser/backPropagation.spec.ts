/** @file What only back-propagation has: phases that are stepped through, factors of a neuron, and gradients beside each other. */
import { expect, test } from '@playwright/test';
import { names, symbolOf } from '../../src/components/demos/back-propagation/network';
import { strings } from '../../src/components/demos/back-propagation/strings';
import { addressOf } from './folders';
import { demoOn, setting, stepsOf } from './training';

const NAME = 'back-propagation';

test('six steps lead forward and back, and every gradient stands in one order', async ({
  page,
}) => {
  await page.goto(addressOf('demo', NAME, 'en'));
  const demo = await demoOn(page, NAME);
  const words = strings.en;
  await demo.getByText(words.gradients, { exact: true }).click();
  const step = demo.locator('[data-action="step"]');
  for (let phase = 1; phase <= 6; phase++) {
    await step.click();
    await expect.poll(() => stepsOf(demo)).toBe(phase);
    await expect(demo.locator('.stage .place')).toHaveAttribute('data-phase', String(phase));
    const isBack = phase >= 5;
    await expect(demo.locator('[data-gradient="hand"]').first()).toHaveText(
      isBack ? '0.0685' : '–',
    );
  }
  const rows = demo.locator('tr:has([data-gradient])');
  await expect(rows.locator('th')).toHaveText(names.map(symbolOf));
  for (const way of ['automatic', 'numeric']) {
    await expect(demo.locator(`[data-gradient="${way}"]`)).toHaveText(
      await demo.locator('[data-gradient="hand"]').allInnerTexts(),
    );
  }
  await expect(demo.locator('.angle')).toContainText('65.9°');
  await expect(demo.locator('.stage .place')).toContainText(words.phases.update);
});

test('a hidden neuron gets two contributions and their sum; an output its slope times the loss’s', async ({
  page,
}) => {
  await page.goto(addressOf('demo', NAME, 'zh'));
  const demo = await demoOn(page, NAME);
  const upstream = demo.locator('.chosen table').first().locator('tbody tr');
  await expect(upstream).toHaveCount(4);
  await expect(upstream.nth(2)).toContainText('0.0888 + 0.1018');
  await expect(upstream.nth(3)).toContainText('0.3592 × 0.1906');
  await demo.locator('[data-neuron="h₂"]').click();
  await page.keyboard.press('ArrowDown');
  await expect(demo.locator('.chosen .heading')).toContainText('y₁');
  await expect(upstream).toHaveCount(2);
  await expect(upstream.nth(1)).toContainText('0.2253 × (−0.6571)');
});

test('a step of the differences out of range is told, and a link brings loss and rate', async ({
  page,
}) => {
  await page.goto(`${addressOf('demo', NAME, 'en')}#demo=${NAME}&loss=sparse&epsilon=0.1`);
  const demo = await demoOn(page, NAME);
  await expect(await setting(demo, 'loss')).toHaveValue('sparse');
  const epsilon = await setting(demo, 'epsilon');
  await expect(epsilon).toHaveValue('0.1');
  await epsilon.fill('5');
  await expect(demo.locator('[data-field="epsilon"] .issue')).toHaveText('At most 1.');
  await expect(demo.locator('.cost')).toContainText('−ln a');
});
