/** @file Runs that outlive their page: as files, and in the browser's own storage. */
import { expect, test, type Page } from '@playwright/test';
import {
  demoOn,
  keptSteps,
  numbersOf,
  pause,
  runFor,
  saved,
  setting,
  stepsOf,
  tinySettings,
  train,
  unfold,
} from './training';

/** The head of a safetensors file: names, shapes, and what was written beside them. */
function headOf(bytes: Buffer): Record<string, unknown> & { __metadata__: Record<string, string> } {
  const length = Number(bytes.readBigUInt64LE());
  return JSON.parse(bytes.subarray(8, 8 + length).toString('utf8')) as ReturnType<typeof headOf>;
}

const newest = async (page: Page) => Math.max(0, ...(await keptSteps(page)));

test('a file holds weights and settings, and goes on to the last digit as if never closed', async ({
  page,
}) => {
  // The last digits are those of one number of workers.
  await page.addInitScript(() => localStorage.setItem('jieshi:cores', '1'));
  await page.goto(`/en/gpt/${tinySettings}&seed=5`);
  let demo = await demoOn(page, 'tiny-gpt');
  await runFor(demo, 20);
  const { name, path, bytes } = await saved(page, demo, 'save');
  expect(name).toBe('tiny-gpt-20.safetensors');
  const head = headOf(bytes);
  expect(head.__metadata__).toMatchObject({ demo: 'tiny-gpt', seed: '5', step: '20' });
  const values = JSON.parse(head.__metadata__['values'] ?? '') as object;
  expect(values).toMatchObject({ layers: 1, heads: 2, context: 8 });
  expect(head['blocks.0.attention.qkv.weight']).toMatchObject({ dtype: 'F32', shape: [8, 24] });
  await runFor(demo, 10);
  const expected = (await numbersOf(page, demo)).slice(21);

  // What it learned from is the English page's text, whatever page it is opened on.
  const losses = (rows: string[]) => rows.map((row) => row.split(',').slice(0, 3).join());
  await page.goto('/zh/gpt/');
  demo = await demoOn(page, 'tiny-gpt');
  await unfold(demo, 'more');
  await demo.locator('.more input[type="file"]').setInputFiles(path);
  await expect(demo).toHaveAttribute('data-status', 'paused');
  expect(await stepsOf(demo)).toBe(20);
  await expect(await setting(demo, 'layers')).toHaveValue('1');
  await expect(await setting(demo, 'seed')).toHaveValue('5');
  await runFor(demo, 10);
  const rows = await numbersOf(page, demo);
  expect(rows).toHaveLength(31); // the curve of before is in the file
  expect(losses(rows.slice(21))).toEqual(losses(expected));
});

const ownText = 'The cat sat on the mat, the dog on the log. '.repeat(20);

test('a run on the reader’s own text is shown from its file, and asks for the text before it goes on', async ({
  page,
  browser,
}) => {
  await page.goto(`/en/gpt/${tinySettings}`);
  let demo = await demoOn(page, 'tiny-gpt');
  await unfold(demo, 'own');
  await demo.locator('.own textarea').fill(ownText);
  await demo.locator('[data-action="use-text"]').click();
  await runFor(demo, 20);
  const facts = await demo.locator('.facts').innerText();
  const { path } = await saved(page, demo, 'save');

  const elsewhere = await browser.newPage();
  await elsewhere.goto('/zh/gpt/');
  demo = await demoOn(elsewhere, 'tiny-gpt');
  await unfold(demo, 'more');
  await demo.locator('.more input[type="file"]').setInputFiles(path);
  const asked = demo.locator('[data-note="material"]');
  await expect(asked).toContainText('880 个字符');
  await expect(asked).toContainText('让它学你自己的文本');
  expect(await numbersOf(elsewhere, demo)).toHaveLength(21);
  const numbers = (text: string) => text.replaceAll(/[^\d;；]/g, '').split(/[;；]/);
  expect(numbers(await demo.locator('.facts').innerText())).toEqual(numbers(facts));
  await demo.getByLabel('句子').fill('abcd');
  await expect(demo.locator('.matrix .cell')).toHaveCount(10); // it answers
  await demo.locator('[data-action="run"]').click();
  await expect(demo).toHaveAttribute('data-status', 'paused');
  expect(await stepsOf(demo)).toBe(20);

  await unfold(demo, 'own');
  await demo.locator('.own textarea').fill(ownText.replaceAll('cat', 'cow'));
  await demo.locator('[data-action="use-text"]').click();
  await expect(asked).toContainText('不是同一份');
  await demo.locator('.own textarea').fill(ownText);
  await demo.locator('[data-action="use-text"]').click();
  await expect(asked).toHaveCount(0);
  await runFor(demo, 5);
  expect(await numbersOf(elsewhere, demo)).toHaveLength(26);
  await elsewhere.close();
});

