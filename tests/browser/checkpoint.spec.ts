/** @file Runs that outlive their page: as files, and in the browser's own storage. */
import { expect, test, type Page } from '@playwright/test';
import {
  demoOn,
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

/** Steps of the runs kept in this browser. */
const keptSteps = (page: Page) =>
  page.evaluate(async () => {
    const names = await indexedDB.databases();
    if (!names.some(({ name }) => name === 'jieshi')) return [];
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('jieshi');
      opening.onsuccess = () => resolve(opening.result);
    });
    const all = await new Promise<{ checkpoint: { step: number } }[]>((resolve) => {
      const reading = db.transaction('runs').objectStore('runs').getAll();
      reading.onsuccess = () => resolve(reading.result as { checkpoint: { step: number } }[]);
    });
    db.close();
    return all.map(({ checkpoint }) => checkpoint.step);
  });

test('a file holds weights and settings, and goes on to the last digit as if never closed', async ({
  page,
}) => {
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

  await page.goto('/zh/gpt/');
  demo = await demoOn(page, 'tiny-gpt');
  await demo.locator('[data-action="discard"]').click();
  await unfold(demo, 'more');
  await demo.locator('.more input[type="file"]').setInputFiles(path);
  await expect(demo).toHaveAttribute('data-status', 'paused', { timeout: 30_000 });
  expect(await stepsOf(demo)).toBe(20);
  await expect(await setting(demo, 'layers')).toHaveValue('1');
  await expect(await setting(demo, 'seed')).toHaveValue('5');
  await runFor(demo, 10);
  const losses = (rows: string[]) => rows.map((row) => row.split(',').slice(0, 3).join());
  // The Chinese page reads another text: same weights, same moments, other batches.
  expect((await numbersOf(page, demo)).slice(1)).toHaveLength(10);

  await page.goto('/en/gpt/');
  demo = await demoOn(page, 'tiny-gpt');
  await unfold(demo, 'more');
  await demo.locator('.more input[type="file"]').setInputFiles(path);
  await expect(demo).toHaveAttribute('data-status', 'paused', { timeout: 30_000 });
  await runFor(demo, 10);
  expect(losses((await numbersOf(page, demo)).slice(1))).toEqual(losses(expected));
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

for (const [language, title, on] of [
  ['en', /A run of yours from .+ is kept here: [\d,]+ steps\./, 'Go on with it'],
  ['zh', /你 .+ 的一次运行还留在这里：[\d,]+ 步。/, '接着运行'],
] as const) {
  test(`${language}: a reload in the middle of training loses next to nothing`, async ({
    page,
  }) => {
    await page.goto(`/${language}/gpt/${tinySettings}`);
    let demo = await train(page, 'tiny-gpt');
    await expect.poll(() => stepsOf(demo)).toBeGreaterThan(50);
    // Leaving is when a browser tells a page that it is hidden, possibly for good.
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(async () => (await keptSteps(page)).length).toBeGreaterThan(0);
    const kept = Math.max(...(await keptSteps(page)));
    await page.goto(`/${language}/gpt/`);
    demo = await demoOn(page, 'tiny-gpt');
    await expect(demo.locator('[data-note="kept"]')).toContainText(title);
    await demo.getByRole('button', { name: on }).click();
    await expect(demo).toHaveAttribute('data-status', 'running', { timeout: 30_000 });
    await expect.poll(() => stepsOf(demo)).toBeGreaterThan(kept);
    await pause(demo);
    await expect(await setting(demo, 'layers')).toHaveValue('1');
    const rows = await numbersOf(page, demo);
    expect(rows[1]).toMatch(/^1,/); // the curve of before is there
    expect(Number(rows.at(-1)?.split(',')[0])).toBe(await stepsOf(demo));
  });
}

test('every 15 seconds a run is kept by itself, and a discarded one is gone', async ({ page }) => {
  await page.clock.install();
  await page.goto(`/en/gpt/${tinySettings}`);
  await train(page, 'tiny-gpt');
  await page.clock.runFor(16_000);
  await expect.poll(async () => (await keptSteps(page)).length).toBe(1);
  await page.clock.runFor(16_000);
  await expect.poll(async () => (await keptSteps(page)).length).toBe(2); // in turns
  await page.reload();
  let demo = await demoOn(page, 'tiny-gpt');
  await demo.locator('[data-action="discard"]').click();
  await expect.poll(() => keptSteps(page)).toEqual([]);
  await page.reload();
  demo = await demoOn(page, 'tiny-gpt');
  await expect(demo.locator('[data-note="kept"]')).toHaveCount(0);
});

test('two tabs train side by side; either’s run can be gone on with', async ({ page, context }) => {
  await page.goto(`/en/gpt/${tinySettings}`);
  const other = await context.newPage();
  await other.goto(`/en/gpt/${tinySettings}&seed=2`);
  const demos = [await train(page, 'tiny-gpt'), await train(other, 'tiny-gpt')];
  for (const demo of demos) await expect.poll(() => stepsOf(demo)).toBeGreaterThan(5);
  for (const demo of demos) await pause(demo);
  await expect.poll(async () => (await keptSteps(page)).length).toBeGreaterThan(0);
  const third = await context.newPage();
  await third.goto('/en/gpt/');
  const demo = await demoOn(third, 'tiny-gpt');
  await demo.locator('[data-action="resume"]').click();
  await expect(demo).toHaveAttribute('data-status', 'running', { timeout: 30_000 });
});

test('reset offers the run that it ended', async ({ page }) => {
  await page.goto(`/en/gpt/${tinySettings}`);
  const demo = await demoOn(page, 'tiny-gpt');
  await runFor(demo, 12);
  await expect.poll(() => keptSteps(page)).toEqual([12]);
  await demo.locator('[data-action="reset"]').click();
  await expect(demo.locator('[data-note="kept"]')).toContainText('12 steps');
});
