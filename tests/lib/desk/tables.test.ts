import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  emptyRow,
  isEmpty,
  MOST_ROWS,
  parseTables,
  type Tables,
} from '../../../src/lib/desk/tables';

const tables = {
  costs: {
    columns: {
      name: { kind: 'text', default: '' },
      amount: { unit: '10k-CNY', min: 0, max: 1e6, default: 1, uncertain: true },
      quantity: { unit: '1', min: 0, max: 100, optional: true },
      kind: { kind: 'choice', options: ['buy', 'rent'], default: 'buy' },
      market: { kind: 'switch', default: false },
    },
    only: 'market',
  },
  people: {
    columns: { name: { kind: 'text', default: '' }, trust: { kind: 'score', default: 5 } },
    least: 1,
    most: 3,
  },
} as const satisfies Tables;
const { costs, people } = tables;
const lin = { name: 'Lin', trust: '7' };
const cost = (row: Record<string, string | boolean>) => ({ ...emptyRow(costs), ...row });

describe('a row', () => {
  test('begins empty, but for what is chosen or switched', () => {
    expect(emptyRow(costs)).toEqual({
      name: '',
      amount: '',
      quantity: '',
      kind: 'buy',
      market: false,
    });
    expect(isEmpty(costs, emptyRow(costs))).toBe(true);
  });

  test('is empty as long as nothing is written in it', () => {
    expect(isEmpty(costs, { ...emptyRow(costs), kind: 'rent', market: true })).toBe(true);
    expect(isEmpty(costs, cost({ name: ' \u3000' }))).toBe(true);
    expect(isEmpty(costs, {})).toBe(true);
    expect(isEmpty(costs, cost({ quantity: '0' }))).toBe(false);
  });
});

describe('the gate for tables', () => {
  test('gives the values of each row', () => {
    const rows = [cost({ name: 'GPU', amount: '30万', quantity: '2', kind: 'rent', market: true })];
    const { values, issues, spreads, drafted } = parseTables(tables, {
      costs: rows,
      people: [lin],
    });
    expect(values).toEqual({
      costs: [{ name: 'GPU', amount: 30, quantity: 2, kind: 'rent', market: true }],
      people: [{ name: 'Lin', trust: 7 }],
    });
    expect([issues, spreads]).toEqual([[], []]);
    expect(drafted).toEqual({ costs: [0], people: [0] });
  });

  test('passes empty rows over, and still says where a row was written', () => {
    const empty = emptyRow(costs);
    const rows = [
      empty,
      cost({ amount: '1..2' }),
      empty,
      cost({ amount: 'x' }),
      cost({ amount: '3..4' }),
      empty,
    ];
    const { values, issues, spreads, drafted } = parseTables({ costs }, { costs: rows });
    expect(values.costs.map(({ amount }) => amount)).toEqual([1.5, 1, 3.5]);
    expect(issues).toEqual([{ table: 'costs', row: 3, column: 'amount', code: 'not-a-number' }]);
    expect(drafted.costs).toEqual([1, 3, 4]);
    expect(spreads).toEqual([
      { table: 'costs', row: 0, column: 'amount', spread: { shape: 'normal', low: 1, high: 2 } },
      { table: 'costs', row: 2, column: 'amount', spread: { shape: 'normal', low: 3, high: 4 } },
    ]);
  });

  test('names every cell that is wrong, with its limit, and what is not filled in', () => {
    const rows = [cost({ name: 'GPU', quantity: '101', kind: 'steal' })];
    expect(parseTables({ costs }, { costs: rows }).issues).toEqual([
      { table: 'costs', row: 0, column: 'amount', code: 'missing' },
      { table: 'costs', row: 0, column: 'quantity', code: 'too-large', limit: 100 },
      { table: 'costs', row: 0, column: 'kind', code: 'not-an-option' },
    ]);
  });

  test('counts the rows that are written', () => {
    const issuesOf = (rows: number) =>
      parseTables({ people }, { people: [...Array<typeof lin>(rows).fill(lin), emptyRow(people)] })
        .issues;
    expect(issuesOf(0)).toEqual([{ table: 'people', code: 'too-few-rows', limit: 1 }]);
    expect([1, 2, 3].map(issuesOf)).toEqual([[], [], []]);
    expect(issuesOf(4)).toEqual([{ table: 'people', code: 'too-many-rows', limit: 3 }]);
    const many = Array.from({ length: MOST_ROWS + 1 }, () => cost({ amount: '1' }));
    expect(parseTables({ costs }, { costs: many }).issues).toEqual([
      { table: 'costs', code: 'too-many-rows', limit: MOST_ROWS },
    ]);
  });

  test('lets one row alone have what only one may have', () => {
    const on = cost({ amount: '1', market: true });
    const off = cost({ amount: '1' });
    const issuesOf = (rows: (typeof on)[]) => parseTables({ costs }, { costs: rows }).issues;
    expect(issuesOf([off, on, off])).toEqual([]);
    expect(issuesOf([on, emptyRow(costs), on, off])).toEqual([
      { table: 'costs', row: 2, column: 'market', code: 'only-one' },
    ]);
    expect(issuesOf([{ ...emptyRow(costs), market: true }, on])).toEqual([]);
  });

  test('counts another currency at the reader’s rates', () => {
    const rates = { CNY: 1, USD: 7, EUR: 8, HKD: 0.9, GBP: 9, JPY: 0.05 };
    const rows = [cost({ amount: '$10,000' }), cost({ amount: '1～2万美元' })];
    const { values } = parseTables({ costs }, { costs: rows }, rates);
    expect(values.costs.map(({ amount }) => amount)).toEqual([7, 10.5]);
  });

  test('takes a table that is missing, or none at all, for an empty one', () => {
    for (const drafts of [
      {},
      { people: undefined },
      { people: 'rows' },
      { people: { length: 9 } },
    ]) {
      const { values, issues } = parseTables({ people }, drafts as never);
      expect(values).toEqual({ people: [] });
      expect(issues).toEqual([{ table: 'people', code: 'too-few-rows', limit: 1 }]);
    }
    const rows = [null, 'row', 7, undefined, lin, Object.create({ name: 'of the prototype' })];
    expect(parseTables({ people }, { people: rows } as never)).toMatchObject({
      values: { people: [{ name: 'Lin', trust: 7 }] },
      drafted: { people: [4] },
    });
  });
});

test('whatever stands in a link or a file, nothing is thrown, and what comes out passes again', () => {
  const cell = fc.oneof(fc.string(), fc.boolean(), fc.double().map(String), fc.anything());
  const row = fc.oneof(
    fc.record(
      { name: cell, amount: cell, quantity: cell, kind: cell, market: cell },
      { requiredKeys: [] },
    ),
    fc.anything(),
  );
  fc.assert(
    fc.property(fc.oneof(fc.array(row), fc.anything()), (rows) => {
      const { values, drafted, spreads } = parseTables({ costs }, { costs: rows } as never);
      expect(drafted.costs).toHaveLength(values.costs.length);
      for (const place of spreads) expect(values.costs[place.row]).toBeDefined();
      const again = values.costs.map((passed) => ({ ...passed, market: false }));
      const { issues } = parseTables({ costs }, { costs: again } as never);
      expect(issues.filter(({ row: at }) => at !== undefined)).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});