test('a grid world’s file brings its own map', async ({ page }) => {
  await page.goto('/en/reinforcement-learning/#demo=grid-world&pace=10000');
  let demo = await demoOn(page, 'grid-world');
  await demo.getByRole('button', { name: 'Empty map' }).click();
  await runFor(demo, 30);
  const { path } = await saved(page, demo, 'save');
  await page.reload();
  demo = await demoOn(page, 'grid-world');
  await unfold(demo, 'more');
  await demo.locator('.more input[type="file"]').setInputFiles(path);
  await expect(demo).toHaveAttribute('data-status', 'paused');
  expect(await stepsOf(demo)).toBe(30);
  await expect(demo.getByRole('gridcell', { name: /: wall/ })).toHaveCount(0);
});

test('a reload in the middle of training loses next to nothing', async ({ page }) => {
  await page.goto(`/zh/gpt/${tinySettings}`);
  let demo = await train(page, 'tiny-gpt');
  await expect.poll(() => stepsOf(demo)).toBeGreaterThan(50);
  // Leaving is when a browser tells a page that it is hidden, possibly for good.
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(async () => (await keptSteps(page)).length).toBeGreaterThan(0);
  const kept = Math.max(...(await keptSteps(page)));
  await page.goto('/zh/gpt/');
  demo = await demoOn(page, 'tiny-gpt');
  await expect(demo.locator('[data-note="kept"]')).toContainText(
    /你 .+ 的一次运行还留在这里：[\d,]+ 步。/,
  );
  await demo.getByRole('button', { name: '接着运行' }).click();
  await expect(demo).toHaveAttribute('data-status', 'running');
  await expect.poll(() => stepsOf(demo)).toBeGreaterThan(kept);
  await pause(demo);
  await expect(await setting(demo, 'layers')).toHaveValue('1');
  const rows = await numbersOf(page, demo);
  expect(rows[1]).toMatch(/^1,/); // the curve of before is there
  expect(Number(rows.at(-1)?.split(',')[0])).toBe(await stepsOf(demo));
});

test('a run is kept by itself again and again, and a discarded one is gone', async ({ page }) => {
  await page.goto(`/en/gpt/${tinySettings}`);
  await train(page, 'tiny-gpt');
  await expect.poll(async () => (await keptSteps(page)).length).toBe(2); // in turns
  await page.reload();
  let demo = await demoOn(page, 'tiny-gpt');
  await demo.locator('[data-action="discard"]').click();
  await expect.poll(() => keptSteps(page)).toEqual([]);
  await page.reload();
  demo = await demoOn(page, 'tiny-gpt');
  await expect(demo.locator('[data-note="kept"]')).toHaveCount(0);
});

test('settings, own text and the run cross to the page in the other language', async ({ page }) => {
  await page.goto('/en/gpt/');
  let demo = await demoOn(page, 'tiny-gpt');
  for (const [name, value] of [
    ['layers', '1'],
    ['headWidth', '4'],
    ['context', '8'],
    ['batch', '2'],
    ['rate', '0.01'],
  ] as const) {
    await (await setting(demo, name)).fill(value);
  }
  await runFor(demo, 40);
  await unfold(demo, 'own');
  await demo.locator('.own textarea').fill(ownText);
  await demo.locator('[data-action="use-text"]').click();
  await expect.poll(() => newest(page)).toBe(40);

  await page.goto('/zh/gpt/');
  demo = await demoOn(page, 'tiny-gpt');
  await expect(await setting(demo, 'rate')).toHaveValue('0.01');
  await expect(demo.locator('.own')).toContainText('880');
  const offer = demo.locator('[data-note="kept"]');
  await expect(offer).toContainText('在英文页上训练的');
  const learned = (await demo.locator('.facts').innerText()).replaceAll(/\D/g, '');
  await offer.locator('[data-action="resume"]').click();
  await expect.poll(() => stepsOf(demo)).toBeGreaterThan(40);
  await pause(demo);
  const rows = (await numbersOf(page, demo)).slice(1).map((row) => Number(row.split(',')[1]));
  // It goes on with English: on Chinese text an English model is lost at once.
  const later = rows.slice(40);
  const mean = later.reduce((sum, loss) => sum + loss, 0) / later.length;
  expect(mean).toBeLessThan(Math.max(...rows.slice(0, 40)));
  expect((await demo.locator('.facts').innerText()).replaceAll(/\D/g, '')).not.toBe(learned);
});
