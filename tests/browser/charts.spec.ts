/** @file A chart as a file: what is seen is in it, in the colours it is seen in, and the network isn't needed. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { demoOn } from './training';

interface Saved {
  name: string;
  bytes: Buffer;
}

async function save(page: Page, chart: Locator, format: 'SVG' | 'PNG'): Promise<Saved> {
  const download = page.waitForEvent('download');
  await chart.getByRole('button', { name: format }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The chart's name, which its description begins with. */
const labelOf = async (chart: Locator) =>
  (await chart.locator('svg[role="img"]').getAttribute('aria-label'))?.split('. ')[0] ?? '';

/** What an SVG holds. */
const read = (page: Page, { bytes }: Saved) =>
  page.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, 'image/svg+xml');
    const all = (tag: string) => [...file.querySelectorAll(tag)];
    return {
      fills: all('path[fill]').length,
      texts: all('text').map((each) => each.textContent ?? ''),
    };
  }, bytes.toString());

test('a matrix as a file holds its cells and their names, a strip of pictures what is read on them', async ({
  page,
}) => {
  await page.goto('/embed/en/tiny-gpt/');
  const matrix = (await demoOn(page, 'tiny-gpt')).locator('.heat-map');
  const cells = await matrix.locator('.cell').count();
  const first = await matrix.locator('.rows span').first().innerText();
  const saved = await read(page, await save(page, matrix, 'SVG'));
  expect(cells).toBeGreaterThan(100);
  expect(saved.fills).toBeGreaterThanOrEqual(cells);
  expect(saved.texts).toContain(first);
  await matrix.locator('summary').click();
  await expect(matrix.locator('tbody tr')).toHaveCount(await matrix.locator('.rows span').count());

  await page.goto('/embed/en/digits/');
  const strip = (await demoOn(page, 'digits')).locator('.image-grid');
  const pictures = await read(page, await save(page, strip, 'SVG'));
  expect(pictures.texts.filter((text) => /^[✓✗] \d$/u.test(text))).toHaveLength(20);
  await strip.locator('summary').click();
  await expect(strip.locator('tbody tr')).toHaveCount(20);
});

const grounds = { light: '#fbfaf6', dark: '#15171a' };
/** Of `--training` and `--held-out`. */
const series = { light: ['#176dc4', '#b8651f'], dark: ['#4796ee', '#f0ab4a'] };

for (const [language, colorScheme] of [
  ['en', 'light'],
  ['zh', 'dark'],
] as const) {
  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('the SVG holds lines, words and ground, and nothing of the page’s styles', async ({
      page,
      context,
    }) => {
      await page.goto(`/embed/${language}/tiny-gpt/`);
      const chart = (await demoOn(page, 'tiny-gpt')).locator('.chart').first();
      const label = await labelOf(chart);
      const lines = await chart.locator('.plot :is(path, line)').count();
      const words = (await chart.locator('.legend li, .tick, .rule-label, .axis').allInnerTexts())
        .map((text) => text.trim())
        .filter((text) => text !== '');
      await context.setOffline(true);
      const { name, bytes } = await save(page, chart, 'SVG');
      const svg = bytes.toString();

      expect(name).toBe(`${label}.svg`);
      expect(svg).not.toMatch(/var\(|oklab|class=|style=|NaN/);
      const seen = await page.evaluate((text) => {
        const file = new DOMParser().parseFromString(text, 'image/svg+xml');
        const all = (tag: string) => [...file.querySelectorAll(tag)];
        return {
          title: file.querySelector('title')?.textContent,
          ground: file.querySelector('rect')?.getAttribute('fill'),
          texts: all('text').map((each) => each.textContent ?? ''),
          strokes: all('path[stroke]').map((each) => each.getAttribute('stroke')),
        };
      }, svg);
      expect(seen.title).toBe(label);
      expect(seen.ground).toBe(grounds[colorScheme]);
      expect(seen.texts).toEqual(expect.arrayContaining([label, ...words]));
      expect(seen.strokes.length).toBeGreaterThanOrEqual(lines);
      expect(seen.strokes).toEqual(expect.arrayContaining(series[colorScheme]));
    });

    test('the PNG is twice as sharp as the page, and has the same colours', async ({
      page,
      context,
    }) => {
      await page.goto(`/embed/${language}/tiny-gpt/`);
      const chart = (await demoOn(page, 'tiny-gpt')).locator('.chart').first();
      const label = await labelOf(chart);
      await context.setOffline(true);
      const { name, bytes } = await save(page, chart, 'PNG');
      expect(name).toBe(`${label}.png`);
      const seen = await page.evaluate(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const { width, height } = bitmap;
        const drawn = new OffscreenCanvas(width, height).getContext('2d');
        drawn?.drawImage(bitmap, 0, 0);
        const data = drawn?.getImageData(0, 0, width, height).data ?? [];
        const colours = new Set<string>();
        for (let i = 0; i < data.length; i += 4) {
          const parts = [data[i], data[i + 1], data[i + 2]];
          colours.add(`#${parts.map((part = 0) => part.toString(16).padStart(2, '0')).join('')}`);
        }
        return { width, colours: [...colours] };
      }, bytes.toString('base64'));
      const box = await chart.boundingBox();
      expect(seen.width).toBeGreaterThanOrEqual(2 * (box?.width ?? Infinity));
      expect(seen.colours).toEqual(
        expect.arrayContaining([grounds[colorScheme], ...series[colorScheme]]),
      );
    });
  });
}
