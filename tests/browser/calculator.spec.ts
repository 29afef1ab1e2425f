/**
 * @file The startup cost calculator, in what is its own: the four readings, the chapter's tasks, what doesn't fit, and files and
 * links of the edition before the desk. What all tools do is in `tools.spec.ts`.
 */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { started } from './instruments';

test.use({ contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' });

async function calculatorOn(page: Page, language: string, hash = ''): Promise<Locator> {
  await page.goto(`/${language}/startup-cost/${hash}`);
  const calculator = page.locator('[data-calculator="startup-cost"]');
  await started(calculator);
  // What is filled in here is in every group.
  for (const group of await calculator.locator('.inputs details.fold').all())
    await group.evaluate((each: HTMLDetailsElement) => (each.open = true));
  return calculator;
}
const table = (calculator: Locator, name: string) => calculator.locator(`[data-table="${name}"]`);
const cell = (calculator: Locator, name: string, row: number, column: string) =>
  table(calculator, name).locator(`[data-row="${row}"] [data-cell="${column}"]`);
const field = (calculator: Locator, name: string) =>
  calculator.locator(`[data-field="${name}"] input`);
const result = (calculator: Locator, name: string) => calculator.locator(`[data-result="${name}"]`);
const total = (calculator: Locator) => result(calculator, 'total');
const sheet = (calculator: Locator, name: string) =>
  calculator.locator(`[data-action="sheet"][data-sheet="${name}"]`);
const open = (calculator: Locator, name: string, buffer: Buffer | string) =>
  calculator
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(buffer) });
const fixture = (name: string) => readFileSync(`tests/fixtures/startup-cost/${name}`, 'utf8');

for (const [language, gap, left] of [
  [
    'en',
    'Computing: the stated sum is 500, the rows add up to 350',
    /Training.* costs 200 and isn’t/,
  ],
  ['zh', '算力：声称的小计是 500，分项相加是 350', '培训花了 200'],
] as const) {
  test(`${language}: the example, its four readings, and what doesn't fit in it`, async ({
    page,
  }) => {
    const calculator = await calculatorOn(page, language);
    await expect(total(calculator)).toHaveText('1,300');
    for (const reading of ['1,450', '1,300', '1,100', '1,250']) {
      await calculator.locator('.readings label', { hasText: reading }).click();
      await expect(total(calculator)).toHaveText(reading);
    }
    const findings = calculator.locator('.findings');
    await expect(findings).toContainText(gap);
    await expect(findings).toContainText(left);
    await expect(findings).toContainText(/490.+450.+40.+8\.2/);
    await expect(result(calculator, 'savedShare')).toHaveText('8.2%');
    await expect(calculator.locator('svg[role="img"]').first()).toHaveAttribute(
      'aria-label',
      /40%/, // 500 of 1,250
    );
    const prices = table(calculator, 'compute').locator('[data-derived="unitPrice"]');
    await expect(prices).toHaveText(['40', '16.67', '50']);
  });
}

test('a heading sorts by key, up and down, and undo brings back one’s own order; on a phone a list does', async ({
  page,
}) => {
  const calculator = await calculatorOn(page, 'zh');
  const compute = table(calculator, 'compute');
  const names = () =>
    compute
      .locator('[data-cell="name"]')
      .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
  const own = ['云厂商', '政府补贴', '合作企业'];
  expect(await names()).toEqual(own);
  const heading = compute.getByRole('columnheader', { name: '成本' });
  const button = heading.getByRole('button');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  expect(await names()).toEqual(['政府补贴', '合作企业', '云厂商']);
  await page.keyboard.press('Enter');
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  await expect(button).toBeFocused();
  expect(await names()).toEqual(['云厂商', '合作企业', '政府补贴']);
  await expect(total(calculator)).toHaveText('1,300');
  await page.keyboard.press('Control+z');
  expect(await names()).toEqual(own);
  await expect(heading).not.toHaveAttribute('aria-sort');

  await page.setViewportSize({ width: 375, height: 667 });
  await expect(compute.locator('[data-action="sort"]')).toHaveCount(0);
  await cell(calculator, 'compute', 0, 'name').focus();
  await compute.locator('[data-action="sort-by"]').selectOption({ label: '项目，升序' });
  // By pinyin: he, yun, zheng.
  expect(await names()).toEqual(['合作企业', '云厂商', '政府补贴']);
});

test('the chapter’s tasks: a partner less, a row of pay, a year and a half, a range', async ({
  page,
}) => {
  const calculator = await calculatorOn(page, 'en');
  await cell(calculator, 'data', 2, 'quantity').fill('2/3');
  await cell(calculator, 'data', 2, 'cost').fill('60');
  await table(calculator, 'data')
    .getByRole('button', { name: 'Remove research institute' })
    .click();
  await expect(total(calculator)).toHaveText('1,280');
  await expect(calculator.locator('.findings')).toContainText('the stated sum is 100');

  await calculator.locator('[data-action="reset"]').click();
  await table(calculator, 'hiring').locator('[data-action="add"]').click();
  await cell(calculator, 'hiring', 1, 'quantity').fill('50');
  await cell(calculator, 'hiring', 1, 'price').fill('2.5');
  await cell(calculator, 'hiring', 1, 'monthly').check();
  await field(calculator, 'contingency').fill('10%');
  await expect(total(calculator)).toHaveText('3,080');
  await expect(result(calculator, 'monthly')).toHaveText('125');
  await field(calculator, 'months').fill('18');
  await expect(total(calculator)).toHaveText('3,905');
  await field(calculator, 'cash').fill('2,000');
  await expect(result(calculator, 'runway')).toHaveText('4.1');
  await expect(calculator.locator('.findings')).toContainText('1,905 is missing');
  await cell(calculator, 'hiring', 1, 'price').fill('2..3');
  await expect(total(calculator)).toHaveText('3,905');
});

