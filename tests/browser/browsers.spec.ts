/** @file The oldest browsers that the book is made for: nothing newer than they have is used. */
import { expect, test as base } from '@playwright/test';
import { Parser } from 'acorn';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from './kept';
import { pause, stepsOf, train } from './training';

/** Takes away what the oldest of them lack, in pages and workers. */
const OLDER = `(() => {
  const without = {
    Promise: ['withResolvers', 'try'], Array: ['fromAsync'], Map: ['groupBy'], Object: ['groupBy'],
    URL: ['parse', 'canParse'], RegExp: ['escape'], AbortSignal: ['any'],
    'Set.prototype': ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
    'ArrayBuffer.prototype': ['transfer', 'transferToFixedLength'],
    'Uint8Array.prototype': ['toBase64', 'toHex', 'setFromBase64'], Uint8Array: ['fromBase64', 'fromHex'],
    'Document.prototype': ['startViewTransition'], Intl: ['Segmenter', 'DurationFormat'],
  };
  for (const [path, names] of Object.entries(without)) {
    const holder = path.split('.').reduce((at, key) => at?.[key], globalThis);
    for (const name of names) if (holder) delete holder[name];
  }
  const helpers = ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'];
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
  for (const name of helpers) delete iterator[name];
  delete globalThis.Iterator;
})();`;

const scripts = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.m?js$/.test(file),
);

base('the syntax of every built script is one that they read', () => {
  expect(scripts.length).toBeGreaterThan(20);
  for (const file of scripts) {
    const source = readFileSync(`dist/${file}`, 'utf8');
    const parse = () => Parser.parse(source, { ecmaVersion: 2023, sourceType: 'module' });
    expect(parse, file).not.toThrow();
  }
});

for (const [language, word] of [
  ['en', 'attention'],
  ['zh', '注意力'],
] as const) {
  test.describe(language, () => {
    test.use({ serviceWorkers: 'block' });
    test('without anything newer a demo trains, is saved, and the search finds', async ({
      page,
      server,
    }) => {
      await page.addInitScript(OLDER);
      server.answers.set('*', (request, response, next) => {
        const path = (request.url ?? '').replace(/[?#].*/, '');
        if (!path.endsWith('.js')) return next();
        // The first module that runs takes it away, in a worker as well.
        const source = readFileSync(`dist${path}`, 'utf8');
        response.writeHead(200, { 'content-type': 'text/javascript' }).end(OLDER + source);
      });
      const broken: string[] = [];
      page.on('pageerror', ({ message }) => broken.push(message));
      await page.goto(`${server.origin}/${language}/gpt/`);
      const demo = await train(page, 'tiny-gpt');
      expect(await page.workers().at(-1)?.evaluate('typeof Promise.withResolvers')).toBe(
        'undefined',
      );
      await expect.poll(() => stepsOf(demo)).toBeGreaterThan(2);
      await pause(demo);
      await page.locator('[data-search]').first().click();
      await page.locator('dialog[open] input').first().fill(word);
      await expect(page.locator('dialog[open] a[href*="/gpt/"]').first()).toBeVisible();
      expect(broken).toEqual([]);
    });
  });
}
