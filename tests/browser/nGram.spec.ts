/** @file What only the n-gram demo has: a table as one types, a text of the reader's own, and a printed code tried out. */
import { expect, test } from '@playwright/test';
import { strings } from '../../src/components/demos/n-gram/strings';
import { addressOf } from './folders';
import { demoOn, stepsOf } from './training';

test('what is typed is answered by the reader’s own run, and adds up to 1', async ({ page }) => {
  await page.goto(addressOf('demo', 'n-gram', 'en'));
  const demo = await demoOn(page, 'n-gram');
  const words = strings.en;
  const input = demo.getByLabel(words.typed);
  await input.fill('of the');
  await expect(demo, 'the recorded run was not asked this').toContainText(words.pressRun);
  await demo.locator('[data-action="step"]').click();
  await expect.poll(() => stepsOf(demo)).toBe(1);
  await expect(demo.locator('.from'), 'the longest history').toContainText('of␣the');
  await expect(demo.locator('.from .sum')).toContainText('1.000000000');
  await input.fill('<img src=x onerror=alert(1)>\u202E');
  await expect(demo.locator('.from .sum')).toContainText('1.000000000');
  await expect(demo.locator('img')).toHaveCount(0);
});

test('a text that cannot be counted is told where it was given, and nothing is lost', async ({
  page,
}) => {
  await page.goto(addressOf('demo', 'n-gram', 'zh'));
  const demo = await demoOn(page, 'n-gram');
  const words = strings.zh;
  await demo.getByText(words.ownText, { exact: true }).click();
  const text = demo.getByLabel(words.ownPaste);
  await text.fill('太短');
  await demo.locator('[data-action="use-text"]').click();
  await expect(demo.getByRole('alert').filter({ hasText: '200' })).toBeVisible();
  await expect(text).toHaveValue('太短');
  await text.fill('猫坐在垫子上，狗坐在木头上。'.repeat(20));
  await demo.locator('[data-action="use-text"]').click();
  await demo.locator('[data-action="step"]').click();
  await expect.poll(() => stepsOf(demo)).toBe(1);
  await expect(demo).toContainText('这次运行数的是你的文本');
});

test('the printed code prints 0 for any sentence, and words give what is right', async ({
  page,
}) => {
  await page.goto(addressOf('demo', 'n-gram', 'en'));
  const demo = await demoOn(page, 'n-gram');
  const words = strings.en;
  await demo.getByText(words.code, { exact: true }).click();
  await expect(demo.locator('[data-printed]')).toHaveText('0.0');
  await expect(demo.locator('[data-right]')).toContainText('0.2857');
  await demo.getByLabel(words.sentence).fill('to be or not to be');
  await demo.getByLabel(words.codeHistory).fill('to');
  await demo.getByLabel(words.nextWord).fill('be');
  await expect(demo.locator('[data-printed]')).toHaveText('0.0');
  await expect(demo.locator('[data-right]')).toContainText('2 of 2');
});
