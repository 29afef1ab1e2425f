import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromCsv, toCsv } from '../../../src/lib/desk/csv';
import { emptySheet, sheetOf } from '../../../src/lib/desk/parseSheet';
import { MOST_ROWS, type Table, type Tables } from '../../../src/lib/desk/tables';
import type { Opened } from '../../../src/lib/desk/wholeSheet';
import type { Sheet } from '../../../src/lib/desk/sheet';
import {
  everyKind,
  everyKindTables,
  everyKindWords,
  fileWords,
  filledRows,
  knownEquations,
  meaning,
  sheets,
} from '../../helpers/sheets';

const words = fileWords(everyKindWords);
const zh = fileWords(everyKindWords, 'zh');
const example = sheetOf(everyKind, everyKindWords.en.rows ?? {});
const open = (text: string, base: Sheet = example, of = words) =>
  fromCsv(text, everyKind, 'every-kind', base, of);
const sheetIn = (opened: Opened): Sheet => {
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.sheet;
};
const problemsOf = (opened: Opened) => (opened.ok ? [] : opened.problems);

describe.each(knownEquations)('$name', ({ name, equation, both }) => {
  const hasFields = Object.keys(equation.fields as object).length > 0;
  const isBare = (sheet: Sheet) =>
    !hasFields && Object.values(filledRows(equation, sheet).tables).every((rows) => !rows.length);

  test.each(['en', 'zh'] as const)(
    'any sheet comes back from CSV in %s, read in the other language',
    (language) => {
      const other = language === 'en' ? 'zh' : 'en';
      fc.assert(
        fc.property(sheets(equation), (sheet) => {
          fc.pre(!isBare(sheet));
          const text = toCsv(equation, name, sheet, fileWords(both, language));
          const opened = fromCsv(
            text,
            equation,
            name,
            emptySheet(equation),
            fileWords(both, other),
          );
          expect(opened.ok && opened.left).toEqual([]);
          expect(meaning(equation, sheetIn(opened))).toEqual(meaning(equation, sheet));
        }),
      );
    },
  );

  test('what is typed as text comes back sign for sign', () => {
    const file = fileWords(both);
    const texts = (sheet: Sheet) =>
      Object.entries(filledRows(equation, sheet).tables).map(([table, rows]) => {
        const { columns } = (equation.tables as Tables)[table] as Table;
        const kept = Object.keys(columns).filter((column) => columns[column]?.kind === 'text');
        return rows.map((row) => kept.map((column) => row[column]));
      });
    fc.assert(
      fc.property(sheets(equation), (sheet) => {
        fc.pre(!isBare(sheet));
        const back = fromCsv(toCsv(equation, name, sheet, file), equation, name, sheet, file);
        expect(texts(sheetIn(back))).toEqual(texts(sheet));
      }),
    );
  });

  test('as many rows as a table takes come back, and one more is refused with the limit', () => {
    const file = fileWords(both);
    for (const [table, { columns, most = MOST_ROWS }] of Object.entries(
      equation.tables as Tables,
    )) {
      const column = Object.keys(columns).find(
        (each) => columns[each]?.kind === undefined || columns[each].kind === 'text',
      );
      if (column === undefined) continue;
      const row = sheetOf(equation, both.en.rows ?? {}).tables[table]?.[0] ?? {};
      const of = (count: number): Sheet => ({
        ...emptySheet(equation),
        tables: {
          ...emptySheet(equation).tables,
          [table]: Array.from({ length: count }, () => ({ ...row, [column]: '7' })),
        },
      });
      const read = (sheet: Sheet) =>
        fromCsv(toCsv(equation, name, sheet, file), equation, name, sheet, file);
      expect(sheetIn(read(of(most))).tables[table]).toHaveLength(most);
      expect(problemsOf(read(of(most + 1)))).toEqual([
        { code: 'too-many-rows', table, limit: most },
      ]);
    }
  });
});

test('pairs that move together are found again by their rows’ names, whatever the order in the spreadsheet', () => {
  const together = [{ a: 'months', b: 'friends/1/hours', rank: 0.5 }];
  const base = { ...example, chance: { seed: '7', together } };
  const sorted = {
    ...example,
    tables: { ...example.tables, friends: example.tables['friends']!.toReversed() },
  };
  const back = sheetIn(open(toCsv(everyKind, 'every-kind', sorted, words), base));
  expect(back.chance).toEqual({ seed: '7', together });
  const gone = { ...sorted, tables: { ...sorted.tables, friends: sorted.tables.friends.slice(2) } };
  expect(sheetIn(open(toCsv(everyKind, 'every-kind', gone, words), base)).chance).toEqual({
    seed: '7',
  });
});

