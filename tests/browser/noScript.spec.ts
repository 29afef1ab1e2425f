/** @file Without script: it is said, nothing is offered that would do nothing, and what was recorded is whole. */
import { expect, type Locator } from '@playwright/test';
import { test } from './article';
import { boxOf, byTurns, inChapters, inFrames } from './instruments';

/** Buttons, inputs and charts' tables, made by script, that a reader could try in vain. */
const offered = (part: Locator) =>
  part
    .locator('button, select, textarea, input, [tabindex="0"][role="application"], .chart summary')
    .evaluateAll((all) =>
      all.flatMap((element) =>
        element.checkVisibility({ visibilityProperty: true })
          ? [element.outerHTML.slice(0, 120)]
          : [],
      ),
    );

/** Charts that are wider than the column, or drawn out of their frame, or end before its right edge. */
const broken = (demo: Locator, column: number) =>
  demo.locator('.line-chart').evaluateAll((charts, column) => {
    const box = (part: Element | null) => part!.getBoundingClientRect();
    return charts.flatMap((chart) => {
      const { left, right, width } = box(chart);
      const parts = [...chart.querySelectorAll('.plot path[d], .plot line, .rule-label, .tick')];
      const out = parts.filter((part) => box(part).right > right + 1 || box(part).left < left - 1);
      const lines = [...chart.querySelectorAll('.plot path[d]')];
      const end = Math.max(...lines.map((line) => box(line).right));
      return [
        ...(width > column ? [`${width} wide`] : []),
        ...out.map((part) => part.outerHTML.slice(0, 120)),
        // The last step is at the right end of the plot.
        ...(Math.abs(end - box(chart.querySelector('.plot')).right) < 3 ? [] : [`ends at ${end}`]),
      ];
    });
  }, column);

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  // What is drawn in a frame is drawn in its chapter: one frame stands for all.
  for (const { address, name, language } of [
    ...byTurns(inChapters),
    ...byTurns(inFrames).slice(0, 1),
  ]) {
    test(`${address} ${name}`, async ({ page }) => {
      await page.goto(address);
      const demo = page.locator(`[data-demo="${name}"]`);
      const said = { en: 'Scripts are switched off here', zh: '这里关掉了脚本' }[language];
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [375, 'dark'],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        const off = page.locator(`.script-off:has(+ * [data-demo="${name}"])`);
        await expect(off).toContainText(said);
        await expect(off).toBeVisible();
        await expect(demo.locator('.caption')).toBeHidden();
        expect(await offered(demo)).toEqual([]);
        await expect(demo.locator('[data-readout="step"]')).toBeVisible();
        expect(await broken(demo, width)).toEqual([]);
        const { left, right } = await boxOf(demo);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(width);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    });
  }

  test('a calculator shows its worked example, and says why it is no more', async ({ page }) => {
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
    expect(await broken(demo, 375)).toEqual([]);
  });
}

test('with script none of this is said', async ({ page }) => {
  await page.goto('/en/gpt/');
  await expect(page.locator('.script-off')).toBeHidden();
  await expect(page.locator('[data-demo] .caption')).toBeVisible();
});
