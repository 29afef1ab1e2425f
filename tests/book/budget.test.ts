/** @file What a page may cost its reader before anything is pressed: bytes, and files of nobody but the book's own. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { attribute, pages, textOf, withTag, type Page } from './page';

const KILOBYTE = 1000;
const scriptLimit = 5 * KILOBYTE; // gzipped
const styleLimit = 9 * KILOBYTE; // gzipped
const styleLimitWithParts = 13 * KILOBYTE; // gzipped
/** Its network is drawn in the text and in the tool, with a list of who is there: 1.2 kB more than any other page. */
const styleLimitOfNetworks = 14.3 * KILOBYTE; // gzipped
const styleLimitOf = (page: Page): number => {
  if (page.address.endsWith('/social-capital/')) return styleLimitOfNetworks;
  return hasParts(page) ? styleLimitWithParts : styleLimit;
};

const sizes = new Map<string, number>();
function sizeOf(file: string): number {
  const known = sizes.get(file) ?? gzipSync(readFileSync(`dist${file}`)).length;
  sizes.set(file, known);
  return known;
}

/** The file and all that it imports before it runs. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(`dist${file}`, 'utf8');
  for (const [, path = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{0,2}\/[^"']+)["']/g)) {
    withImports(posix.join(posix.dirname(file), path), found);
  }
  return found;
}

const inline = (page: Page, tag: string) =>
  withTag(page, tag)
    .filter((each) => attribute(each, 'src') === undefined)
    .filter((each) => attribute(each, 'type') !== 'application/ld+json')
    .map(textOf)
    .join('\n');
const gzipped = (text: string) => (text === '' ? 0 : gzipSync(text).length);

/** What the page loads by itself. */
function filesOf(page: Page): { scripts: string[]; styles: string[]; others: string[] } {
  const links = withTag(page, 'link').filter((link) =>
    /stylesheet|preload|icon|manifest|preconnect|prefetch/.test(attribute(link, 'rel') ?? ''),
  );
  const isStyle = (link: Page['all'][number]) => attribute(link, 'rel') === 'stylesheet';
  const hrefs = (some: typeof links) => some.flatMap((link) => attribute(link, 'href') ?? []);
  const sources = (...tags: string[]) =>
    withTag(page, ...tags).flatMap((each) => attribute(each, 'src') ?? []);
  return {
    scripts: sources('script'),
    styles: hrefs(links.filter(isStyle)),
    others: [
      ...hrefs(links.filter((link) => !isStyle(link))),
      ...sources('img', 'iframe', 'video', 'audio', 'source', 'embed'),
    ],
  };
}
const isForeign = (url: string) => /^([a-z]+:)?\/\//i.test(url);
const sum = (files: Iterable<string>) =>
  [...files].reduce((total, file) => total + sizeOf(file), 0);

/** Pages of text alone; the page for reading without network keeps the whole book, which is a tool. */
const hasParts = ({ address, text }: Page) =>
  /data-(demo|calculator)=/.test(text) || address.endsWith('/offline/');

describe.each(pages.map((page) => [page.address, page] as const))('%s', (_, page) => {
  const { scripts, styles, others } = filesOf(page);

  test('loads nothing from another origin', () => {
    expect([...scripts, ...styles, ...others].filter(isForeign)).toEqual([]);
    const sheets = styles.map((file) => readFileSync(`dist${file}`, 'utf8')).join('');
    const inSheets = [...(sheets + inline(page, 'style')).matchAll(/url\(\s*["']?([^"')]+)/g)];
    expect(inSheets.map(([, url = '']) => url).filter(isForeign)).toEqual([]);
  });

  test('stays small', () => {
    expect(styles.length, 'a sheet at least').toBeGreaterThan(0);
    expect(sum(styles) + gzipped(inline(page, 'style'))).toBeLessThanOrEqual(styleLimitOf(page));
    if (hasParts(page)) return;
    const modules = new Set(scripts.flatMap((file) => [...withImports(file)]));
    expect(sum(modules) + gzipped(inline(page, 'script'))).toBeLessThanOrEqual(scriptLimit);
  });
});
