import { expect, test } from 'vitest';
import { emptySheet, sheetOf } from '../../../src/lib/desk/parseSheet';
import { own, refused, tooMany, wholeSheet } from '../../../src/lib/desk/wholeSheet';
import { everyKind, everyKindTables } from '../../helpers/sheets';

const empty = emptySheet(everyKind);

test.each([undefined, null, 7, 'x', [], {}, { fields: 3, tables: 'x' }])(
  '%j gives what there was',
  (given) => {
    expect(wholeSheet(everyKind, given)).toEqual({ ok: true, sheet: empty, left: [] });
    const base = sheetOf(everyKind, {});
    expect(wholeSheet(everyKind, given, base)).toEqual({ ok: true, sheet: base, left: [] });
  },
);

test('what can’t be shown is named, all of it, and nothing is taken', () => {
  const given = {
    fields: { city: 'Paris', note: {}, rushed: 'perhaps' },
    tables: { ties: [{ from: [] }, {}] },
  };
  expect(wholeSheet(everyKind, given)).toEqual({
    ok: false,
    problems: [
      { code: 'not-an-option', field: 'note' },
      { code: 'not-an-option', field: 'city' },
      { code: 'not-an-option', field: 'rushed' },
      { code: 'not-an-option', table: 'ties', row: 0, column: 'from' },
    ],
  });
});

test('what fails the gate is a draft all the same', () => {
  const opened = wholeSheet(everyKind, { fields: { months: 'much', start: 'soon' } });
  expect(opened).toMatchObject({ ok: true, sheet: { fields: { months: 'much', start: 'soon' } } });
});

test('empty rows don’t count among too many', () => {
  const table = everyKindTables.ties;
  const rows = Array.from({ length: 80 }, (_, i) => ({ from: i < 50 ? 'a' : '', to: '' }));
  expect(tooMany('ties', table, rows)).toBeUndefined();
  expect(tooMany('ties', { ...table, most: 49 }, rows)).toEqual({
    code: 'too-many-rows',
    table: 'ties',
    limit: 49,
  });
});

test('only results that a field can take are taken', () => {
  const fed = { trust: 'moat-scorecard.T', months: 'moat-scorecard.T' };
  expect(wholeSheet(everyKind, { fed })).toMatchObject({
    sheet: { fed: { trust: 'moat-scorecard.T' } },
  });
  expect(wholeSheet(everyKind, { fed: { trust: 'other.T' } })).not.toHaveProperty('sheet.fed');
});

test('nothing inherited is read', () => {
  expect(own({}, 'constructor')).toBeUndefined();
  expect(own(null, 'a')).toBeUndefined();
  expect(own({ a: 1 }, 'a')).toBe(1);
  expect(refused({ code: 'empty' })).toEqual({ ok: false, problems: [{ code: 'empty' }] });
});

test('rates are taken as typed, those of currencies that have one', () => {
  const given = { rates: { USD: 'seven', EUR: 8, HKD: '', CNY: '2', XXX: '3', GBP: {} } };
  expect(wholeSheet(everyKind, given)).toMatchObject({
    ok: true,
    sheet: { rates: { USD: 'seven', EUR: '8' } },
  });
  const opened = wholeSheet(everyKind, given);
  expect(opened.ok && Object.keys(opened.sheet.rates ?? {})).toEqual(['USD', 'EUR']);
  expect(wholeSheet(everyKind, { rates: {} }, { ...empty, rates: { USD: '7' } })).toEqual({
    ok: true,
    sheet: empty,
    left: [],
  });
  const base = { ...empty, rates: { USD: '7' } };
  expect(wholeSheet(everyKind, {}, base)).toEqual({ ok: true, sheet: base, left: [] });
});
