import { describe, expect, test } from 'vitest';
import { cut } from '../../../src/components/search/cut';
import {
  chapterOf,
  findIn,
  mark,
  rank,
  shorten,
  type Chapter,
} from '../../../src/components/search/match';
import * as query from '../../../src/components/search/query';

const chapter = (title: string, ...blocks: string[]): Chapter => ({
  language: 'en',
  address: `/en/${title}/`,
  title,
  place: '',
  sections: [
    { id: '', heading: '', blocks: blocks.slice(0, 1) },
    { id: 'later', heading: 'Later', blocks: blocks.slice(1) },
  ],
});
const together = (parts: string[]) => query.together(query.queryOf(parts.join(' ')));
const { anyOf } = query;

test('a chapter is put together again from the index', () => {
  const content = `绪 ¶ 弱 关 系 ¶ ${cut('见 Granovetter（1973）。')} ¶ 又 ¶`;
  const { language, address, title, sections } = chapterOf({
    raw_url: '/zh/ties/',
    url: '/book/zh/ties/',
    content,
    meta: { title: '弱关系' },
    anchors: [{ element: 'h2', id: 'weak', location: 2 }],
  });
  expect([language, address, title]).toEqual(['zh', '/book/zh/ties/', '弱关系']);
  expect(sections).toEqual([
    { id: '', heading: '', blocks: ['绪'] },
    { id: 'weak', heading: '弱关系', blocks: ['见 Granovetter（1973）。', '又'] },
  ]);
});

test('places are counted, in the title too, and the best section comes first', () => {
  const one = findIn(chapter('Ties', 'A tie.', 'Ties and ties.'), together(['tie']));
  expect(one?.count).toBe(4);
  expect(one?.hits.map(({ id, count }) => [id, count])).toEqual([
    ['later', 2],
    ['', 1],
  ]);
  expect(findIn(chapter('Ties', 'A tie.'), together(['bridge']))).toBeUndefined();
});

test('of words apart, all must be in the chapter', () => {
  const words = ['weak', 'bridge'];
  const look = (text: string) =>
    findIn(
      chapter('x', text),
      anyOf(words),
      words.map((word) => anyOf([word])),
    )?.count;
  expect(look('A weak tie is a bridge.')).toBe(2);
  expect(look('A weak tie.')).toBeUndefined();
});

test('first the chapter that is about it, then whole words, then how often', () => {
  const wanted = together(['agent']);
  const chapters = [
    chapter('Agency', 'agentic agentic agentic agentic'),
    chapter('Worlds', 'An agent acts.', 'The agent learns.'),
    chapter('Agents', 'Of agents.'),
    chapter('Costs', 'An agent.'),
  ].map((one) => findIn(one, wanted));
  const order = rank(
    chapters.filter((one) => one !== undefined),
    wanted,
  ).map((one) => one.chapter.title);
  expect(order).toEqual(['Agents', 'Worlds', 'Costs', 'Agency']);
});

describe('an excerpt', () => {
  const long = `${'Nothing is said here. '.repeat(20)}Then a bridge comes, and ${'more is said. '.repeat(20)}`;
  const excerpt = shorten(mark(long, together(['bridge'])));

  test('is short, begins with a sentence, ends with a whole word, and keeps its mark', () => {
    expect(excerpt[1]).toBe('bridge');
    const text = excerpt.join('');
    expect(text.length).toBeLessThan(160);
    expect(text).toMatch(/^(Nothing|Then)/);
    expect(text).toMatch(/\b(more|is|said)\.?…$/);
  });

  test('of a short text is the text', () => {
    expect(shorten(mark('A bridge.', together(['bridge'])))).toEqual(['A ', 'bridge', '.']);
    expect(shorten(['Nothing marked.'])).toEqual(['Nothing marked.']);
  });

  test('of Chinese takes half as many characters', () => {
    const text = shorten(mark('字'.repeat(300) + '桥' + '字'.repeat(300), together(['桥']))).join(
      '',
    );
    expect(text.length).toBeLessThan(82);
    expect(text).toMatch(/^….*桥.*…$/);
  });

  test('does not take a decimal point for the end of a sentence', () => {
    const text = `${'字'.repeat(100)}，起步是6.91奈特，模型${'字'.repeat(100)}`;
    expect(shorten(mark(text, together(['模型']))).join('')).toMatch(/^…(字*，)?起步是6\.91奈特/);
  });
});