test('a file begins with the mark, ends lines as spreadsheets do, and is headed in the page’s language', () => {
  const text = toCsv(everyKind, 'every-kind', example, zh);
  expect(text.startsWith('\uFEFFjieshi,every-kind,谁帮得上忙\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text).toContain('表：人\r\n姓名,小时,认识于,圈子,亲近,信任,原样\r\n');
});

test('numbers are numbers of the spreadsheet, a fraction and a range with their own form beside them', () => {
  const sheet = { ...example, fields: { ...example.fields, months: '−1.5', cash: '1,250' } };
  const text = toCsv(everyKind, 'every-kind', sheet, words);
  expect(text).toContain('\r\nMonths,-1.5,,,\r\n');
  expect(text).toContain('\r\nCash,1250,,"Cash = 1,250",\r\n');
  expect(text).toContain('\r\nLee,0.3333333333333333,2026-11-28,Work,no,,Hours (a week) = 1/3\r\n');
  expect(sheetIn(open(text)).fields).toMatchObject({ months: '−1.5', cash: '1,250' });
});

describe('a number that was changed in the spreadsheet', () => {
  const row = (hours: string) => `Name,Hours,As typed\nLee,${hours},Hours (a week) = 1/3\n`;
  test.each([
    ['0.333333333', '1/3'],
    ['0.333333', '1/3'],
    ['0.3333', '0.3333'],
    ['0.34', '0.34'],
    ['', ''],
    ['-1.5', '−1.5'],
  ])('%s is %s', (cell, draft) => {
    expect(sheetIn(open(row(cell))).tables.friends?.[0]?.hours).toBe(draft);
  });
});

describe('what a spreadsheet would run or change', () => {
  const back = (note: string) => {
    const text = toCsv(
      everyKind,
      'every-kind',
      { ...example, fields: { ...example.fields, note } },
      words,
    );
    return { text, note: sheetIn(open(text)).fields.note };
  };
  test.each([
    '=1+1',
    "'=x",
    "''=x",
    '+1',
    '-1',
    '@x',
    '\t=x',
    '\rx',
    '＝x',
    '＋x',
    '－x',
    '＠x',
    ' =x',
    'a\n=x',
    'a\r\n@x',
    "a\n'=x",
  ])('%j stands behind an apostrophe and comes back', (note) => {
    const { text, note: read } = back(note);
    expect(read).toBe(note);
    const cells = text.split(/[,\n\r"]+/);
    expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠\t]/.test(cell))).toEqual([]);
  });
  test.each([
    '1/3',
    '2-1',
    '2026-1-5',
    '3月5日',
    'MAR1',
    'Dec-3',
    '007',
    '1e5',
    'TRUE',
    '10:30',
    '12345678901234',
    '5.250',
  ])('%s as a name stands behind an apostrophe and comes back', (note) => {
    const { text, note: read } = back(note);
    expect(text).toContain(`,'${note},`);
    expect(read).toBe(note);
  });
  test.each(['50', '1250', '0.5', '50 people', 'march', 'Lee', '科研机构'])(
    '%s stands bare',
    (note) => {
      expect(back(note).text).toContain(`,${note},`);
    },
  );
});

describe('a table of anybody’s', () => {
  test.each([
    ['commas', 'Name,Hours\nLee,1\nWang,2\n'],
    ['semicolons', 'Name;Hours\r\nLee;1\r\nWang;2\r\n'],
    ['tabs', 'Name\tHours\rLee\t1\rWang\t2\r'],
    ['a hint', 'sep=;\nName;Hours\nLee;1\nWang;2'],
    ['empty lines and cells', '\n,,,,,\nName,Hours,,\n\nLee,1,,\n , ,\nWang,2,,\n,,,,,\n\n'],
    ['names of the code', 'name,hours\nLee,1\nWang,2'],
    ['Chinese headings on the English page', '姓名,小时\nLee,1\nWang,2'],
    ['units in the headings', 'Name,Hours (h)\nLee,1\nWang,2'],
    ['capitals and wide letters', 'NAME，x,ＨＯＵＲＳ\n'.replace('，x', '') + 'Lee,1\nWang,2'],
    ['quotes', '"Name","Hours"\n"Lee","1"\n"Wang","2"'],
  ])('%s', (_, text) => {
    const { tables, fields } = sheetIn(open(text));
    expect(tables.friends?.map(({ name, hours }) => [name, hours])).toEqual([
      ['Lee', '1'],
      ['Wang', '2'],
    ]);
    expect(fields, 'what the file doesn’t have stays').toEqual(example.fields);
    expect(tables.ties).toEqual(example.tables.ties);
  });

  test('days as spreadsheets write them, thousands, words for switches and choices', () => {
    const text =
      '姓名,小时,认识于,圈子,亲近\n李,"1,250",2026/11/28,学校,是\n王,−2,2026年1月5日,work,FALSE\n';
    expect(sheetIn(open(text)).tables.friends).toEqual([
      { name: '李', hours: '1,250', since: '2026-11-28', circle: 'school', close: true, trust: '' },
      { name: '王', hours: '−2', since: '2026-01-05', circle: 'work', close: false, trust: '' },
    ]);
  });

  test('a column of somebody’s own is told, and left out', () => {
    expect(open('Name,Shoe size\nLee,40')).toMatchObject({
      ok: true,
      left: [{ code: 'unknown-field', name: 'Shoe size', line: 1, table: 'friends' }],
    });
  });
});

describe('tables of other programs', () => {
  const friends = (text: string) => {
    const opened = open(text);
    return opened.ok ? opened.sheet.tables['friends'] : opened.problems;
  };
  test('a unit that a heading has in brackets counts, where a number has none of its own', () => {
    expect(friends('Name,小时（万）\nLee,2\nWang,30k\nNg,1..2')).toMatchObject([
      { hours: '2万' },
      { hours: '30k' },
      { hours: '1..2万' },
    ]);
    expect(friends('Name,Hours (hours)\nLee,2')).toMatchObject([{ hours: '2' }]);
    expect(friends('Name,Hours (net)\nLee,2')).toMatchObject([{ hours: '2' }]);
  });

  test('what a sheet is called may stand above its headings', () => {
    expect(friends('People I know,,\nName,Hours\nLee,2')).toMatchObject([
      { name: 'Lee', hours: '2' },
    ]);
  });

  test('a dash is nothing, a heading’s other names are known', () => {
    expect(friends('Contact,Hours\nLee,-\nWang,——')).toMatchObject([
      { name: 'Lee', hours: '' },
      { name: 'Wang', hours: '' },
    ]);
  });

  test('their last row with the sums is left out and named; a row of this book’s own file is not', () => {
    const summed = {
      ...everyKind,
      tables: { friends: { ...everyKindTables.friends, sums: ['hours'] } },
    };
    const of = (text: string) => fromCsv(text, summed, 'every-kind', example, words);
    const opened = of('Name,Hours\nLee,2\n合计：,2');
    expect(opened.ok && opened.sheet.tables['friends']).toHaveLength(1);
    expect(opened.ok && opened.left).toMatchObject([{ name: '合计：', line: 3 }]);
    const sheet = {
      ...example,
      tables: { friends: [{ name: 'Lee' }, { name: 'Total', hours: '2' }] },
    };
    const again = of(toCsv(summed, 'every-kind', sheet as unknown as Sheet, words));
    expect(again.ok && again.sheet.tables['friends']).toHaveLength(2);
  });
});

describe('refused whole, with the place', () => {
  const known = 'Name, Hours (a week), Since, Circle, Close, Trust';
  test.each([
    ['', [{ code: 'empty' }]],
    ['\n,,,\n', [{ code: 'empty' }]],
    ['Name,Hours\n', [{ code: 'headings-only' }]],
    [
      toCsv(everyKind, 'other', example, words),
      [{ code: 'other-tool', name: 'Who helps', line: 1 }],
    ],
    ['Name,Hours\nLee,"1\nWang,2\n', [{ code: 'unclosed-quote', line: 2 }]],
    ['Name,Hours\n"a\nb",1\n"Lee"x,1', [{ code: 'after-quote', line: 4 }]],
    ['hello', [{ code: 'no-headings', line: 1, name: known }]],
    ['\n\nshoe,sock\n1,2', [{ code: 'no-headings', line: 3, name: known }]],
    ['Name,Hours\nLee,1,2', [{ code: 'too-many-cells', table: 'friends', line: 2 }]],
    [
      'Name,Close\nLee,perhaps',
      [{ code: 'not-an-option', table: 'friends', column: 'close', line: 2, name: 'perhaps' }],
    ],
    [
      'Name,Circle\n\nLee,golf',
      [{ code: 'not-an-option', table: 'friends', column: 'circle', line: 3, name: 'golf' }],
    ],
    ['Name,Name,Hours\nLee,Lee,1', [{ code: 'twice', line: 1, name: 'Name', table: 'friends' }]],
    ['Table: Dogs\nName\nRex', [{ code: 'unknown-table', name: 'Dogs', line: 1 }]],
    ['Input,Value\nMonths,1\nYears,2', [{ code: 'unknown-field', name: 'Years', line: 3 }]],
    ['Input,Value\nMonths,1\nMonths,2', [{ code: 'twice', name: 'Months', line: 3 }]],
  ])('%j', (text, problems) => {
    expect(open(text)).toEqual({ ok: false, problems });
  });
});
