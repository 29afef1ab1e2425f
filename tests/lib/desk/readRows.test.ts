import { expect, test } from 'vitest';
import { sheetOf } from '../../../src/lib/desk/parseSheet';
import { readRows } from '../../../src/lib/desk/readRows';
import { everyKind, everyKindTables, everyKindWords, fileWords } from '../../helpers/sheets';

const base = sheetOf(everyKind, {});
const read = (cells: string[][], equation = everyKind) =>
  readRows(
    cells.map((each, i) => ({ cells: each, line: i + 1 })),
    equation,
    'every-kind',
    { ...base, fed: { trust: 'moat-scorecard.T' } },
    fileWords(everyKindWords),
  );

test('what a file doesn’t have stays, also where a field was taken from', () => {
  const tables = read([
    ['name', 'hours'],
    ['Lee', '1'],
  ]);
  expect(tables).toMatchObject({
    ok: true,
    sheet: { fields: base.fields, fed: { trust: 'moat-scorecard.T' } },
  });
  const inputs = read([
    ['Input', 'Value', 'Taken from'],
    ['trust', '7', 'network-effect.users'],
    ['Months', '3', ''],
  ]);
  expect(inputs).toMatchObject({
    ok: true,
    sheet: {
      fields: { ...base.fields, trust: '7', months: '3' },
      tables: base.tables,
      fed: { trust: 'network-effect.users' },
    },
  });
  expect(
    read([
      ['Input', 'Value'],
      ['Months', '3'],
    ]),
  ).not.toHaveProperty('sheet.fed');
});

test('several parts under their titles, each once', () => {
  const lines = [
    ['表：人', ''],
    ['姓名', '小时'],
    ['李', '2'],
    ['Table: Ties', ''],
    ['from', 'to'],
    ['李', '王'],
  ];
  expect(read(lines)).toMatchObject({
    ok: true,
    sheet: { tables: { friends: [{ name: '李', hours: '2' }], ties: [{ from: '李', to: '王' }] } },
  });
  expect(read([...lines, ['Table: 人']])).toEqual({
    ok: false,
    problems: [{ code: 'twice', table: 'friends', line: 7 }],
  });
});

test('headings that several tables have are asked about', () => {
  const { friends } = everyKindTables;
  expect(
    read(
      [
        ['name', 'hours'],
        ['Lee', '1'],
      ],
      { ...everyKind, tables: { a: friends, b: friends } },
    ),
  ).toEqual({
    ok: false,
    problems: [{ code: 'which-table', line: 1 }],
  });
});

test('a value under no heading is not passed over', () => {
  expect(
    read([
      ['name', '', 'hours'],
      ['Lee', 'x', '1'],
    ]),
  ).toEqual({
    ok: false,
    problems: [{ code: 'too-many-cells', table: 'friends', line: 2 }],
  });
});

test('the form of an earlier edition is asked for first', () => {
  const older = (content: unknown) =>
    Array.isArray(content) && content.length === 2 ? { fields: { note: 'old' } } : undefined;
  expect(
    read(
      [
        ['list', 'cost'],
        ['', ''],
        ['data', '1'],
      ],
      { ...everyKind, older },
    ),
  ).toMatchObject({
    ok: true,
    sheet: { fields: { note: 'old' } },
  });
});
