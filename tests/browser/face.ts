/** @file The face of an instrument, as it can be measured: what is in one view, what is covered, what is too small. */
import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Language } from '../../src/lib/core/language';
import { barToTop, boxOf } from './instruments';

/** What is to be seen at once in a window of 1280 × 900, whose bar is at the top. */
export async function expectInOneView(page: Page, demo: Locator): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
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

/** The bar covers nothing that has the focus, and is in sight all the while: from the last stop up to the bar. */
export async function expectNothingCovered(page: Page, demo: Locator): Promise<void> {
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 700 });
    const { stops, wrong } = await coveredByBar(demo);
    expect(stops).toBeGreaterThan(2);
    expect(wrong, `at ${width}`).toEqual([]);
  }
}
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

/** In a frame on a phone and in a column of text, Run comes at once, and nothing is wider. */
export async function expectRunAtOnce(page: Page, demo: Locator): Promise<void> {
  for (const width of [688, 320]) {
    await page.setViewportSize({ width, height: 700 });
    const { bottom } = await boxOf(demo.locator('[data-action="run"]'));
    expect(bottom + (await page.evaluate(() => scrollY))).toBeLessThanOrEqual(400);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
}

/** What can be pressed or filled in, and is smaller than a finger needs, or makes a phone zoom. */
export const tooSmall = (demo: Locator): Promise<string[]> =>
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
export async function expectSettingsOnce(demo: Locator): Promise<void> {
  const settings = await demo.locator('[data-field]').evaluateAll((all) =>
    all.map((each) => {
      const slider = each.querySelector<HTMLInputElement>('input[type="range"]');
      return {
        name: each.getAttribute('data-field'),
        // As a reader sees them: a minus, not the hyphen that an attribute has.
        ends: slider ? `${slider.min} – ${slider.max}`.replaceAll('-', '−') : '',
        said: each.querySelector('.limits')?.textContent ?? '',
      };
    }),
  );
  expect(new Set(settings.map(({ name }) => name)).size).toBe(settings.length);
  for (const { ends, said } of settings) expect(said).toContain(ends);
}

/** Blogs that ask are told how high it is: a frame that is too low scrolls, one that is too high leaves a gap. */
export async function expectHeightAsTold(page: Page, name: string, language: Language) {
  await page.setViewportSize({ width: 720, height: 900 });
  const height = await page.evaluate(() => document.body.getBoundingClientRect().height);
  const told = JSON.parse(readFileSync(`dist/oembed/${language}/${name}.json`, 'utf8')) as {
    height: number;
  };
  const mend = `height.ts in the folder of ${name} should say ${Math.round(height)}`;
  expect(told.height / height, mend).toBeGreaterThan(0.9);
  expect(told.height / height, mend).toBeLessThan(1.15);
}
