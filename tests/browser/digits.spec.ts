/** @file The digit reader: learns, reads what is drawn, by mouse and by keyboard, in both languages. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { demoWords } from '../../src/i18n/instrument';
import { demoOn, measured, runFor, stepsOf, train } from './training';
import { started } from './instruments';

// It is the processor's turn: where WebGPU is missing, this is what a reader has.
const address = (language: string) => `/${language}/convolution/?backend=wasm`;

/** Strokes on the pad, in shares of its side. */
async function draw(page: Page, pad: Locator, strokes: [x: number, y: number][][]): Promise<void> {
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('the pad is not to be seen');
  for (const stroke of strokes) {
    for (const [i, [x, y]] of stroke.entries()) {
      await page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 4 });
      if (i === 0) await page.mouse.down();
    }
    await page.mouse.up();
  }
}

const seven: [number, number][][] = [
  [
    [0.28, 0.22],
    [0.7, 0.2],
    [0.45, 0.8],
  ],
];
/** Small, and in a corner: it is centred before it is read. */
const smallThree: [number, number][][] = [
  [
    [0.08, 0.12],
    [0.2, 0.07],
    [0.29, 0.13],
    [0.25, 0.21],
    [0.16, 0.24],
    [0.26, 0.27],
    [0.31, 0.36],
    [0.22, 0.43],
    [0.08, 0.4],
  ],
];
const one: [number, number][][] = [
  [
    [0.5, 0.2],
    [0.49, 0.8],
  ],
];

/** Right of 2,000 at the step where it stands. */
async function examine(demo: Locator): Promise<{ right: number; at: number }> {
  const panel = demo.locator('[data-panel="exam"]');
  if ((await panel.getAttribute('open')) === null) await panel.locator('> summary').click();
  const verdict = panel.locator('.verdict');
  const at = await stepsOf(demo);
  await demo.locator('[data-action="examine"]').click();
  await expect(verdict).toHaveAttribute('data-at', String(at));
  const right = Number(await verdict.getAttribute('data-right'));
  expect(await verdict.getAttribute('data-count')).toBe('2000');
  return { right, at };
}

test('within 800 steps it reads 95% of 2,000 unseen digits, and then what is drawn', async ({
  page,
}) => {
  await page.goto(address('en'));
  const demo = await demoOn(page, 'digits');
  // An exam takes as long as a hundred steps, so it is taken seldom.
  let result = { right: 0, at: 0 };
  while (result.right < 1900 && result.at < 800) {
    for (let shares = 0; shares < 4; shares++) await runFor(demo, 100);
    result = await examine(demo);
  }
  measured(`${result.right} of 2000 at step ${result.at}`);
  expect(result.right, `step ${result.at}`).toBeGreaterThanOrEqual(1900);

  const pad = demo.locator('[data-pad]');
  const reading = demo.locator('[data-read]');
  await draw(page, pad, seven);
  await expect(reading).toHaveAttribute('data-read', '7');
  await demo.locator('[data-action="clear"]').click();
  await expect(demo.getByText('The pad is empty.').first()).toBeVisible();
  await draw(page, pad, smallThree);
  await expect(reading).toHaveAttribute('data-read', '3');

  await demo.locator('[data-action="clear"]').click();
  await pad.focus();
  for (let i = 0; i < 16; i++) await page.keyboard.press('Shift+ArrowDown');
  await expect(reading, 'a line drawn with the arrow keys').toHaveAttribute('data-read', '1');
});

test('before anything is pressed the recorded run stands there, in the size of the live one', async ({
  page,
}) => {
  await page.goto(address('en'));
  const demo = page.locator('[data-demo="digits"]');
  await started(demo);
  await expect(demo.locator('[data-read]')).toHaveAttribute('data-read', '3');
  await expect(demo.locator('[data-right]')).toHaveAttribute('data-count', '2000');
  const stage = demo.locator('.stage');
  const height = async () => (await stage.boundingBox())?.height ?? 0;
  const idle = await height();
  await train(page, 'digits');
  await expect(demo.locator('[data-panel="exam"] .rolling')).toContainText(/step \d/);
  expect(Math.abs((await height()) - idle)).toBeLessThanOrEqual(2);
});

test('a drawing made before Run waits for the network, and is kept', async ({ page }) => {
  await page.goto(address('en'));
  const demo = page.locator('[data-demo="digits"]');
  await started(demo);
  await draw(page, demo.locator('[data-pad]'), seven);
  await expect(demo.getByText('It hasn’t learned anything yet.').first()).toBeVisible();
  await expect(demo.locator('[data-read]')).toHaveCount(0);
  await train(page, 'digits');
  await expect(demo.locator('[data-read]')).toHaveCount(1);
});

test('the Chinese page learns, reads a one and speaks Chinese about it', async ({ page }) => {
  await page.goto(address('zh'));
  const demo = await train(page, 'digits');
  await draw(page, demo.locator('[data-pad]'), one);
  await expect(demo.locator('[data-read]')).toHaveAttribute('data-read', '1');
  await expect(demo.locator('.verdict').first()).toContainText('它读作 1');
  await demo.locator('[data-action="run"]').click();
  await expect(demo.locator('[data-right]')).toContainText('个没见过的数字认对');
});

