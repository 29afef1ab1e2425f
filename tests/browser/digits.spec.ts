/** @file The digit reader: learns, reads what is drawn, by mouse and by keyboard, in both languages. */
import { expect, test, type Locator, type Page } from '@playwright/test';
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
  const verdict = demo.locator('.exam .verdict p').first();
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
  await expect(demo.locator('.exam .rolling')).toContainText(/step \d/);
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
