/** @file What each built page says of itself to browsers and search engines, and where its twin is. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { attribute, isChapter, languageOf, one, pages, textOf, withTag, type Page } from './page';

const all = pages.map(({ address }) => address);
const inLanguage = (language: string) =>
  all.filter((address) => address.startsWith(`/${language}/`));
const pathOf = (address: string | undefined) => new URL(address ?? 'none:').pathname;
const described = pages.filter(
  ({ address }) => isChapter(address) || /^\/(en|zh)\/$/.test(address),
);

test('every page is there in both languages', () => {
  expect(inLanguage('en').filter(isChapter).length).toBeGreaterThan(0);
  expect(inLanguage('zh')).toEqual(
    inLanguage('en').map((address) => address.replace('/en/', '/zh/')),
  );
});

describe.each(described.map((page) => [page.address, page] as const))('%s', (address, page) => {
  const language = languageOf(address);
  const link = (attributes: Record<string, string>) =>
    attribute(one(page, 'link', attributes), 'href');

  test('says in its language what it is', () => {
    const han = /\p{Script=Han}/u;
    const description = attribute(one(page, 'meta', { name: 'description' }), 'content');
    expect(han.test(description ?? '')).toBe(language === 'zh');
    expect(han.test(textOf(withTag(page, 'title')[0]))).toBe(language === 'zh');
    const about: unknown = JSON.parse(textOf(one(page, 'script', { type: 'application/ld+json' })));
    expect(about).toMatchObject({ inLanguage: language === 'zh' ? 'zh-Hans' : 'en' });
  });

  test('says where it is, and where its twin', () => {
    expect(pathOf(link({ rel: 'canonical' }))).toBe(address);
    for (const [tag, start] of [
      ['zh-Hans', '/zh/'],
      ['en', '/en/'],
    ] as const) {
      const twin = pathOf(link({ rel: 'alternate', hreflang: tag }));
      expect(twin).toBe(address.replace(/^\/(zh|en)\//, start));
    }
    expect(link({ hreflang: 'x-default' })).toBeDefined();
  });

  test('has a picture to be shared with', () => {
    const image = pathOf(attribute(one(page, 'meta', { property: 'og:image' }), 'content'));
    const bytes = readFileSync(`dist${image}`);
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  });
});

test.each(['en', 'zh'])(
  '%s: previous and next go through the whole book in its order',
  (language) => {
    const at = (address: string) => pages.find((page) => page.address === address)!;
    const main = withTag(at(`/${language}/`), 'main')[0];
    const listed = linksIn({ ...at(`/${language}/`), all: main ? below(main) : [] });
    expect([...listed].sort()).toEqual(inLanguage(language).filter(isChapter).sort());
    for (const [i, address] of listed.entries()) {
      const next = attribute(one(at(address), 'a', { rel: 'next' }), 'href');
      const previous = attribute(one(at(address), 'a', { rel: 'prev' }), 'href');
      expect(next).toBe(listed[i + 1]);
      expect(previous).toBe(listed[i - 1]);
    }
  },
);
type Element = Page['all'][number];
const below = (element: Element): Element[] => [
  element,
  ...element.children.flatMap((child) => (child.type === 'element' ? below(child) : [])),
];
const linksIn = (page: Page) =>
  withTag(page, 'li')
    .flatMap(below)
    .filter(({ tagName }) => tagName === 'a')
    .flatMap((link) => attribute(link, 'href') ?? [])
    .filter((href, i, all) => isChapter(href) && all.indexOf(href) === i);

describe.each(pages.map((page) => [page.address, page] as const))('policy of %s', (_, page) => {
  const policy = attribute(
    withTag(page, 'meta').find(
      (meta) => attribute(meta, 'http-equiv')?.toLowerCase() === 'content-security-policy',
    ),
    'content',
  );
  const allows = (kind: string, code: string) =>
    policy
      ?.split(';')
      .find((part) => part.trim().startsWith(`${kind} `))
      ?.includes(`'sha256-${createHash('sha256').update(code).digest('base64')}'`);

  test('lets nothing in from elsewhere, and what the page holds itself', () => {
    expect(policy).toMatch(/(^|;)\s*default-src 'self'\s*(;|$)/);
    for (const script of withTag(page, 'script')) {
      const source = attribute(script, 'src');
      if (attribute(script, 'type') === 'application/ld+json') continue;
      if (source !== undefined) expect(existsSync(`dist${source}`)).toBe(true);
      else expect(allows('script-src', textOf(script)), textOf(script).slice(0, 80)).toBe(true);
    }
    for (const style of withTag(page, 'style')) {
      expect(allows('style-src-elem', textOf(style)), textOf(style).slice(0, 80)).toBe(true);
    }
  });
});
