/** @file What only the forward pass has: neurons that are chosen, numbers in formulas, and inputs of its own network. */
import { expect, test } from '@playwright/test';
import { strings } from '../../src/components/demos/forward-pass/strings';
import { addressOf } from './folders';
import { demoOn, setting, stepsOf } from './training';

const NAME = 'forward-pass';

test('a neuron is chosen by pointer and by arrow key, and shows its sum with the numbers in it', async ({
  page,
}) => {
  await page.goto(addressOf('demo', NAME, 'en'));
  const demo = await demoOn(page, NAME);
  const cells = demo.locator('.neuron tr').nth(1).locator('th, td');
  await expect(cells).toHaveText(['w₁₂ x₂', '−1 × (−0.5)', '0.5000']);
  await demo.locator('[data-neuron="h₄"]').click();
  await expect(demo.locator('.neuron')).toHaveAttribute('data-shown', 'h₄');
  await expect(demo.locator('[data-line="value"]')).toHaveText('max(0, 1.2500) = 1.2500');
  await page.keyboard.press('ArrowDown');
  await expect(demo.locator('.neuron')).toHaveAttribute('data-shown', 'y₁');
  await expect(demo.locator('[data-line="value"]')).toHaveText(
    '1.0000 / (1.0000 + 0.0639) = 0.9399',
  );
});

test('a weight that is typed changes what is behind it at once, before and in a run', async ({
  page,
}) => {
  await page.goto(addressOf('demo', NAME, 'zh'));
  const demo = await demoOn(page, NAME);
  const first = demo.locator('[data-neuron="h₁"]');
  await expect(first).toContainText('2.00');
  const weight = await setting(demo, 'w11');
  await weight.fill('3');
  await expect(first).toContainText('4.00');
  await demo.locator('[data-action="step"]').click();
  await expect.poll(() => stepsOf(demo)).toBe(1);
  await expect(demo.locator('[data-neuron="y₁"]'), 'not computed yet').toContainText('–');
  await weight.fill('5');
  await expect(first).toContainText('6.00');
  await expect(demo.locator('.whose')).toHaveText(strings.zh.first.replace('{n}', '1'));
});

test('a weight out of range is told where it was typed, also when another neuron is chosen', async ({
  page,
}) => {
  await page.goto(addressOf('demo', NAME, 'en'));
  const demo = await demoOn(page, NAME);
  const weight = await setting(demo, 'w13');
  await weight.fill('11');
  const issue = demo.locator('[data-field="w13"] .issue');
  await expect(issue).toHaveText('At most 10.');
  await demo.locator('[data-neuron="y₂"]').click();
  await expect(issue, 'what is wrong stays in sight').toBeVisible();
  await expect(await setting(demo, 'w21')).toBeHidden();
  await demo.locator('[data-action="run"]').click();
  await expect(weight).toBeFocused();
  await expect(weight, 'nothing that was typed is lost').toHaveValue('11');
  await expect(demo).toHaveAttribute('data-status', 'idle');
});

test('a link brings a network and its input, and all its numbers stand in a table', async ({
  page,
}) => {
  await page.goto(`${addressOf('demo', NAME, 'en')}#demo=${NAME}&x1=-3&w12=2.5&output=linear`);
  const demo = await demoOn(page, NAME);
  await demo.getByText(strings.en.allNumbers, { exact: true }).click();
  const [hidden, outputs] = [
    demo.locator('.tables table').first(),
    demo.locator('.tables table').last(),
  ];
  await expect(hidden.locator('tbody tr').nth(1)).toHaveText(/x₂\s*2\.5\s*2\s*0\.5\s*−0\.5/);
  // −3 − 1.25 + 1 − 0.5
  await expect(hidden.locator('tbody tr').nth(4)).toHaveText(/^z\s*−3\.7500/);
  await expect(outputs.locator('tbody tr').last()).toHaveText(/^da\/dz\s*1\.0000\s*1\.0000$/);
  await demo.getByText(strings.en.softmax, { exact: true }).click();
  await expect(demo).toContainText(strings.en.noSoftmax);
});
