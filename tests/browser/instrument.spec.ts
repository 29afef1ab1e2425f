/** @file The face of every instrument: what is where, what is in one view, what is big enough. */
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './article';
import { openAll } from './axe';
import { barToTop, boxOf, byTurns, inChapters, inFrames } from './instruments';
import { demoOn, runFor, tinySettings, unfold } from './training';

test.use({ serviceWorkers: 'block' });

const once = byTurns(inChapters);

test('every demo is looked at, in both languages, in its chapter and in a frame', () => {
  for (const places of [inChapters, inFrames]) {
    const names = (language: string) =>
      places.filter((each) => each.language === language).map(({ name }) => name);
    expect(names('en').length).toBeGreaterThanOrEqual(4);
    expect(names('zh')).toEqual(names('en'));
  }
});

/** What is to be seen at once in a window of 1280 × 900, whose bar is at the top. */
async function expectInOneView(page: Page, demo: Locator): Promise<void> {
  await barToTop(page, demo);
  const strip = await boxOf(page.locator('.strip'));
  const parts = [
    demo.locator('[data-action="run"]'),
    demo.locator('[data-readout="step"]'),
    ...(await demo.locator('[data-readout="loss"]').all()),
    demo.locator('.line-chart').first(),
    demo.locator('.stage'),
  ];
  for (const part of parts) {
    const { top, bottom } = await boxOf(part);
    const described = await part.evaluate((element) => element.outerHTML.slice(0, 80));
    expect(top, described).toBeGreaterThanOrEqual(strip.bottom);
    expect(bottom, described).toBeLessThanOrEqual(900);
  }
}

/** What the bar covers when it has the focus, and whether the bar is in sight all the while: from the last stop up to the bar. */
const coveredByBar = (demo: Locator) =>
  demo.evaluate((element) => {
    const bar = element.querySelector(':scope > .bar')!;
    const stops = [
      ...element.querySelectorAll<HTMLElement>(
        'a[href], :is(button, input, select, textarea):enabled, summary, [tabindex="0"]',
      ),
    ].filter((stop) => !bar.contains(stop) && stop.checkVisibility());
    const wrong: string[] = [];
    for (const stop of stops.reverse()) {
      stop.focus();
      const { top, bottom } = bar.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) wrong.push(`the bar is at ${top} to ${bottom}`);
      const at = stop.getBoundingClientRect();
      if (at.height < 500 && at.top < bottom - 1) wrong.push(stop.outerHTML.slice(0, 120));
    }
    return { stops: stops.length, wrong };
  });

/** What can be pressed or filled in, and is smaller than a finger needs, or makes a phone zoom. */
const tooSmall = (demo: Locator) =>
  demo
    .locator('button, summary, select, textarea, input:not([type="radio"]), label:has(input)')
    .evaluateAll((all) =>
      all.flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        if (width <= 1 || height <= 1) return []; // not to be seen
        const typed = element.matches('select, textarea, input:not([type="range"])');
        const small = width < 24 || height < 23.9;
        const zooms = typed && Number.parseFloat(getComputedStyle(element).fontSize) < 16;
        return small || zooms ? [`${width} × ${height}: ${element.outerHTML.slice(0, 120)}`] : [];
      }),
    );

/** A slider ends where its setting ends, and each setting is there once. */
async function expectSettingsOnce(demo: Locator): Promise<void> {
  const settings = await demo.locator('[data-field]').evaluateAll((all) =>
    all.map((each) => {
      const slider = each.querySelector<HTMLInputElement>('input[type="range"]');
      return {
        name: each.getAttribute('data-field'),
        ends: slider ? `${slider.min} – ${slider.max}` : '',
        said: each.querySelector('.limits')?.textContent ?? '',
      };
    }),
  );
  expect(new Set(settings.map(({ name }) => name)).size).toBe(settings.length);
  for (const { ends, said } of settings) expect(said).toContain(ends);
}

for (const { address, name } of once) {
  test(`${address} ${name}: one view holds what moves; Run comes first, the bar covers nothing, a finger finds everything`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(address);
    const demo = await demoOn(page, name);
    await expectInOneView(page, demo);
    // Its number is read with its title.
    await expect(demo.locator('.title')).toHaveText(/^\s*(Figure|图) [\dA-Z]+\.\d+\s+\S/);
    const stops = demo.locator('a, button, input, select, textarea, summary, [tabindex="0"]');
    await expect(stops.first()).toHaveAttribute('data-action', 'run');

    for (const width of [1280, 375]) {
      await page.setViewportSize({ width, height: 700 });
      const { stops, wrong } = await coveredByBar(demo);
      expect(stops).toBeGreaterThan(2);
      expect(wrong, `at ${width}`).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 700 });
    await openAll(demo);
    expect(await tooSmall(demo)).toEqual([]);
    await expectSettingsOnce(demo);
  });
}

for (const { address, name } of byTurns(inFrames)) {
  test(`${address}: Run is within the first 400 pixels, and all is big enough to touch`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(address);
    const demo = page.locator(`[data-demo="${name}"]`);
    await expect(demo).toHaveAttribute('data-started', 'true');
    for (const width of [688, 320]) {
      await page.setViewportSize({ width, height: 700 });
      const { bottom } = await boxOf(demo.locator('[data-action="run"]'));
      expect(bottom + (await page.evaluate(() => scrollY))).toBeLessThanOrEqual(400);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await openAll(demo);
    expect(await tooSmall(demo)).toEqual([]);
  });
}

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
