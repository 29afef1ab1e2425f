/** @file What only the tokenizer has: a text of the reader's in its tokens, a slider through the merges, a text to learn from. */
import { expect, test, type Locator } from '@playwright/test';
import { strings } from '../../src/components/demos/tokenizer/strings';
import { addressOf } from './folders';
import { demoOn, stepsOf } from './training';

const labels = (demo: Locator) => demo.locator('.tokens bdi').allTextContents();

/** What was copied elsewhere, so many characters of it. */
async function pasteLong(box: Locator, characters: number): Promise<void> {
  await box.evaluate((element, length) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', 'ab'.repeat(length / 2));
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, characters);
}

test('any text is shown as text, token by token, and what is wrong with one is said', async ({
  page,
}) => {
  await page.goto(addressOf('demo', 'tokenizer', 'en'));
  const demo = await demoOn(page, 'tokenizer');
  const words = strings.en;
  const box = demo.getByLabel(words.text, { exact: true });
  const text = '<img src=x onerror="document.title=1">\u202Eabc你';
  await box.fill(text);
  await demo.getByRole('radio', { name: words.kinds.characters }).check();
  expect(await labels(demo)).toEqual(
    [...text].map((symbol) => (symbol === '\u202E' ? '‹E2 80 AE›' : symbol.replace(' ', '␣'))),
  );
  await expect(demo.locator('.tokens img')).toHaveCount(0);
  await expect(demo.locator('.summary')).toContainText(`${[...text].length} characters`);

  const said = demo.locator('.cutting .problem');
  await pasteLong(box, 20_000_000);
  await expect(said).toContainText('longer than 200,000 characters');
  await expect(box, 'nothing is lost').toHaveValue(text);
  await box.fill('');
  await expect(said).toHaveText(words.nothing);
  await expect(demo.locator('.tokens bdi')).toHaveCount(0);
  await box.fill('ab'.repeat(10_001));
  await expect(said).toContainText('first 20,000 characters');
  await expect(demo.locator('.tokens bdi')).toHaveCount(1_500);
  await box.fill('ok');
  await expect(said).toHaveText('');
});

test('the slider leads back to bytes, and the text is cut anew at each merge', async ({ page }) => {
  await page.goto(addressOf('demo', 'tokenizer', 'zh'));
  const demo = await demoOn(page, 'tokenizer');
  const words = strings.zh;
  await demo.getByLabel(words.text, { exact: true }).fill('你们the');
  const slider = demo.getByRole('slider', { name: words.slider });
  const whole = (await labels(demo)).length;
  await slider.fill('0');
  expect(await labels(demo)).toEqual([
    '‹E4›',
    '‹BD›',
    '‹A0›',
    '‹E4›',
    '‹BB›',
    '‹AC›',
    't',
    'h',
    'e',
  ]);
  await expect(demo.locator('tbody').first().locator('tr[aria-hidden]')).toHaveCount(8);
  await slider.press('End');
  await expect.poll(async () => (await labels(demo)).length).toBe(whole);
  expect(whole).toBeLessThan(9);
});

test('a text of the reader’s own is learned from; one that can’t be is told, and nothing is lost', async ({
  page,
}) => {
  await page.goto(addressOf('demo', 'tokenizer', 'en'));
  const demo = await demoOn(page, 'tokenizer');
  const words = strings.en;
  await demo.getByText(words.own, { exact: true }).click();
  const panel = demo.locator('[data-panel="own"]');
  const box = panel.getByLabel(words.ownPaste);
  await box.fill('typed by hand');
  const give = (name: string, buffer: Buffer) =>
    panel.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/plain', buffer });
  await give('nul.txt', Buffer.from(`${'cut me to pieces '.repeat(20)}\0`));
  await expect(panel.locator('.problem')).toHaveText(words.problems.binary);
  await give('long.txt', Buffer.alloc(20_000_000, 'ab '));
  await expect(panel.locator('.problem')).toContainText('longer than 2 MB');
  await expect(box).toHaveValue('typed by hand');

  await give('own.txt', Buffer.from('cut me to pieces '.repeat(20)));
  await expect(panel.getByRole('status')).toContainText('own.txt');
  await demo.locator('[data-action="step"]').click();
  await expect.poll(() => stepsOf(demo)).toBe(1);
  await expect(demo.locator('tbody').first().locator('tr:not([aria-hidden])')).toHaveCount(1);
  await expect(panel.getByRole('status')).toContainText('This run learns from');
});
