/** @file Without script: it is said, nothing is offered that would do nothing, and what was recorded is whole. */
import { expect, type Locator } from '@playwright/test';
import { test } from './article';
import { boxOf, inChapters, inFrames } from './instruments';

/** Buttons, inputs and folds that a reader could try in vain. */
const offered = (part: Locator) =>
  part
    .locator(
      'button, select, textarea, input, [tabindex="0"][role="application"], summary:text-matches("numbers|数据")',
    )
    .evaluateAll((all) =>
      all.flatMap((element) =>
        element.checkVisibility({ visibilityProperty: true })
          ? [element.outerHTML.slice(0, 120)]
          : [],
      ),
    );

async function expectWhole(demo: Locator, column: number): Promise<void> {
  for (const chart of await demo.locator('.line-chart').all()) {
    const { left, right } = await boxOf(chart);
    expect(right - left).toBeLessThanOrEqual(column);
    for (const part of await chart.locator('.plot path[d], .plot line, .rule-label, .tick').all()) {
      const box = await boxOf(part);
      expect(box.right, await part.innerHTML()).toBeLessThanOrEqual(right + 1);
      expect(box.left).toBeGreaterThanOrEqual(left - 1);
    }
    // The last step is at the right end of the plot.
    const plot = await boxOf(chart.locator('.plot'));
    const ends = await chart
      .locator('.plot path[d]')
      .evaluateAll((all) => all.map((line) => line.getBoundingClientRect().right));
    expect(Math.abs(Math.max(...ends) - plot.right)).toBeLessThan(3);
  }
}

for (const width of [1280, 375]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${width} wide, ${colorScheme}`, () => {
      test.use({ javaScriptEnabled: false, colorScheme, viewport: { width, height: 900 } });

      for (const { address, name, language } of [...inChapters, ...inFrames]) {
        test(`${address} ${name}`, async ({ page }) => {
          await page.goto(address);
          const demo = page.locator(`[data-demo="${name}"]`);
          const said = { en: 'Scripts are switched off here', zh: '这里关掉了脚本' }[language];
          await expect(page.locator('.script-off').filter({ hasText: said })).toBeVisible();
          await expect(demo.locator('.caption')).toBeHidden();
          expect(await offered(demo)).toEqual([]);
          await expect(demo.locator('[data-readout="step"]')).toBeVisible();
          await expectWhole(demo, width);
          const { left, right } = await boxOf(demo);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(width);
          expect(await demo.evaluate((part) => part.scrollWidth - part.clientWidth)).toBe(0);
        });
      }
    });
  }
}

test.describe('a calculator', () => {
  test.use({ javaScriptEnabled: false });

  test('shows its worked example, and says why it is no more', async ({ page }) => {
    await page.goto('/zh/startup-cost/');
    await expect(page.locator('.script-off')).toContainText('没法计算');
    await expect(page.locator('[data-calculator] button:visible')).toHaveCount(0);
  });
});

for (const sandbox of ['', 'allow-scripts']) {
  test(`in a frame that may have no ${sandbox ? 'origin' : 'script'} it says so, and is whole`, async ({
    article,
  }) => {
    await article.open(
      `<iframe title="A demo" width="375" height="900" sandbox="${sandbox}" src="{book}embed/en/tiny-gpt/"></iframe>`,
    );
    const inside = article.page.frameLocator('iframe');
    const demo = inside.locator('[data-demo="tiny-gpt"]');
    await expect(inside.locator('.sealed a')).toBeVisible();
    await expect(inside.locator('.sealed span')).toBeVisible({ visible: sandbox !== '' });
    await expect(inside.locator('.script-off')).toBeVisible({ visible: sandbox === '' });
    expect(await offered(demo)).toEqual([]);
    await expectWhole(demo, 375);
  });
}

test('with script none of this is said', async ({ page }) => {
  await page.goto('/en/gpt/');
  await expect(page.locator('.script-off')).toBeHidden();
  await expect(page.locator('[data-demo] .caption')).toBeVisible();
});
