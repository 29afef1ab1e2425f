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
