import { describe, expect, test } from 'vitest';
import {
  differencesOf,
  nextName,
  typedDifferently,
  type Kept,
} from '../../../src/lib/desk/compare';
import { emptySheet } from '../../../src/lib/desk/parseSheet';
import { costRows, costs } from '../../helpers/deskEquations';

const empty = emptySheet(costs);
const kept: Kept[] = [
  {
    name: 'A',
    sheet: { ...empty, tables: { costs: [costRows[0]!] } },
    figures: { total: 100, monthly: 0 },
  },
  {
    name: 'B',
    sheet: {
      fields: { ...empty.fields, months: '18' },
      tables: { costs: [{ ...costRows[0]!, price: '7' }, costRows[1]!] },
    },
    figures: { total: 80, monthly: 5, perPerson: undefined },
  },
];

describe('comparing', () => {
  test('differences against the first, also as a share where it isn’t 0', () => {
    const [total, monthly, perPerson] = differencesOf(costs, kept);
    expect(total).toEqual({
      result: 'total',
      figures: [100, 80],
      changes: [
        { by: 0, share: 0 },
        { by: -20, share: -0.2 },
      ],
    });
    expect(monthly?.changes[1]).toEqual({ by: 5, share: undefined });
    expect(perPerson?.changes[1]).toEqual({ by: undefined, share: undefined });
  });
  test('of a negative figure, less is less', () => {
    const [loss] = differencesOf(costs, [
      { ...kept[0]!, figures: { total: -100 } },
      { ...kept[0]!, figures: { total: -150 } },
    ]);
    expect(loss?.changes[1]).toEqual({ by: -50, share: -0.5 });
  });
  test('only what was typed differently, a row that one lacks as well', () => {
    const found = typedDifferently(costs, kept);
    expect(found).toContainEqual({ field: 'months', typed: ['12', '18'] });
    expect(found).toContainEqual({
      ...{ table: 'costs', row: 0, column: 'price' },
      typed: [costRows[0]!['price'], '7'],
    });
    expect(found).toContainEqual({
      ...{ table: 'costs', row: 1, column: 'name' },
      typed: [undefined, 'data'],
    });
    expect(found, 'an empty cell and no such row are the same').toHaveLength(2 + 4);
    expect(typedDifferently(costs, [kept[0]!, kept[0]!])).toEqual([]);
  });
  test('other rates are a difference; the book’s are none', () => {
    const [first] = kept as [Kept];
    const dearer = { ...first, sheet: { ...first.sheet, rates: { USD: '7.5' } } };
    expect(typedDifferently(costs, [first, dearer])).toEqual([
      { currency: 'USD', typed: [undefined, '7.5'] },
    ]);
  });
  test('names go from A to Z and on', () => {
    expect(nextName([])).toBe('A');
    expect(nextName(['A', 'C'])).toBe('B');
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    expect(nextName(letters)).toBe('A2');
  });
});
