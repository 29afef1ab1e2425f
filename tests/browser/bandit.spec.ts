/** @file What only the bandit has: chances of the reader's own, and a game against the agents. */
import { expect, test } from '@playwright/test';
import { strings } from '../../src/components/demos/bandit/strings';
import { demoWords } from '../../src/i18n/instrument';
import { addressOf } from './folders';
import { demoOn, setting, stepsOf } from './training';

test('a chance out of range is told beside it, and no run starts with it; a right one is run', async ({
  page,
}) => {
  await page.goto(addressOf('demo', 'bandit', 'en'));
  const demo = await demoOn(page, 'bandit');
  const words = strings.en;
  await demo.getByText(words.chances, { exact: true }).click();
  const chance = await setting(demo, 'chance-B');
  await chance.fill('1.4');
  await expect(demo.locator('[data-field="chance-B"] .issue')).toHaveText('At most 1.');
  await demo.locator('[data-action="step"]').click();
  await expect(demo).toHaveAttribute('data-status', 'failed');
  await expect(demo).toContainText(words.problems['not-chances']);
  await expect(chance, 'nothing that was typed is lost').toHaveValue('1.4');

  await chance.fill('0.45');
  await demo.getByRole('button', { name: words.addOffer }).click();
  await demo.locator('[data-action="step"]').click();
  await expect.poll(() => stepsOf(demo)).toBe(1);
  const beliefs = demo.locator('.beliefs .chart').first();
  await beliefs.locator('summary').click();
  const truths = beliefs.locator('tbody tr td:nth-of-type(1)');
  await expect(truths).toHaveText(['50%', '45%', '30%', '20%', '10%', '10%']);
});

test('a game is played with the digit keys, and ends with what everybody lost', async ({
  page,
}) => {
  await page.goto(addressOf('demo', 'bandit', 'zh'));
  const demo = await demoOn(page, 'bandit');
  const words = strings.zh;
  await demo.getByText(words.hand, { exact: true }).click();
  await demo.locator('[data-offer="1"]').focus();
  for (let i = 0; i < 100; i++) await page.keyboard.press(String((i % 5) + 1));
  await expect(demo.locator('[data-offer="5"]')).toContainText('用 20 次');
  const rows = demo.getByRole('row');
  // Each offer as often costs what picking at random does.
  await expect(rows.filter({ hasText: words.handYou })).toContainText('20');
  await expect(rows.filter({ hasText: words.handRandom })).toContainText('20');
  await expect(rows.filter({ hasText: 'UCB1' }), 'of the recorded run').toContainText('–');
  const again = demo.getByRole('button', { name: words.handAgain });
  await expect(again).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(demo.locator('[data-offer="5"]')).toContainText('用 0 次');
  await expect(demo.locator('[data-action="run"]')).toHaveAccessibleName(demoWords.zh.run);
});
