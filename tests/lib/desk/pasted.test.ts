import { describe, expect, test } from 'vitest';
import { pasted } from '../../../src/lib/desk/pasted';
import { everyKindTables, everyKindWords, fileWords } from '../../helpers/sheets';

const words = fileWords(everyKindWords);
const paste = (text: string, from = 'name') =>
  pasted(text, ['friends', everyKindTables.friends], from, words);

test.each(['Lee', '1,250', '30万', 'Lee, Wang', 'a;b', ''])(
  'one cell, %j, is pasted as text',
  (text) => {
    expect(paste(text)).toBeUndefined();
    expect(paste(`${text}\r\n`)).toBeUndefined();
  },
);

describe('cells', () => {
  const two = [
    { name: 'Lee', hours: '1,250' },
    { name: 'Wang', hours: '−2' },
  ];
  test.each([
    ['tabs, as a spreadsheet copies them', 'Lee\t1,250\r\nWang\t-2\r\n', false],
    ['with headings', 'Name\tHours\nLee\t1,250\nWang\t-2', true],
    ['with Chinese headings in another order', '小时\t姓名\n"1,250"\tLee\n-2\tWang', true],
    ['semicolons', 'Lee;1,250\nWang;-2', false],
    ['commas, thousands in quotes', 'Lee,"1,250"\nWang,-2', false],
    ['empty lines', '\nLee\t1,250\n\nWang\t-2\n\n', false],
  ])('%s', (_, text, headed) => {
    expect(paste(text)).toMatchObject({ rows: two, headed, problems: [] });
  });

  test('begin in the column in which they were pasted', () => {
    expect(paste('1\t2026/1/5\n2\t', 'hours')?.rows).toEqual([
      { hours: '1', since: '2026-01-05' },
      { hours: '2', since: '' },
    ]);
  });

  test('a column of thousands is one column', () => {
    expect(paste('1,250\r\n2,300\r\n', 'hours')?.rows).toEqual([
      { hours: '1,250' },
      { hours: '2,300' },
    ]);
  });

  test('lines with unlike numbers of commas are text', () => {
    expect(paste('Lee, who knows Wang\nWang')?.rows).toEqual([
      { name: 'Lee, who knows Wang' },
      { name: 'Wang' },
    ]);
  });

  test('a text of several lines in one cell stays one', () => {
    expect(paste('"Lee\nNg"\t1')?.rows).toEqual([{ name: 'Lee\nNg', hours: '1' }]);
  });
});

describe('a table of her own', () => {
  test('headings that are known in part, above numbers, are headings; the others are named', () => {
    expect(paste('Name\tHours\tNotes\nLee\t1\tearly\nWang\t2\t')).toMatchObject({
      rows: [
        { name: 'Lee', hours: '1' },
        { name: 'Wang', hours: '2' },
      ],
      headed: true,
      unknown: ['Notes'],
      problems: [],
    });
    // Where none is known, nothing is taken away: it may be a row.
    expect(paste('Who\tHow long\nLee\t1')?.rows).toMatchObject([{ name: 'Who' }, { name: 'Lee' }]);
    expect(paste('Hours\tlots\nLee\tmany')?.rows).toHaveLength(2);
  });

  test('a unit in a heading stands behind its numbers', () => {
    expect(paste('姓名\t小时（千）\nLee\t1.5\nWang\t20k')?.rows).toEqual([
      { name: 'Lee', hours: '1.5千' },
      { name: 'Wang', hours: '20k' },
    ]);
  });

  const summed = { ...everyKindTables.friends, sums: ['hours'], pair: ['name', 'trust'] } as const;
  const pastePaired = (text: string, from = 'name') =>
    pasted(text, ['friends', summed], from, words);

  test('the row of its sums is left out where the table has sums itself', () => {
    const text = 'Name\tHours\nLee\t1\nWang\t2\n合计\t3';
    expect(pastePaired(text)).toMatchObject({
      sum: '合计',
      rows: [{ name: 'Lee' }, { name: 'Wang' }],
    });
    expect(paste(text)?.rows).toHaveLength(3);
    expect(pastePaired('Lee\t1\nTotal Recall\t2')?.rows).toHaveLength(2);
  });

  test('two columns without headings are a name and its number', () => {
    expect(pastePaired('Lee\t7\nWang\t8')?.rows).toEqual([
      { name: 'Lee', trust: '7' },
      { name: 'Wang', trust: '8' },
    ]);
    expect(pastePaired('1\t2026/1/5\n2\t', 'hours')?.columns.slice(0, 2)).toEqual([
      'hours',
      'since',
    ]);
    expect(pastePaired('Lee\t7\t\nWang\t8\t')?.columns[1]).toBe('hours');
  });
});

test('what doesn’t fit is named with its line', () => {
  expect(paste('a\t1\t\tgolf')?.problems).toEqual([
    { code: 'not-an-option', table: 'friends', column: 'circle', line: 1, name: 'golf' },
  ]);
  expect(paste('a\t1\nb\t2\t3', 'close')?.problems.at(-1)).toEqual({
    code: 'too-many-cells',
    table: 'friends',
    line: 2,
  });
  expect(paste('a\t"1')?.problems).toEqual([{ code: 'unclosed-quote', line: 1 }]);
});