/** As MNIST packs them: zeros, kind, sizes, bytes. */
function idx(sizes: number[], byteAt: (at: number) => number): Buffer {
  const head = Buffer.alloc(4 + 4 * sizes.length);
  head.set([0, 0, 8, sizes.length]);
  sizes.forEach((size, i) => head.writeUInt32BE(size, 4 + 4 * i));
  const count = sizes.reduce((product, size) => product * size, 1);
  return Buffer.concat([head, Buffer.from(Array.from({ length: count }, (_, at) => byteAt(at)))]);
}

test('digits of the reader’s own: what is wrong is said where it was given, both files together are learned from', async ({
  page,
}) => {
  await page.goto(address('en'));
  const demo = await demoOn(page, 'digits');
  const own = demo.locator('[data-panel="own"]');
  await own.locator('> summary').click();
  const give = (...files: [name: string, buffer: Buffer][]) =>
    own
      .locator('input[type="file"]')
      .setInputFiles(
        files.map(([name, buffer]) => ({ name, mimeType: 'application/octet-stream', buffer })),
      );
  const COUNT = 150;
  // Stripes that stand for their label: a network learns them at once.
  const pictures = idx([COUNT, 28, 28], (at) =>
    Math.floor(at / 28) % 28 === 2 * (Math.floor(at / 784) % 10) ? 255 : 0,
  );
  const labels = idx([COUNT], (at) => at % 10);

  await give(['photo.png', Buffer.from('no digits at all')]);
  await expect(own.getByRole('alert')).toContainText('“photo.png” isn’t an IDX file');
  await give(['labels', idx([3], () => 12)]);
  await expect(own.getByRole('alert')).toContainText('Label number 1 of “labels” is above 9.');
  await give(['pictures', pictures]);
  await expect(own.locator('.problem')).toHaveText('');
  await expect(own.getByRole('status')).toContainText('“pictures” has 150 pictures.');
  await give(['few', idx([COUNT - 1], () => 1)]);
  await expect(own.getByRole('alert')).toContainText('there are 149 labels');
  await give(['pictures', pictures], ['labels', labels]);
  await expect(own.getByRole('status')).toContainText('150 digits of “pictures” are ready.');
  await runFor(demo, 20);
  await expect(own.getByRole('status')).toContainText('It learns from 150 digits');
  await expect(demo.getByText('30 digits held out')).toBeVisible();
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  test('three quick events draw a whole stroke, and the page does not scroll', async ({ page }) => {
    await page.goto(address('en'));
    const demo = await demoOn(page, 'digits');
    const pad = demo.locator('[data-pad]');
    await demo.locator('[data-action="clear"]').click();
    await pad.scrollIntoViewIfNeeded();
    const box = (await pad.boundingBox())!;
    const before = await page.evaluate(() => scrollY);
    const client = await page.context().newCDPSession(page);
    const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', share?: number) => {
      const touchPoints =
        share === undefined ? [] : [{ x: box.x + box.width / 2, y: box.y + share * box.height }];
      await client.send('Input.dispatchTouchEvent', { type, touchPoints });
    };
    await touch('touchStart', 0.15);
    await touch('touchMove', 0.5);
    await touch('touchMove', 0.85);
    await touch('touchEnd');
    const seen = demo.locator('[data-seen]');
    await expect
      .poll(async () => {
        const shades = (await seen.getAttribute('data-seen')) ?? '';
        const rows = Array.from({ length: 28 }, (_, y) => shades.slice(28 * y, 28 * (y + 1)));
        return rows.filter((row) => row.includes('9')).length;
      }, 'a stroke without gaps, 20 pixels high')
      .toBeGreaterThanOrEqual(18);
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });
});

test('a cell of the exam opens its pictures, and a change on purpose is measured beside one by lot', async ({
  page,
}) => {
  await page.goto(address('en'));
  const demo = await demoOn(page, 'digits');
  await runFor(demo, 60);
  await examine(demo);
  const cell = demo.locator('[data-cell]').first();
  const [, count] = [await cell.getAttribute('data-cell'), Number(await cell.textContent())];
  await cell.click();
  await expect(demo.locator('.opened li')).toHaveCount(Math.min(30, count));

  const attack = demo.locator('[data-panel="attack"]');
  await attack.locator('> summary').click();
  await expect(attack.locator('[data-way="attack"]')).toHaveAttribute('data-read', /^\d$/);
  await expect(attack.locator('[data-way="noise"]')).toHaveAttribute('data-read', /^\d$/);
  await attack.locator('[data-action="measure"]').click();
  // 500 digits, eighteen tries each: on a busy machine that is minutes of work.
  const measured = attack.locator('[data-measured]');
  await expect(measured).toHaveAttribute('data-measured', '60', { timeout: 500_000 });
});

test.describe('a part that is fetched when it is unfolded', () => {
  // What a service worker fetches cannot be taken away by a test.
  test.use({ serviceWorkers: 'block' });

  test('says there that it did not come, and the next try works', async ({ page }) => {
    const ATTACK = /\/Attack\.[^/]+\.js$/;
    await page.route(ATTACK, (route) => route.abort());
    await page.goto(address('zh'));
    const demo = await demoOn(page, 'digits');
    const attack = demo.locator('[data-panel="attack"]');
    const summary = attack.locator('> summary');
    await summary.click();
    await expect(attack.getByRole('alert')).toContainText(demoWords.zh.scriptNotLoaded);
    await page.unroute(ATTACK);
    await summary.click();
    await summary.click();
    await expect(attack).toHaveAttribute('data-fetched', 'true');
    await expect(attack.getByRole('alert')).toHaveCount(0);
    await expect(attack.locator('[data-action="measure"]')).toBeVisible();
  });
});
