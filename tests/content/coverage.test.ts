/** @file The ids of items, errata and systems are kept, and what a chapter claims to cover exists. */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chapters, errata, planned, report } from '../../scripts/coverage';
import { outline } from '../../src/i18n/outline';

const items = Object.values(planned.inventory).flatMap((each) => Object.keys(each));
const numbers = outline.flatMap((part) => part.chapters.map(({ number }) => number));

test('all of the source articles is kept: 319 items, 185 errata, 52 systems', () => {
  expect(new Set(items).size).toBe(319);
  expect(Object.keys(errata)).toHaveLength(185);
  expect(Object.keys(planned.systems)).toEqual(Array.from({ length: 52 }, (_, i) => String(i + 1)));
});

test('each belongs to a chapter of the book', () => {
  const places = [
    ...Object.keys(planned.inventory).map(Number),
    ...Object.values(errata).map(({ chapter }) => chapter),
    ...Object.values(planned.systems).flatMap(({ chapter }) => chapter),
  ];
  expect(places.filter((place) => !numbers.includes(place))).toEqual([]);
});

test('a system that is there is where it is said to be', () => {
  const said = Object.values(planned.systems).flatMap(({ at }) => (at === undefined ? [] : [at]));
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter((path) => !existsSync(path))).toEqual([]);
});

describe.each(['zh', 'en'] as const)('%s', (language) => {
  test('what a chapter covers exists, and nothing is covered twice', () => {
    const covers = chapters(language).flatMap((chapter) => chapter.covers);
    expect(covers.filter((id) => !items.includes(id))).toEqual([]);
    expect(covers).toEqual([...new Set(covers)]);
  });
});

test('what is left is printed by chapter', () => {
  const nothing = report([]);
  expect(nothing).toContain('items: 0 of 319');
  const all = report([{ number: 4, covers: items, errata: Object.keys(errata) }]);
  expect(all).toContain('items: 319 of 319');
  expect(all.join('\n')).not.toMatch(/^ {2}(items|errata)/m);
});
