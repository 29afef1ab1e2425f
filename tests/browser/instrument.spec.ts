/** @file The face of instruments, where one stands for all; what each of them must keep is in `demos.spec` and `tools.spec`. */
import { expect } from '@playwright/test';
import { test } from './article';
import { boxOf, inChapters, inFrames } from './instruments';
import { demoOn, runFor, tinySettings, unfold } from './training';

test.use({ serviceWorkers: 'block' });

test('every demo is looked at, in both languages, in its chapter and in a frame', () => {
  for (const places of [inChapters, inFrames]) {
    const names = (language: string) =>
      places.filter((each) => each.language === language).map(({ name }) => name);
    expect(names('en').length).toBeGreaterThanOrEqual(4);
    expect(names('zh')).toEqual(names('en'));
  }
});

test('put into a page by the loader, too, Run is within the first 400 pixels of its frame', async ({
  article,
}) => {
  await article.page.setViewportSize({ width: 320 + 16, height: 700 });
  await article.open(
    `<script src="{book}embed.js" async></script><jieshi-demo name="digits" lang="en"></jieshi-demo>`,
  );
  const inside = await article.frame();
  const run = inside.locator('[data-action="run"]');
  await expect(inside.locator('[data-started=true]')).toBeVisible();
  expect((await boxOf(run)).bottom).toBeLessThanOrEqual(400);
});

for (const [address, name] of [
  ['/en/gpt/', 'tiny-gpt'],
  ['/zh/convolution/', 'digits'],
] as const) {
  test(`${name}: the held-out curve is the strongest line of the chart, the training curve the thinnest`, async ({
    page,
  }) => {
    await page.goto(address);
    const demo = await demoOn(page, name);
    const lines = await demo
      .locator('.line-chart')
      .first()
      .locator('.plot path')
      .evaluateAll((all) =>
        all.map((line) => ({
          role: line.getAttribute('style') ?? '',
          width: Number.parseFloat(getComputedStyle(line).strokeWidth),
          dash: getComputedStyle(line).strokeDasharray,
        })),
      );
    const [training, heldOut] = lines;
    expect(training?.role).toContain('--training');
    expect(heldOut?.role).toContain('--held-out');
    expect(heldOut?.width).toBeGreaterThanOrEqual(2.5 * (training?.width ?? Infinity));
    expect(heldOut?.dash).toBe('none');
  });
}

test('a failure is told in the bar, in sight wherever the reader is, in the unit of the demo', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`/en/gpt/${tinySettings}&rate=10&warmup=0`);
  const demo = await demoOn(page, 'tiny-gpt');
  await demo.locator('[data-action="run"]').click();
  const failure = demo.locator('> .bar [data-failure="diverged"]');
  await expect(failure).toContainText('diverged at step');
  await unfold(demo, 'settings');
  await demo.locator('[data-field="rate"] input').scrollIntoViewIfNeeded();
  await expect(failure).toBeInViewport();

  await page.goto('/zh/reinforcement-learning/#demo=grid-world&pace=10000');
  const grid = await demoOn(page, 'grid-world');
  await runFor(grid, 5);
  await expect(grid.locator('.progress')).toHaveText('5，共 5 回合');
});

test('the skip link lies above the strip', async ({ page }) => {
  await page.goto('/en/gpt/');
  await page.keyboard.press('Tab');
  const skip = page.locator('.skip');
  await expect(skip).toBeFocused();
  const isOnTop = await skip.evaluate((link) => {
    const { left, top, width, height } = link.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === link;
  });
  expect(isOnTop).toBe(true);
});
