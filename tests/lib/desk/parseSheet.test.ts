import { describe, expect, test } from 'vitest';
import type { AnyFields } from '../../../src/lib/core/fields';
import { bookRates } from '../../../src/lib/core/rates';
import type { Equation } from '../../../src/lib/desk/equation';
import { blankSheet, emptySheet, parseSheet, sheetOf } from '../../../src/lib/desk/parseSheet';
import type { Sheet } from '../../../src/lib/desk/sheet';
import type { Tables } from '../../../src/lib/desk/tables';

const fields = {
  price: { unit: 'CNY', min: 0, max: 1e9, default: 0.5, uncertain: true },
  loss: { unit: 'CNY', min: -10, max: 0, default: -1 },
  need: { unit: 'TB', min: 0, max: 10, optional: true },
  name: { kind: 'text', default: '' },
  day: { kind: 'date', default: '2026-11-28' },
  path: { kind: 'choice', options: ['buy', 'rent'], default: 'rent' },
  shared: { kind: 'switch', default: true },
} as const satisfies AnyFields;
const tables = {
  costs: {
    columns: {
      name: { kind: 'text', default: '' },
      amount: { unit: 'CNY', min: 0, max: 1e9, default: 0, uncertain: true },
      market: { kind: 'switch', default: false },
    },
  },
  empty: { columns: { name: { kind: 'text', default: '' } } },
} as const satisfies Tables;
const equation: Equation<typeof fields, typeof tables> = {
  fields,
  tables,
  results: { total: { unit: 'CNY' } },
  figures: (values, rows) => ({
    total: values.price + rows.costs.reduce((sum, { amount }) => sum + amount, 0),
  }),
  sheets: {
    example: (words) => ({
      fields: { price: '20..40' },
      tables: { costs: [{ name: words.gpu ?? '', amount: '$10' }] },
    }),
    other: () => ({ fields: { shared: false } }),
  },
};

describe('a sheet', () => {
  test('begins with what each field has by default, and no row', () => {
    expect(emptySheet(equation)).toEqual({
      fields: {
        price: '0.5',
        loss: '−1',
        need: '',
        name: '',
        day: '2026-11-28',
        path: 'rent',
        shared: true,
      },
      tables: { costs: [], empty: [] },
    });
    expect(parseSheet(equation, emptySheet(equation))).toMatchObject({
      ok: true,
      values: { price: 0.5, loss: -1, need: undefined, shared: true },
    });
  });

  test('that is emptied has the rows that a table needs, and one to begin with', () => {
    const needs = { ...equation, tables: { ...tables, empty: { ...tables.empty, least: 2 } } };
    expect(blankSheet(needs)).toEqual({
      ...emptySheet(equation),
      tables: {
        costs: [{ name: '', amount: '', market: false }],
        empty: [{ name: '' }, { name: '' }],
      },
    });
  });

  test('that is filled in has the names of its rows in the page’s language, and every column', () => {
    const sheet = sheetOf(equation, { gpu: '显卡' });
    expect(sheet.tables.costs).toEqual([{ name: '显卡', amount: '$10', market: false }]);
    expect(sheet.fields).toMatchObject({ price: '20..40', loss: '−1', shared: true });
    expect(sheetOf(equation, {}, 'other').fields.shared).toBe(false);
    expect(sheetOf(equation, {}, 'none')).toEqual(emptySheet(equation));
    for (const name of ['toString', 'constructor', '__proto__']) {
      expect(sheetOf(equation, {}, name)).toEqual(emptySheet(equation));
    }
  });
});

describe('the gate for a sheet', () => {
  test('gives values, ranges and where the rows stood', () => {
    const parsed = parseSheet(equation, sheetOf(equation, { gpu: 'GPU' }));
    expect(parsed).toEqual({
      ok: true,
      values: {
        price: 30,
        loss: -1,
        need: undefined,
        name: '',
        day: '2026-11-28',
        path: 'rent',
        shared: true,
      },
      tables: { costs: [{ name: 'GPU', amount: 71.884, market: false }], empty: [] },
      issues: [],
      tableIssues: [],
      rateIssues: [],
      rates: bookRates,
      spreads: { price: { shape: 'normal', low: 20, high: 40 } },
      cellSpreads: [],
      drafted: { costs: [0], empty: [] },
    });
  });

  const changed = (edit: (sheet: Sheet) => void) => {
    const sheet = sheetOf(equation, { gpu: 'GPU' });
    edit(sheet);
    return parseSheet(equation, sheet);
  };

  test('says what is wrong in fields, tables and rates, each by itself', () => {
    const field = changed((sheet) => (sheet.fields.price = 'much'));
    expect(field).toMatchObject({ ok: false, tableIssues: [], rateIssues: [] });
    expect(field.issues).toEqual([{ field: 'price', code: 'not-a-number' }]);

    const cell = changed((sheet) => sheet.tables.costs?.push({ amount: '-1' }));
    expect(cell).toMatchObject({ ok: false, issues: [], rateIssues: [] });
    expect(cell.tableIssues).toEqual([
      { table: 'costs', row: 1, column: 'amount', code: 'too-small', limit: 0 },
    ]);

    const rate = changed((sheet) => (sheet.rates = { USD: '0', EUR: '8' }));
    expect(rate).toMatchObject({ ok: false, issues: [], tableIssues: [] });
    expect(rate.rateIssues).toEqual([{ field: 'USD', code: 'too-small', limit: 1e-6 }]);
    expect(rate.rates).toEqual({ ...bookRates, EUR: 8 });
  });

  test('counts other currencies at the sheet’s own rates, in fields, ranges and cells', () => {
    const parsed = changed((sheet) => {
      sheet.rates = { USD: '7', JPY: '5/100' };
      sheet.fields.price = '20..30美元';
      sheet.tables.costs?.push({ amount: '100日元' }, { amount: '€1' });
    });
    expect(parsed.ok).toBe(true);
    expect(parsed.values.price).toBe(175);
    expect(parsed.spreads.price).toEqual({ shape: 'normal', low: 140, high: 210 });
    expect(parsed.tables.costs?.map(({ amount }: { amount: number }) => amount)).toEqual([
      70, 5, 7.5257,
    ]);
  });

  test('never changes the yuan, whatever the sheet says', () => {
    expect(changed((sheet) => (sheet.rates = { CNY: '2', XXX: '3' })).rates).toEqual(bookRates);
  });
});
