/** @file How each built page is made: its language, its headings, its landmarks, names for whatever can be used. */
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { attribute, languageOf, pages, textOf, withTag, type Page } from './page';

const REFERENCES = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'];

const idsOf = (page: Page) => page.all.flatMap((each) => attribute(each, 'id') ?? []);

/** Its words, and those of the pictures in it. */
const wordsIn = (element: Element): string =>
  attribute(element, 'aria-label') ??
  attribute(element, 'alt') ??
  element.children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? wordsIn(child) : '',
    )
    .join('')
    .trim();

function nameOf(page: Page, element: Element): string {
  const id = attribute(element, 'id');
  const byIds = attribute(element, 'aria-labelledby')
    ?.split(' ')
    .map((each) => textOf(page.all.find((other) => attribute(other, 'id') === each)))
    .join('');
  const labels = withTag(page, 'label').filter(
    (label) => (id !== undefined && attribute(label, 'for') === id) || contains(label, element),
  );
  return byIds ?? (wordsIn(element) || labels.map(wordsIn).join('').trim());
}
const contains = (outer: Element, inner: Element): boolean =>
  outer.children.some(
    (child) => child === inner || (child.type === 'element' && contains(child, inner)),
  );

const isHidden = (element: Element) =>
  attribute(element, 'hidden') !== undefined ||
  attribute(element, 'aria-hidden') === 'true' ||
  attribute(element, 'type') === 'hidden';

describe.each(pages.map((page) => [page.address, page] as const))('%s', (address, page) => {
  test('says its language and its title', () => {
    const languages = { en: /^en$/, zh: /^zh-Hans$/ };
    const language = languageOf(address);
    expect(attribute(withTag(page, 'html')[0], 'lang')).toMatch(
      language ? languages[language] : /^(en|zh-Hans)$/,
    );
    expect(textOf(withTag(page, 'title')[0])).toMatch(/\S/);
  });

  test('has one heading of its own, and under it none that skips a level', () => {
    const levels = withTag(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) =>
      Number(tagName[1]),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.entries()) {
      if (i > 0) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
  });

  test('has one main part', () => {
    expect(withTag(page, 'main')).toHaveLength(1);
  });

  test('has each id once, and each one that is referred to', () => {
    const ids = idsOf(page);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const referred = page.all.flatMap((each) =>
      REFERENCES.flatMap((name) => attribute(each, name)?.split(' ') ?? []),
    );
    expect(referred.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('has words for every picture, link, button and input', () => {
    const silent = withTag(page, 'img').filter((image) => attribute(image, 'alt') === undefined);
    const nameless = withTag(page, 'a', 'button', 'summary', 'input', 'select', 'textarea')
      .filter((each) => !isHidden(each))
      .filter((each) => each.tagName !== 'a' || attribute(each, 'href') !== undefined)
      .filter((each) => nameOf(page, each) === '');
    expect(
      [...silent, ...nameless].map(({ tagName, properties }) => [tagName, properties]),
    ).toEqual([]);
  });
});
