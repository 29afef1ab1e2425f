/** @file What readers and strangers get wrong: one sentence, in the page's language, where it happened; nothing lost. */
import { expect, test, type Locator } from '@playwright/test';
import { crc32 } from 'node:zlib';
import { demoOn, pause, runFor, saved, setting, stepsOf, tinySettings, unfold } from './training';

const text = (locator: Locator) => locator.innerText().then((found) => found.trim());

test('a setting out of range is told beside it, and Run leads there', async ({ page }) => {
  await page.goto('/zh/gpt/');
  const demo = await demoOn(page, 'tiny-gpt');
  const layers = await setting(demo, 'layers');
  await layers.fill('7');
  await expect(demo.locator('[data-field="layers"] .issue')).toHaveText('至多 6。');
  await layers.fill('many');
  await expect(demo.locator('[data-field="layers"] .issue')).toHaveText(
    '这不是数字。可以写成 12、1.5 或 1/3。',
  );
  await demo.locator('.settings > summary').click();
  await demo.locator('[data-action="run"]').click();
  await expect(layers).toBeFocused();
  await expect(layers).toHaveValue('many');
  await expect(demo).toHaveAttribute('data-status', 'idle');
  await layers.fill('1');
  await demo.locator('[data-action="step"]').click();
  await expect.poll(() => stepsOf(demo)).toBe(1);
});

const bytes = (...values: number[]) => Buffer.from(values);

/** Gives a file to an input. A large one is made in the page: it doesn't go through the protocol, or takes seconds to. */
async function give(input: Locator, name: string, buffer: Buffer): Promise<void> {
  if (buffer.length < 1e6) {
    await input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    return;
  }
  await input.evaluate(
    (element: HTMLInputElement, [name, size]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(size).fill(97)], name));
      element.files = transfer.files;
      element.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [name, buffer.length] as const,
  );
}
const texts: [name: string, buffer: Buffer, en: string, zh: string][] = [
  ['nothing', Buffer.from(''), 'The text is empty.', '文本是空的'],
  ['one symbol', Buffer.from('a'.repeat(1_000)), 'repeats a single symbol', '只有一种符号'],
  ['20 MB', Buffer.alloc(20_000_000, 'ab '), 'longer than 2 MB', '超过 2 MB'],
  ['few', Buffer.from('借势'), 'at least 200 characters', '至少要 200'],
  ['UTF-16', bytes(0xff, 0xfe, 0x61, 0), 'is UTF-16', 'UTF-16'],
  [
    'not UTF-8',
    Buffer.concat([bytes(0xc4, 0xe3), Buffer.alloc(300, 'ab')]),
    'isn’t UTF-8',
    'UTF-8',
  ],
  [
    'a picture',
    Buffer.concat([bytes(0x89, 0x50, 0), Buffer.alloc(300, 1)]),
    'isn’t a text',
    '文本文件',
  ],
];
for (const [language, column] of [
  ['en', 2],
  ['zh', 3],
] as const) {
  test(`${language}: a text that cannot be learned is told where it was given, and the run stays`, async ({
    page,
  }) => {
    await page.goto(`/${language}/gpt/${tinySettings}`);
    const demo = await demoOn(page, 'tiny-gpt');
    await runFor(demo, 3);
    await unfold(demo, 'own');
    await demo.locator('.own textarea').fill('typed by hand');
    for (const row of texts) {
      const [name, buffer] = row;
      await give(demo.locator('.own input[type="file"]'), 'own.txt', buffer);
      await expect(demo.locator('.own .problem'), name).toContainText(row[column]);
      await expect(demo.locator('.own .problem')).toBeVisible();
      await expect(demo.locator('.own textarea')).toHaveValue('typed by hand');
    }
    await demo.locator('[data-action="use-text"]').click();
    await expect(demo.locator('.own .problem')).toContainText('200');
    await expect(demo).toHaveAttribute('data-status', 'paused');
    expect(await stepsOf(demo)).toBe(3);
    await runFor(demo, 2);
  });
}