test('subsidised cards rented, and the crowd as the market, against the market’s price', async ({
  page,
}) => {
  const calculator = await calculatorOn(page, 'zh');
  await cell(calculator, 'compute', 1, 'cost').fill('120');
  await expect(total(calculator)).toHaveText('1,370');
  await expect(calculator.locator('.findings')).toContainText('反而多花 30');
  await cell(calculator, 'compute', 1, 'cost').fill('50');
  await cell(calculator, 'data', 1, 'market').check();
  await expect(result(calculator, 'savedShare')).toHaveText('2.2%');
  await expect(cell(calculator, 'data', 2, 'market')).not.toBeChecked();
});

for (const [language, dollars, note, forgotten] of [
  ['en', '5,576,000 dollars', 'trial runs on architectures', 'nothing here costs anything'],
  ['zh', '557.6 万美元', '架构、算法、数据上的试验', '这里一分钱都没花'],
] as const) {
  test(`${language}: DeepSeek-V3’s table says what it leaves out; a sheet to fill in accuses nobody`, async ({
    page,
  }) => {
    const calculator = await calculatorOn(page, language);
    await sheet(calculator, 'deepseekV3').click();
    await expect(calculator).toContainText(dollars);
    await expect(calculator).toContainText(note);
    await expect(calculator.locator('.findings').getByText(forgotten)).toHaveCount(5);
    await expect(calculator.locator('.readings')).toHaveCount(0);
    await sheet(calculator, 'own').click();
    await expect(total(calculator)).toHaveText('0');
    await expect(calculator.locator('.findings')).not.toContainText('500');
  });
}

/** Links as the calculator wrote them before the desk. */
const before = {
  scenarios:
    '#demo=startup-cost&scenarios=%7B%22rows%22%3A%5B%7B%22name%22%3A%22all+of+it%22%2C%22quantity%22%3A%22%22%2C%22cost%22%3A%2277%22%2C%22market%22%3Afalse%7D%5D%2C%22stated%22%3A%22%22%2C%22need%22%3A%22%22%7D',
  reading: '#demo=startup-cost&withTraining=false',
  hiring:
    '#demo=startup-cost&useStated=true&withTraining=false&hiring=%7B%22rows%22%3A%5B%7B%22name%22%3A%22%E5%B7%A5%E7%A8%8B%E5%B8%88%22%2C%22quantity%22%3A%2212%22%2C%22cost%22%3A%2230%E4%B8%87%22%2C%22market%22%3Afalse%7D%5D%2C%22stated%22%3A%2240%22%2C%22need%22%3A%22%22%7D',
};

test('links of before the desk open as they were', async ({ page }) => {
  let calculator = await calculatorOn(page, 'en', before.scenarios);
  await expect(total(calculator)).toHaveText('1,327');
  await page.evaluate((hash) => (location.hash = hash), before.reading);
  await expect(total(calculator)).toHaveText('1,100');
  await page.goto('about:blank');
  calculator = await calculatorOn(page, 'zh', before.hiring);
  await expect(total(calculator)).toHaveText('790'); // 100 + 500 + 40 + 100 + 50, as stated
  await expect(cell(calculator, 'hiring', 0, 'name')).toHaveValue('工程师');
});

test('a link of before the desk that was cut changes nothing, and is told', async ({ page }) => {
  const calculator = await calculatorOn(page, 'zh', before.hiring.slice(0, 200));
  await expect(total(calculator)).toHaveText('1,300');
  await expect(calculator.getByRole('alert').first()).toBeVisible();
});

for (const language of ['en', 'zh']) {
  test(`${language}: files of before the desk open with all that was in them`, async ({ page }) => {
    const calculator = await calculatorOn(page, language);
    await open(calculator, 'costs.json', fixture(`before-own.${language}.json`));
    await expect(total(calculator)).toHaveText('640'); // 100 + 350 + 40 + 100 + 50
    await expect(cell(calculator, 'data', 3, 'name')).toHaveValue('=1+1, "so"');
    await open(calculator, 'costs.csv', fixture(`before-example.${language}.csv`));
    await expect(total(calculator)).toHaveText('1,300');
    await expect(cell(calculator, 'data', 0, 'quantity')).toHaveValue('1/3');
    await open(calculator, 'costs.csv', 'list,row,name,cost\nnothing,item,a,1');
    await expect(cell(calculator, 'data', 0, 'quantity')).toHaveValue('1/3');
  });
}
