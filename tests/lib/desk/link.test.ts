import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_LINK } from '../../../src/lib/core/address';
import { crc32 } from '../../../src/lib/core/crc32';
import { readLink, writeLink } from '../../../src/lib/desk/link';
import { sheetOf } from '../../../src/lib/desk/parseSheet';
import { signsOf } from '../../../src/lib/desk/rowCodes';
import type { Sheet } from '../../../src/lib/desk/sheet';
import {
  everyKind,
  everyKindWords,
  filledRows,
  knownEquations,
  sheets,
} from '../../helpers/sheets';

const names = everyKindWords.en.rows;
const example = sheetOf(everyKind, names ?? {});
const read = (hash: string, equation = everyKind) => readLink(hash, equation, 'every-kind', names);
const written = (changes: (sheet: Sheet) => void): string => {
  const sheet = structuredClone(example);
  changes(sheet);
  return writeLink(everyKind, 'every-kind', sheet, names) ?? '';
};

describe.each(knownEquations)('$name', ({ name, equation, both }) => {
  test('no field or table is called what a link keeps for itself', () => {
    const own = [
      ...Object.keys(equation.fields as object),
      ...Object.keys(equation.tables as object),
    ];
    expect(
      own.filter((key) => ['demo', 'check', 'fed', 'rates', 'chance', 'end'].includes(key)),
    ).toEqual([]);
    expect(own.filter((key) => !/^\w+$/.test(key))).toEqual([]);
  });

  test('no filled-in sheet has an empty row: what a link says of rows counts those that are filled', () => {
    for (const sheet of Object.keys(equation.sheets)) {
      const example = sheetOf(equation, both.en.rows ?? {}, sheet);
      expect(filledRows(equation, example)).toEqual(example);
    }
  });

  test('any sheet that fits comes back as typed, through chats and sentences, in either language of names', () => {
    let fitting = 0;
    fc.assert(
      fc.property(sheets(equation, 3), (sheet) => {
        const { rows } = both.en;
        const hash = writeLink(equation, name, sheet, rows);
        if (hash === undefined) return;
        fitting++;
        if (hash === `#demo=${name}`) return;
        const sheetThere = { ok: true, sheet: filledRows(equation, sheet), left: [] };
        expect(hash.slice(1)).toMatch(/^[\w.,~!$=&-]*$/);
        for (const way of [
          hash,
          `${hash}.`,
          `${hash}”。`,
          `${hash})**`,
          hash.replaceAll('&', '&amp;'),
          `#${encodeURIComponent(hash.slice(1))}`,
        ]) {
          expect(readLink(way, equation, name, rows)).toEqual(sheetThere);
        }
      }),
    );
    expect(fitting).toBeGreaterThan(0);
  });

  test('a link that is cut anywhere behind its name is refused whole', () => {
    fc.assert(
      fc.property(sheets(equation, 3), (sheet) => {
        const hash = writeLink(equation, name, sheet, both.en.rows);
        const begin = `#demo=${name}&`.length;
        if (hash === undefined || hash.length <= begin) return;
        for (let length = begin + 1; length < hash.length; length++) {
          const opened = readLink(hash.slice(0, length), equation, name, both.en.rows);
          expect(opened && (opened.ok || opened.problems[0]?.code), hash.slice(0, length)).toBe(
            'cut',
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});

test('only what differs is in it', () => {
  expect(writeLink(everyKind, 'every-kind', example, names)).toBe('#demo=every-kind');
  expect(written(({ fields }) => (fields.months = '24'))).toMatch(
    /^#demo=every-kind&check=[\w-]{6}&months=24$/,
  );
  expect(
    written(({ fields, tables }) => {
      fields.rushed = false;
      tables.friends![1]!.hours = '60';
      tables.friends![2]!.close = true;
      tables.friends!.push({
        name: 'Lee Ng',
        hours: '3',
        since: '',
        circle: 'school',
        close: false,
        trust: '',
      });
    }),
  ).toMatch(/^#demo=every-kind&check=[\w-]{6}&rushed=false&friends=-~,60~,,,,1~Lee_Ng,3,,school$/);
  expect(written(({ tables }) => (tables.ties = []))).toMatch(/&ties=!0$/);
  expect(written(({ tables }) => (tables.friends![2]!.hours = ''))).toMatch(
    /&friends=-~-~,!&end=0$/,
  );
  expect(written(({ tables }) => (tables.friends![0]!.hours = ''))).toMatch(/&friends=,!~-~-$/);
});

test('it is read in the other language with that language’s names', () => {
  const hash = written(({ tables }) => (tables.friends![0]!.hours = '9'));
  const opened = readLink(hash, everyKind, 'every-kind', everyKindWords.zh.rows);
  expect(opened).toMatchObject({
    ok: true,
    sheet: { tables: { friends: [{ name: '李', hours: '9' }, {}, {}] } },
  });
});

test('seven rows in Chinese take less than 300 signs', () => {
  const hash = written(({ tables }) => {
    tables.friends = Array.from({ length: 7 }, (_, i) => ({
      name: `科研机构${'一二三四五六七'[i]}`,
      hours: String(12.5 * (i + 1)),
      since: '',
      circle: 'school',
      close: i === 2,
      trust: '',
    }));
  });
  expect(hash.length).toBeLessThan(300);
  expect(read(hash)?.ok).toBe(true);
});

describe('how ranges are simulated', () => {
  const chance = {
    samples: 10_000,
    seed: '7',
    together: [{ a: 'months', b: 'friends/1/hours', rank: -0.5 }],
  };
  const hash = written((sheet) => (sheet.chance = chance));

  test('is in it where it isn’t as usual, with a number of its form', () => {
    expect(hash).toMatch(
      /^#demo=every-kind&check=[\w-]{6}&chance=1_10000_1_months_friends.1.hours_-0.5_7$/,
    );
    expect(read(hash)).toEqual({ ok: true, sheet: { ...example, chance }, left: [] });
  });

  test('counts the rows that are filled', () => {
    const later = written((sheet) => {
      sheet.tables['friends']!.unshift({
        name: '',
        hours: '',
        since: '',
        circle: 'work',
        close: false,
        trust: '',
      });
      sheet.chance = { ...chance, together: [{ ...chance.together[0]!, b: 'friends/2/hours' }] };
    });
    expect(later).toBe(hash);
  });

  test('links that say nothing of it open as before, and one of a newer form is refused whole', () => {
    expect(read('#demo=every-kind&check=a13cIh&months=24')).toEqual({
      ok: true,
      sheet: { ...example, fields: { ...example.fields, months: '24' } },
      left: [],
    });
    const edition = /check=....(..)/.exec(hash)?.[1];
    const signed = (text: string) => {
      const sum = parseInt(crc32(new TextEncoder().encode(text)), 16) & 0xffffff;
      return `#demo=every-kind&check=${signsOf(sum, 4)}${edition}&${text}`;
    };
    const problem = (code: string) => ({ ok: false, problems: [{ code, name: 'chance' }] });
    expect(read(signed('chance=2_anything'))).toEqual(problem('newer'));
    expect(read(signed('chance=1_x_0'))).toEqual(problem('unreadable'));
    expect(read(signed('chance=1_-_2_months_share_1'))).toEqual(problem('unreadable'));
  });
});

describe('not read', () => {
  const problems = (hash: string) => {
    const opened = read(hash);
    return opened && (opened.ok ? [] : opened.problems);
  };
  const hash = written(({ fields }) => (fields.months = '24'));

  test('what isn’t for this tool', () => {
    expect(read('')).toBeUndefined();
    expect(read('#demo=every-kind')).toBeUndefined();
    expect(read('#section')).toBeUndefined();
    expect(read('#demo=other&months=3')).toBeUndefined();
  });

  test('what was changed on its way', () => {
    expect(problems(hash.replace('24', '25'))).toEqual([{ code: 'cut' }]);
    expect(problems(hash.replace(/check=../, 'check=zz'))).toEqual([{ code: 'cut' }]);
  });

  test('what was made for another worked example', () => {
    const sheetsBefore = { example: () => ({ fields: { months: '17' } }) };
    const before =
      writeLink({ ...everyKind, sheets: sheetsBefore }, 'every-kind', example, names) ?? '';
    expect(problems(before)).toEqual([{ code: 'other-edition' }]);
  });

  test('what is longer than any', () => {
    expect(problems(`#demo=every-kind&note=${'x'.repeat(LONGEST_LINK)}`)).toEqual([
      { code: 'too-long', limit: LONGEST_LINK },
    ]);
    expect(written(({ fields }) => (fields.note = 'x'.repeat(LONGEST_LINK)))).toBe('');
  });

  test('what a hand wrote and the tool doesn’t know, or can’t use', () => {
    expect(problems('#demo=every-kind&months=24&shoes=2')).toEqual([
      { code: 'unreadable', name: 'shoes' },
    ]);
    expect(problems('#demo=every-kind&months=much')).toEqual([
      { code: 'unreadable', field: 'months' },
    ]);
    expect(problems('#demo=every-kind&friends=Lee')).toEqual([{ code: 'cut' }]);
  });
});

test('a link by hand sets fields alone', () => {
  expect(read('#demo=every-kind&months=20..40&rushed=false&note=a_b')).toEqual({
    ok: true,
    left: [],
    sheet: {
      ...example,
      fields: { ...example.fields, months: '20..40', rushed: false, note: 'a b' },
    },
  });
});

test('a link of an earlier edition is read whole, or not at all', () => {
  const older = {
    ...everyKind,
    olderLink: (extra: ReadonlyMap<string, string>) =>
      extra.get('list') === '{"rows":[]}' ? { tables: { friends: [] } } : undefined,
  };
  expect(read('#demo=every-kind&rushed=false&list={"rows":[]}', older)).toEqual({
    ok: true,
    left: [],
    sheet: {
      fields: { ...example.fields, rushed: false },
      tables: { ...example.tables, friends: [] },
    },
  });
  expect(read('#demo=every-kind&rushed=false&list={"ro', older)).toEqual({
    ok: false,
    problems: [{ code: 'cut' }],
  });
});