test('a file’s name never turns the sentence round that tells of it', async ({ page }) => {
  await page.goto('/en/gpt/');
  const demo = await demoOn(page, 'tiny-gpt');
  await unfold(demo, 'own');
  const buffer = Buffer.from('Ties carry news. '.repeat(40));
  for (const [name, shown] of [
    ['notes\u202Etxt.md', 'notestxt.md'],
    ['\u2067notes.txt', 'notes.txt'],
    ['שלום.txt', '\u2068שלום.txt\u2069'],
  ] as const) {
    await demo
      .locator('.own input[type="file"]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer });
    const said = demo.locator('.own [role="status"]');
    await expect(said).toContainText(shown);
    expect(await said.textContent()).not.toMatch(/[\u202A-\u202E]/);
  }
});

/** The file with other words in its head, and the checksum that goes with them. */
function changed(file: Buffer, from: string, to: string): Buffer {
  const text = file.toString('latin1').replace(/("checksum":")[0-9a-f]{8}/, '$100000000');
  expect(text).toContain(from);
  const length = Number(file.readBigUInt64LE()) + to.length - from.length;
  const made = Buffer.from(text.replace(from, to), 'latin1');
  made.writeBigUInt64LE(BigInt(length));
  made.write(crc32(made).toString(16).padStart(8, '0'), made.indexOf('"checksum":"') + 12);
  return made;
}
/** With something in it that no browser can copy. */
const nested = (file: Buffer) =>
  changed(
    file,
    '\\"batches\\":',
    `\\"deep\\":${'['.repeat(20_000)}${']'.repeat(20_000)},\\"batches\\":`,
  );

test('a saved setting that is out of range is told, and the input shows what is used', async ({
  page,
}) => {
  await page.goto(`/en/gpt/${tinySettings}`);
  const demo = await demoOn(page, 'tiny-gpt');
  await runFor(demo, 3);
  const whole = (await saved(page, demo, 'save')).bytes;
  const buffer = changed(whole, 'rate\\":0.0015', 'rate\\":1000000000');
  const file = { name: 'run.safetensors', mimeType: 'application/octet-stream', buffer };
  await demo.locator('.more input[type="file"]').setInputFiles(file);
  const note = demo.locator('[data-note="values"]');
  await expect(note).toContainText(
    'Learning rate: At most 10. The default, 0.0015, is used instead.',
  );
  await expect(await setting(demo, 'rate')).toHaveValue('0.0015');
  await runFor(demo, 2);
});

test('files that are no run of this demo are told apart, and the run that was there goes on', async ({
  page,
}) => {
  await page.goto('/en/reinforcement-learning/#demo=grid-world&pace=10000');
  let demo = await demoOn(page, 'grid-world');
  await runFor(demo, 3);
  const foreign = (await saved(page, demo, 'save')).bytes;

  await page.goto(`/en/gpt/${tinySettings}&seed=4`);
  demo = await demoOn(page, 'tiny-gpt');
  await runFor(demo, 7);
  const whole = (await saved(page, demo, 'save')).bytes;
  const flipped = Buffer.from(whole);
  flipped[whole.length - 3]! ^= 0x40;
  const bf16 = '{"weight":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}';
  await (await setting(demo, 'rate')).fill('0.123');
  for (const [buffer, sentence] of [
    [whole.subarray(0, whole.length - 9), 'damaged or cut off'],
    [whole.subarray(0, 5), 'damaged or cut off'],
    [flipped, 'damaged or cut off'],
    [Buffer.from('hello'), 'wasn’t saved by this book'],
    [Buffer.from('A text that somebody wrote. '.repeat(40)), 'wasn’t saved by this book'],
    [
      Buffer.concat([
        bytes(bf16.length, 0, 0, 0, 0, 0, 0, 0),
        Buffer.from(bf16),
        bytes(0, 0, 0, 0),
      ]),
      'wasn’t saved by this book',
    ],
    [changed(whole, 'jieshi-run-2', 'someone-else'), 'wasn’t saved by this book'],
    [changed(whole, 'jieshi-run-2', 'jieshi-run-3'), 'saved by a newer edition'],
    [foreign, 'a run of another demo'],
    // Says of itself that it has two layers, holds one.
    [changed(whole, 'layers\\":1', 'layers\\":2'), 'doesn’t fit this demo'],
    [nested(whole), 'damaged or cut off'],
    [Buffer.alloc(129 * 2 ** 20), 'larger than 128 MB'],
  ] as const) {
    await give(demo.locator('.more input[type="file"]'), 'run.safetensors', buffer);
    await expect(demo.locator('[data-note="file"]')).toContainText(sentence);
    await expect(demo).toHaveAttribute('data-status', 'paused');
    expect(await stepsOf(demo)).toBe(7);
    await expect(await setting(demo, 'rate')).toHaveValue('0.123');
    await expect(await setting(demo, 'seed')).toHaveValue('4');
  }
  await runFor(demo, 3);
});

test('a run that diverges stops within ten steps, says what to try, and can go on', async ({
  page,
}) => {
  await page.goto(`/zh/gpt/${tinySettings}&rate=10&warmup=0`);
  const demo = await demoOn(page, 'tiny-gpt');
  await demo.locator('[data-action="run"]').click();
  const failure = demo.locator('[data-failure="diverged"]');
  await expect(failure).toContainText('发散');
  expect(await stepsOf(demo)).toBeLessThanOrEqual(10);
  await unfold(demo, 'more');
  await saved(page, demo, 'save'); // the last good weights
  // A question is answered by them, and is no new start.
  await demo.locator('[data-action="write"]').click();
  await expect(demo.locator('.samples li').first()).toBeVisible();
  await expect(failure).toBeVisible();
  await failure.getByRole('button', { name: /从第 \d+ 步接着训练，学习率改为 1/ }).click();
  await expect(demo).toHaveAttribute('data-status', /running|failed/);
  await expect(await setting(demo, 'rate')).toHaveValue('1');
});

test('a map that nobody can walk on is told, and mended by drawing', async ({ page }) => {
  await page.goto('/zh/reinforcement-learning/');
  const demo = await demoOn(page, 'grid-world');
  const tool = (name: string) => demo.locator('fieldset label', { hasText: name });
  await tool('地面').click();
  await demo.getByRole('gridcell', { name: /终点/ }).click();
  await expect(demo.locator('.line.problem')).toContainText('地图上没有终点');
  await demo.locator('[data-action="run"]').click();
  await expect(demo.locator('[data-failure="input"]')).toContainText('地图上没有终点');
  await tool('终点').click();
  await demo.getByRole('gridcell', { name: '第 1 行第 1 列', exact: false }).first().click();
  await demo.locator('[data-action="run"]').click();
  await expect(demo).toHaveAttribute('data-status', 'running');
  expect(await pause(demo)).toBeGreaterThan(0);
  expect(await text(demo.locator('.messages'))).toBe('');
});
