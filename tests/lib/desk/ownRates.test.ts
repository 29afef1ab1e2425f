import { expect, test } from 'vitest';
import { bookRates } from '../../../src/lib/core/rates';
import { fromCsv, toCsv } from '../../../src/lib/desk/csv';
import { fromJson, toJson } from '../../../src/lib/desk/json';
import { readLink, writeLink } from '../../../src/lib/desk/link';
import { currencies, ownRates, rateName, ratesOf } from '../../../src/lib/desk/ownRates';
import { emptySheet, parseSheet, sheetOf } from '../../../src/lib/desk/parseSheet';
import type { Equation } from '../../../src/lib/desk/equation';
import type { Sheet } from '../../../src/lib/desk/sheet';
import type { AnyFields } from '../../../src/lib/core/fields';
import type { Tables } from '../../../src/lib/desk/tables';
import { fileWords } from '../../helpers/sheets';

const fields = {
  price: { unit: 'CNY', min: 0, max: 1e9, default: 1, uncertain: true },
} as const satisfies AnyFields;
const tables = {
  costs: { columns: { amount: { unit: '10k-CNY', min: 0, max: 1e9, default: 0 } } },
} as const satisfies Tables;
const equation: Equation<typeof fields, typeof tables> = {
  fields,
  tables,
  results: { total: { unit: 'CNY' } },
  figures: ({ price }) => ({ total: price }),
  sheets: { example: () => ({}) },
};
const label = {
  title: 'Prices',
  fields: { price: { label: 'Price' } },
  tables: { costs: { title: 'Costs', columns: { amount: { label: 'Amount' } } } },
};
const words = fileWords({ en: label, zh: label } as never);
const sheet: Sheet = {
  fields: { price: '$20..30' },
  tables: { costs: [{ amount: '$10,000' }] },
  rates: { USD: '7', JPY: '5/100' },
};

test('what is no rate is not taken, and what can’t be used leaves the book’s', () => {
  expect(currencies).toEqual(['USD', 'EUR', 'HKD', 'GBP', 'JPY']);
  expect(rateName('USD')).toBe('CNY/USD');
  for (const given of [
    undefined,
    null,
    7,
    'USD',
    [],
    {},
    { USD: ' ' },
    Object.create({ USD: '7' }),
  ]) {
    expect(ownRates(given)).toBeUndefined();
  }
  expect(ownRates({ USD: 7, EUR: 'eight', CNY: 2 })).toEqual({ USD: '7', EUR: 'eight' });
  expect(ratesOf({})).toEqual(bookRates);
  expect(ratesOf({ rates: { USD: '7', EUR: 'eight', GBP: '-1' } })).toEqual({
    ...bookRates,
    USD: 7,
  });
});

test('rates come back from a link, from JSON and from CSV, and so does what was typed with them', () => {
  const empty = emptySheet(equation);
  const opened = [
    readLink(writeLink(equation, 'prices', sheet, undefined) ?? '', equation, 'prices', undefined),
    fromJson(toJson('prices', sheet), equation, 'prices'),
    fromCsv(toCsv(equation, 'prices', sheet, words), equation, 'prices', empty, words),
  ];
  for (const one of opened) expect(one).toEqual({ ok: true, sheet, left: [] });
  expect(parseSheet(equation, sheet).values.price).toBe(175);
});

test('a CSV holds what was computed at the reader’s rates, and their change wins over what was typed', () => {
  const text = toCsv(equation, 'prices', sheet, words);
  expect(text).toContain('CNY/USD,7,');
  expect(text).toContain('Price,175,');
  const open = (changed: string) =>
    fromCsv(changed, equation, 'prices', emptySheet(equation), words);
  expect(open(text.replace('CNY/USD,7,', 'CNY/USD,8,'))).toMatchObject({
    sheet: { rates: { USD: '8' }, fields: { price: '175' }, tables: { costs: [{ amount: '7' }] } },
  });
});

test('a file of this book without rates takes back those that there were', () => {
  const plain = { fields: { price: '$20' }, tables: { costs: [] } };
  const text = toCsv(equation, 'prices', plain, words);
  expect(fromCsv(text, equation, 'prices', sheet, words)).toEqual({
    ok: true,
    sheet: plain,
    left: [],
  });
  expect(sheetOf(equation, {})).not.toHaveProperty('rates');
});
