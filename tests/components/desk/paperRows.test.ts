/** @file Paper holds all that it takes to type a sheet again, and no empty line. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writtenFields, writtenTables } from '../../../src/components/desk/paperRows';
import type { ToolWords } from '../../../src/components/desk/toolWords';
import type { AnyField, AnyFields } from '../../../src/lib/core/fields';
import type { Sheet } from '../../../src/lib/desk/sheet';
import { isEmpty, type Tables } from '../../../src/lib/desk/tables';
import { everyKind, everyKindWords, knownEquations, sheets } from '../../helpers/sheets';

const nothing = { derivedOf: () => ({}), sumOf: () => undefined };
const words = everyKindWords.en as unknown as ToolWords;
const isTyped = ({ kind }: AnyField) => kind !== 'switch' && kind !== 'choice';

describe.each(knownEquations)('$name', ({ equation, both }) => {
  test('whatever was typed is on paper as it was typed, and no row that is empty', () => {
    const said = both.zh as unknown as ToolWords;
    fc.assert(
      fc.property(sheets(equation), (sheet) => {
        const fields = writtenFields(equation, said, sheet, 'zh');
        const typed = Object.entries(equation.fields as AnyFields)
          .filter(([, field]) => isTyped(field))
          .map(([name]) => [name, String(sheet.fields[name] ?? '').trim()])
          .filter(([, text]) => text !== '');
        const shown = new Map(fields.map(({ name, text }) => [name, text]));
        expect(typed.filter(([name = '', text]) => shown.get(name) !== text)).toEqual([]);
        const tables = writtenTables(equation, said, sheet, nothing, 'zh');
        for (const [name, table] of Object.entries(equation.tables as Tables)) {
          const filled = (sheet.tables[name] ?? []).filter((row) => !isEmpty(table, row));
          const rows = tables.find((each) => each.name === name)?.rows ?? [];
          expect(rows).toHaveLength(filled.length);
          filled.forEach((row, i) => {
            const cells = Object.entries(table.columns)
              .filter(([, field]) => isTyped(field))
              .map(([column]) => String(row[column] ?? '').trim());
            expect(cells.filter((cell) => cell !== '' && !rows[i]?.includes(cell))).toEqual([]);
          });
        }
      }),
      { numRuns: 40 },
    );
  });
});

const sheet: Sheet = {
  fields: { months: ' 1/3 ', cash: '', share: '10', city: 'Shenzhen', rushed: false },
  tables: {
    friends: [
      { name: '', hours: '', circle: 'work', close: false },
      { name: 'Lee', hours: '20..40', circle: 'school', close: false },
      { name: 'Wang', hours: '', circle: 'work', close: false },
    ],
    ties: [{ from: '', to: ' ' }],
  },
};

test('choices and switches are told in words; what is left empty is left out', () => {
  expect(writtenFields(everyKind, words, sheet, 'en')).toEqual([
    { name: 'months', label: 'Months', text: '1/3', unit: 'months' },
    { name: 'share', label: 'Share', text: '10', unit: '%' },
    { name: 'city', label: 'City', text: 'Shenzhen', unit: '' },
    { name: 'rushed', label: '-rushed', text: 'no', unit: '' },
  ]);
});

test('a table without rows isn’t printed, nor a column in which every row is as it came', () => {
  const [friends, ...others] = writtenTables(everyKind, words, sheet, nothing, 'en');
  expect(others).toEqual([]);
  expect(friends?.columns.map(({ key }) => key)).toEqual(['name', 'hours', 'circle']);
  expect(friends?.rows).toEqual([
    ['Lee', '20..40', 'School'],
    ['Wang', '', 'Work'],
  ]);
  expect(friends?.sums).toBeUndefined();
});

test('a unit that several columns have is said once; sums stand below theirs', () => {
  const column = { unit: 'CNY', min: 0, max: 9, default: 0 } as const;
  const hours = { unit: 'hour', min: 0, max: 9, default: 0 } as const;
  const tool = {
    ...everyKind,
    tables: {
      friends: {
        columns: { name: { kind: 'text', default: '' }, price: column, hours },
        derived: { amount: { unit: 'CNY' }, share: { unit: 'share', digits: 0 } },
        sums: ['hours', 'amount'],
      },
    },
  } as const;
  const rows = [{ name: 'a', price: '1', hours: '2' }];
  const worked = {
    derivedOf: () => ({ amount: 2.5, share: 0.5 }),
    sumOf: (_: string, key: string) => ({ hours: 2, amount: 2.5 })[key],
  };
  const given = { fields: {}, tables: { friends: rows } };
  const [table] = writtenTables(tool, words, given, worked, 'en');
  expect(table?.unit).toBe('CNY');
  expect(table?.columns.map(({ unit }) => unit)).toEqual(['', '', 'hours', '', '']);
  expect(table?.rows).toEqual([['a', '1', '2', '2.5', '50%']]);
  expect(table?.sums).toEqual(['', '', '2', '2.5', '']);
});
