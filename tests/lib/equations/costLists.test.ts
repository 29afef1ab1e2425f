import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  amountOf,
  costOf,
  finite,
  lists,
  marketPrice,
  needOf,
  quantityOf,
  servingOf,
  servingOfAll,
  statedOf,
  sumOf,
  symbols,
} from '../../../src/lib/equations/costLists';
import { costRow, usual } from '../../helpers/costSheets';

describe('a row', () => {
  test('costs what it says, or quantity × unit price, or nothing', () => {
    expect(costOf(costRow({ cost: 7, quantity: 2, price: 3 }))).toBe(7);
    expect(costOf(costRow({ quantity: 2, price: 3 }))).toBe(6);
    expect(costOf(costRow({ cost: 0, quantity: 2, price: 3 }))).toBe(0);
    expect(costOf(costRow({ quantity: 2 }))).toBe(0);
  });

  test('that is paid every month costs as many times as there are months', () => {
    expect(amountOf(costRow({ cost: 5, monthly: true }), 18)).toBe(90);
    expect(amountOf(costRow({ cost: 5 }), 18)).toBe(5);
    expect(amountOf(costRow({ cost: 5, monthly: true }), 0)).toBe(0);
  });
});

describe('a list', () => {
  test('adds up in any order', () => {
    const costs = fc.array(fc.nat({ max: 1_000_000 }));
    fc.assert(
      fc.property(costs, (all) => {
        const rows = all.map((cost) => costRow({ cost }));
        expect(sumOf(rows, 12)).toBe(sumOf(rows.toReversed(), 12));
      }),
    );
  });

  test('has a sum of quantities only where every row has a quantity', () => {
    expect(quantityOf([costRow({ quantity: 2 }), costRow({ quantity: 0 })])).toBe(2);
    expect(quantityOf([costRow({ quantity: 2 }), costRow({ cost: 2 })])).toBeUndefined();
    expect(quantityOf([])).toBeUndefined();
  });

  test('has the price of the row that is marked, over the period', () => {
    const rows = [
      costRow({ quantity: 3, cost: 50 }),
      costRow({ quantity: 5, price: 4, monthly: true, market: true }),
    ];
    expect(marketPrice(rows, 10)).toBe(40);
    expect(marketPrice(rows.slice(0, 1), 10)).toBeUndefined();
    expect(marketPrice([costRow({ cost: 4, market: true })], 10)).toBeUndefined();
  });
});

test('six lists have the letters of the chapter', () => {
  expect(lists.map((name) => symbols[name]).join('')).toBe('CSHTMA');
});

test('what is claimed is found by list; the market has no quantities', () => {
  const claims = { ...usual, computeStated: 500, computeNeed: 10, researchStated: 7 };
  expect([statedOf(claims, 'compute'), statedOf(claims, 'research')]).toEqual([500, 7]);
  expect([needOf(claims, 'compute'), needOf(claims, 'scenarios')]).toEqual([10, undefined]);
});

test('a month has thirty days of tokens, at a price for a million of them', () => {
  const asked = { users: 1, requests: 1, tokensIn: 1e6, tokensOut: 2e6 };
  expect(servingOf({ ...asked, priceIn: 10_000, priceOut: 0 })).toBe(30);
  expect(servingOf({ ...asked, priceIn: 10_000, priceOut: 5_000 })).toBe(60);
  const models = [0, 5_000].map((priceOut) => ({ ...asked, priceIn: 10_000, priceOut }));
  expect(servingOf({ ...asked, priceIn: 10_000, priceOut: undefined })).toBe(30);
  expect([servingOfAll(models), servingOfAll([])]).toEqual([90, 0]);
});

test('what is no number is no figure', () => {
  expect([finite(3), finite(NaN), finite(-Infinity)]).toEqual([3, undefined, undefined]);
});
