/** @file What only the demo of six worlds has: agents that do not fit a world, an episode to watch, and a game of the reader's own. */
import { expect, test } from '@playwright/test';
import { strings } from '../../src/components/demos/cart-pole/strings';
import { addressOf } from './folders';
import { demoOn, setting, stepsOf } from './training';

test.use({ hasTouch: true });

test('an agent with a table says that it needs numbered states, and learns where there are some', async ({
  page,
}) => {
  await page.goto(addressOf('demo', 'cart-pole', 'en'));
  const demo = await demoOn(page, 'cart-pole');
  await (await setting(demo, 'algorithm')).selectOption('qLearning');
  await demo.locator('[data-action="step"]').click();
  await expect(demo).toHaveAttribute('data-status', 'failed');
  await expect(demo).toContainText(strings.en.problems['needs-table']);
  await (await setting(demo, 'world')).selectOption('taxi');
  await demo.locator('[data-action="step"]').click();
  await expect.poll(() => stepsOf(demo)).toBe(1);
  await expect(demo.locator('.scene')).toHaveAccessibleName(/Taxi/);
});

test('an episode is played and moved through; a game is played with keys and with a finger', async ({
  page,
}) => {
  await page.goto(addressOf('demo', 'cart-pole', 'zh'));
  const demo = await demoOn(page, 'cart-pole');
  const words = strings.zh;
  const shown = demo.locator('.play output');
  await demo.getByRole('button', { name: words.play, exact: true }).click();
  await expect.poll(async () => Number(await shown.innerText())).toBeGreaterThan(3);
  await demo.getByRole('button', { name: words.stop, exact: true }).click();
  const slider = demo.locator('.play input');
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(shown).toHaveText('0');

  const panel = demo.locator('[data-panel="play"]');
  await panel.locator('summary').first().click();
  const right = panel.getByRole('button', { name: '右', exact: true });
  await right.focus();
  await page.keyboard.down('ArrowRight');
  const said = panel.getByRole('status');
  await expect(said, 'always to the right, the pole falls').toContainText('到头了');
  await page.keyboard.up('ArrowRight');
  await panel.getByRole('button', { name: words.handAgain }).click();
  await expect(said).toHaveText('');
  await right.tap();
  await expect(panel).toContainText(/[1-9]\d* 步，回报/);
});
