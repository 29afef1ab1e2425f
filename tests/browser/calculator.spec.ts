/** @file The startup cost calculator: lists, sums, readings, what does not fit, files and links, in both languages. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';

async function calculatorOn(page: Page): Promise<Locator> {
  const calculator = page.locator('[data-calculator="startup-cost"]');
  await expect(() => calculator.scrollIntoViewIfNeeded({ timeout: 2_000 })).toPass();
  // Taken over by its script when a change is answered.
  await expect(async () => {
    await calculator.locator('details > summary').first().click();
    await expect(calculator.locator('textarea')).toBeVisible({ timeout: 500 });
  }).toPass();
  return calculator;
}
const list = (calculator: Locator, name: string) => calculator.locator(`[data-list="${name}"]`);
const cost = (calculator: Locator, name: string, row: number) =>
  list(calculator, name).locator('tbody tr').nth(row).locator('.figure input').last();
const total = (calculator: Locator) => calculator.locator('[data-result="total"]');

async function fileOf(page: Page, calculator: Locator, action: string): Promise<string> {
  const download = page.waitForEvent('download');
  await calculator.locator(`[data-action="${action}"]`).click();
  return readFile(await (await download).path(), 'utf8');
}
const open = (calculator: Locator, name: string, buffer: Buffer | string) =>
  calculator
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(buffer) });

for (const [language, gap, left] of [
  [
    'en',
    'Computing: the stated sum is 500, the rows add up to 350',
    /Training.* costs 200 and isn’t/,
  ],
  ['zh', '算力：声称的小计是 500，分项相加是 350', '培训花了 200'],
] as const) {
  test(`${language}: the example, its four readings, and what does not fit in it`, async ({
    page,
  }) => {
    await page.goto(`/${language}/startup-cost/`);
    const calculator = await calculatorOn(page);
    await expect(total(calculator)).toHaveText('1,300');
    for (const reading of ['1,250', '1,450', '1,300', '1,100']) {
      await calculator.locator('.readings label', { hasText: reading }).click();
      await expect(total(calculator)).toHaveText(reading);
    }
    const flags = calculator.locator('.flags');
    await expect(flags).toContainText(gap);
    await expect(flags).toContainText(left);
    await expect(calculator.locator('[data-result="benchmark"]')).toContainText(
      /490.+450.+40.+8\.2/,
    );
    await expect(calculator.locator('.results svg')).toHaveAttribute('aria-label', /45\.5%/);
  });
}

test('rows are added, filled in, taken away; sums, shares and total follow', async ({ page }) => {
  await page.goto('/en/startup-cost/');
  const calculator = await calculatorOn(page);
  await cost(calculator, 'data', 0).fill('150');
  await expect(total(calculator)).toHaveText('1,400');
  await expect(list(calculator, 'data').locator('.sum')).toContainText('200');
  const research = list(calculator, 'research');
  await research.locator('[data-action="add"]').click();
  await research.locator('tbody tr').nth(1).locator('input').first().fill('interviews');
  await cost(calculator, 'research', 1).fill('1,000.5');
  await expect(total(calculator)).toHaveText('2,400.5');
  await research.getByRole('button', { name: 'Remove interviews' }).click();
  await expect(total(calculator)).toHaveText('1,400');
  await expect(research.locator('[data-action="add"]')).toBeFocused();

  await cost(calculator, 'data', 0).fill('much');
  await expect(list(calculator, 'data')).toContainText('Not a number.');
  await expect(total(calculator)).toHaveText('1,400');
  await expect(calculator.locator('.stale')).toContainText('the last figures that could be used');
  await cost(calculator, 'data', 0).fill('-1');
  await expect(list(calculator, 'data')).toContainText('At least 0.');
  await cost(calculator, 'data', 0).fill('50');
  await expect(total(calculator)).toHaveText('1,300');
  await expect(calculator.locator('.stale')).toHaveCount(0);
});

test('figures go out as JSON and CSV and come back', async ({ page }) => {
  await page.goto('/en/startup-cost/');
  let calculator = await calculatorOn(page);
  await cost(calculator, 'hiring', 0).fill('612.5');
  await calculator.locator('.readings label').nth(3).click();
  await expect(total(calculator)).toHaveText('1,212.5');
  const json = await fileOf(page, calculator, 'json');
  const csv = await fileOf(page, calculator, 'csv');
  expect(csv.split('\n')[0]).toBe('list,row,name,quantity,cost,market');

  await calculator.locator('[data-action="reset"]').click();
  await expect(total(calculator)).toHaveText('1,300');
  await open(calculator, 'costs.csv', csv);
  await expect(total(calculator)).toHaveText('1,412.5'); // a spreadsheet does not say how it is read
  await page.goto('/zh/startup-cost/');
  calculator = await calculatorOn(page);
  await calculator.locator('textarea').fill(json);
  await calculator.locator('[data-action="paste"]').click();
  await expect(total(calculator)).toHaveText('1,212.5');
});

test.describe('links', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a link holds what differs from the example', async ({ page }) => {
    await page.goto('/en/startup-cost/');
    const calculator = await calculatorOn(page);
    const copy = async () => {
      await calculator.locator('[data-action="link"]').click();
      await expect(calculator).toContainText('The link is on the clipboard.');
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(new URL(await copy()).hash).toBe('#demo=startup-cost');
    await cost(calculator, 'scenarios', 0).fill('77');
    const link = await copy();
    expect([...new URLSearchParams(new URL(link).hash.slice(1)).keys()]).toEqual([
      'demo',
      'scenarios',
    ]);
    await page.goto('about:blank');
    await page.goto(link);
    await expect(total(page.locator('[data-calculator]'))).toHaveText('1,327');
    await page.evaluate(() => (location.hash = '#demo=startup-cost&withTraining=false'));
    await expect(total(page.locator('[data-calculator]'))).toHaveText('1,100');
  });
});

for (const [language, broken, large, list, unknown] of [
  ['en', 'isn’t a cost list', 'larger than 256 kB', 'couldn’t be read: Data', '(__proto__)'],
  ['zh', '不是本计算器的成本清单', '256 kB', '数据', '__proto__'],
] as const) {
  test(`${language}: broken and hostile files and links change nothing, and are told`, async ({
    page,
  }) => {
    await page.goto(`/${language}/startup-cost/`);
    let calculator = await calculatorOn(page);
    await cost(calculator, 'data', 0).fill('60');
    const message = calculator.locator('.message');
    for (const [content, sentence] of [
      ['', broken],
      ['{"kind":"jieshi-startup-cost-1","lists":{"__proto__":{"rows":[]}}}', broken],
      ['list,name,cost\nnothing,a,1', broken],
      ['\u0000\u0001\ufffd', broken],
      ['{"kind":"jieshi-startup-cost-1","lists":[[[[', broken],
      [`{"pad":"${'x'.repeat(300_000)}"}`, large],
    ] as const) {
      await open(calculator, 'costs.json', content);
      await expect(message).toContainText(sentence);
      await expect(total(calculator)).toHaveText('1,310');
    }
    await page.goto('about:blank');
    await page.goto(`/${language}/startup-cost/#demo=startup-cost&data={]&__proto__=1`);
    calculator = page.locator('[data-calculator]');
    await expect(calculator.locator('.message').filter({ hasText: list })).toBeVisible();
    await expect(calculator.locator('.message').filter({ hasText: unknown })).toBeVisible();
    await expect(total(calculator)).toHaveText('1,300');
  });
}
