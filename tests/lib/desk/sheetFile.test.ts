/** Files as spreadsheets save them: `scripts/golden/sheets.py` makes them and says what each spreadsheet does. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../../src/lib/desk/csv';
import { toJson } from '../../../src/lib/desk/json';
import { emptySheet, sheetOf } from '../../../src/lib/desk/parseSheet';
import { LARGEST_FILE, openFile, openText } from '../../../src/lib/desk/sheetFile';
import { everyKind, everyKindWords, fileWords } from '../../helpers/sheets';

const words = fileWords(everyKindWords);
const example = sheetOf(everyKind, everyKindWords.zh.rows ?? {});
const open = (part: BlobPart) =>
  openFile(new Blob([part]), everyKind, 'every-kind', example, words);
const fixture = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/sheets/${name}`));

const friend = { since: '', circle: 'work', close: false, trust: '' };
const trip = {
  fields: {
    months: '18',
    cash: '1,250',
    share: '12.5',
    trust: '5',
    note: '=1+1',
    start: '2026-01-05',
    city: 'Shenzhen',
    rushed: false,
  },
  tables: {
    friends: [
      { ...friend, name: '李', hours: '1/3', since: '2026-11-28' },
      { ...friend, name: '王', hours: '20..40', circle: 'school', close: true, trust: '7' },
      { ...friend, name: '1/3', hours: '−1.5', close: true },
    ],
    ties: [{ from: '李', to: '王' }],
  },
};

describe('a sheet of this book after a trip through a Chinese spreadsheet', () => {
  test.each([
    'excel-gbk.csv',
    'excel-utf8.csv',
    'wps-semicolon.csv',
    'excel-unicode-text.txt',
    'big-endian.txt',
  ])('%s', async (name) => {
    expect(await open(fixture(name))).toEqual({ ok: true, sheet: trip, left: [] });
  });

  test('rare characters in GB18030', async () => {
    const opened = await open(fixture('wps-gb18030.csv'));
    expect(opened).toMatchObject({
      ok: true,
      sheet: { tables: { ties: [{ from: '𠮷喆', to: '王' }] } },
    });
  });

  test('excel.xlsx: the first sheet, with the values that the spreadsheet kept', async () => {
    const opened = await open(fixture('excel.xlsx'));
    expect(opened).toEqual({
      ok: true,
      left: [],
      sheet: {
        ...example,
        tables: {
          ...example.tables,
          friends: [
            { ...friend, name: '李 & <Lee>', hours: '0.333333333333333', since: '2026-11-28' },
            {
              ...friend,
              name: '王',
              hours: '−1.5',
              since: '2026-01-05',
              circle: 'school',
              close: true,
              trust: '7',
            },
            { ...friend, name: '=1+1', hours: '12.5%' },
          ],
        },
      },
    });
  });
});

test('what this book writes is told by what is in it, whatever the file is called', async () => {
  const sheet = { ok: true, sheet: example, left: [] };
  expect(await open(toJson('every-kind', example))).toEqual(sheet);
  expect(await open(toCsv(everyKind, 'every-kind', example, words))).toEqual(sheet);
  const marked = new Uint8Array([
    0xef,
    0xbb,
    0xbf,
    ...new TextEncoder().encode(`\n ${toJson('every-kind', example)}`),
  ]);
  expect(await open(marked)).toEqual(sheet);
});

test('what a page writes it can open: long texts and full tables', async () => {
  const full = structuredClone(example);
  full.fields.note = '长'.repeat(100_000);
  full.tables.friends = Array.from({ length: 50 }, () => ({
    ...full.tables.friends![0],
    name: '名'.repeat(10_000),
  }));
  const opened = { ok: true, sheet: full, left: [] };
  expect(await open(toJson('every-kind', full))).toEqual(opened);
  expect(await open(toCsv(everyKind, 'every-kind', full, words))).toEqual(opened);
});

describe('refused, with what there was left as it was', () => {
  test.each<[string, BlobPart, object]>([
    ['nothing', '', { code: 'empty' }],
    ['blanks', '\uFEFF \n', { code: 'empty' }],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
      { code: 'encoding' },
    ],
    [
      'a spreadsheet of before 2007',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
      { code: 'no-spreadsheet' },
    ],
    [
      'a zip of something else',
      new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
      { code: 'no-spreadsheet' },
    ],
    ['a spreadsheet cut off', fixture('excel.xlsx').slice(0, 1500), { code: 'no-spreadsheet' }],
  ])('%s', async (_, part, problem) => {
    expect(await open(part)).toEqual({ ok: false, problems: [problem] });
  });

  test('a file too large is told by its bytes, before it is read; one of just that size is read', async () => {
    const text = 'Name,Hours\r\nLee,1\r\n';
    const open = (length: number) =>
      openFile(
        new Blob([text, new Uint8Array(length - text.length).fill(10)]),
        everyKind,
        'every-kind',
        example,
        words,
      );
    expect(await open(LARGEST_FILE + 1)).toEqual({
      ok: false,
      problems: [{ code: 'too-large', limit: LARGEST_FILE }],
    });
    expect((await open(LARGEST_FILE)).ok).toBe(true);
  });
});

test('pasted text is read as a file is', () => {
  const read = (text: string) =>
    openText(text, everyKind, 'every-kind', emptySheet(everyKind), words);
  expect(read(' \n')).toEqual({ ok: false, problems: [{ code: 'empty' }] });
  expect(read('姓名\t小时\n李\t1')).toMatchObject({
    ok: true,
    sheet: { tables: { friends: [{ name: '李', hours: '1' }] } },
  });
});
