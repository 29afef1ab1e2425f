import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figures, type Chosen, type Given } from '../../../src/lib/equations/startupCost';
import { details } from '../../../src/lib/equations/startupCostDetails';
import { anyChosen, anyGiven, costRow, nothing, sheetNamed, usual } from '../../helpers/costSheets';

const detailsOf = (values: Chosen, tables: Given) =>
  details(values, tables, figures(values, tables));
const findings = (values: Chosen, tables: Given) => detailsOf(values, tables).findings ?? [];
const codes = (values: Chosen, tables: Given) =>
  findings(values, tables).map(({ code, table = '' }) => [code, table].join(' ').trim());

describe('the worked example', () => {
  test('has the unit prices 150, 60, 90 a TB, 40, 16.67, 50 an accelerator, 10 and 4 a head', () => {
    const { values, tables } = sheetNamed('example');
    const { rows } = detailsOf(values, tables);
    const prices = (name: 'data' | 'compute' | 'hiring' | 'training') =>
      rows?.[name]?.['unitPrice']?.map((price) => Number(price?.toFixed(2)));
    expect(prices('data')).toEqual([150, 60, 90]);
    expect(prices('compute')).toEqual([40, 16.67, 50]);
    expect([prices('hiring'), prices('training')]).toEqual([[10], [4]]);
  });

  test('saves by row: the subsidy 70, crowdsourcing 10, institute and partner −20 each', () => {
    const { values, tables } = sheetNamed('example');
    const { rows } = detailsOf(values, tables);
    const saved = [...(rows?.data?.['saving'] ?? []), ...(rows?.compute?.['saving'] ?? [])];
    expect(saved.map((saving = NaN) => Math.round(saving) + 0)).toEqual([-20, 10, 0, 0, 70, -20]);
    expect(rows?.research).not.toHaveProperty('saving');
  });

  test('is told the gap of 150 in computing, what the mix saves, and that it is a shopping list', () => {
    const { values, tables } = sheetNamed('example');
    expect(codes(values, tables)).toEqual(['stated-gap compute', 'mix-saves', 'shopping-list']);
    expect(findings(values, tables)[0]).toMatchObject({
      tone: 'warning',
      values: { stated: 500, sum: 350, gap: 150 },
    });
    expect(findings(values, tables)[1]?.values).toMatchObject({ share: 8.2 });
  });

  test('is told that training is left out where it is', () => {
    const { values, tables } = sheetNamed('example');
    const found = findings({ ...values, useStated: true, withTraining: false }, tables);
    expect(found).toContainEqual({
      code: 'training-left-out',
      tone: 'warning',
      table: 'training',
      values: { amount: 200 },
    });
  });
});

describe('quantities', () => {
  test('that miss the stated need are told', () => {
    const { values, tables } = sheetNamed('example');
    expect(codes({ ...values, computeNeed: 12 }, tables)).toContain('need-gap compute');
  });

  test('that miss it by less than is shown are not', () => {
    const { values } = sheetNamed('example');
    const thirds = Array.from({ length: 3 }, () => costRow({ quantity: 0.3333, cost: 1 }));
    const tables = { ...nothing(), data: thirds };
    expect(codes({ ...values, dataNeed: 1 }, tables)).not.toContain('need-gap data');
    expect(codes({ ...values, dataNeed: 1.01 }, tables)).toContain('need-gap data');
  });

  test('a sum that differs by what nobody sees is no gap', () => {
    const tables = { ...nothing(), data: [costRow({ cost: 0.1 }), costRow({ cost: 0.2 })] };
    expect(codes({ ...usual, dataStated: 0.3 }, tables)).not.toContain('stated-gap data');
  });
});

describe('a row', () => {
  const with1 = (columns: Parameters<typeof costRow>[0]) => ({
    ...nothing(),
    compute: [costRow({ cost: 1 }), costRow(columns)],
  });

  test('whose cost is not quantity × unit price is told at its place, and counts with its cost', () => {
    const tables = with1({ quantity: 3, price: 4, cost: 13 });
    expect(findings(usual, tables)).toContainEqual({
      code: 'price-gap',
      tone: 'warning',
      table: 'compute',
      row: 1,
      values: { cost: 13, product: 12 },
    });
    expect(figures(usual, tables).total).toBe(14);
    expect(codes(usual, with1({ quantity: 3, price: 4, cost: 12 }))).not.toContain(
      'price-gap compute',
    );
  });

  test('with a quantity or a unit price alone is told', () => {
    expect(codes(usual, with1({ quantity: 3 }))).toContain('half-a-row compute');
    expect(codes(usual, with1({ price: 3 }))).toContain('half-a-row compute');
    expect(codes(usual, with1({ price: 3, quantity: 0 }))).not.toContain('half-a-row compute');
  });
});

test('a list without costs is asked about; DeepSeek-V3 has five of them', () => {
  const { values, tables } = sheetNamed('deepseekV3');
  expect(codes(values, tables).filter((code) => code.startsWith('no-costs'))).toHaveLength(5);
});

test('a sheet that nobody has begun isn’t asked about what it leaves out', () => {
  expect(codes(usual, nothing())).toEqual([]);
});

test('pay without inference is told, and cash that is less than the total', () => {
  const tables = { ...nothing(), hiring: [costRow({ cost: 10, monthly: true })] };
  expect(codes(usual, tables)).toContain('no-inference');
  expect(codes(usual, tables)).not.toContain('shopping-list');
  expect(findings({ ...usual, cash: 100 }, tables)).toContainEqual({
    code: 'cash-short',
    tone: 'warning',
    field: 'cash',
    values: { cash: 100, total: 120, short: 20 },
  });
  expect(codes({ ...usual, cash: 120 }, tables)).not.toContain('cash-short');
});

test('a market that asks next to nothing is compared with nothing', () => {
  const hiring = [
    costRow({ quantity: 5e-324, market: true }),
    costRow({ quantity: 0, cost: 8.881784197001253e-19 }),
  ];
  const research = [costRow({ quantity: 5e-324, cost: 5e-324, market: true })];
  const tables = { ...nothing(), hiring, research };
  const { market, savedShare } = figures(usual, tables);
  expect([market, savedShare]).toEqual([undefined, undefined]);
  expect(codes(usual, tables)).toContain('no-market');
});

test('whatever passed the gate is told in finite numbers, row by row', () => {
  fc.assert(
    fc.property(anyChosen, anyGiven, (values, tables) => {
      const { findings = [], rows = {} } = detailsOf(values, tables);
      for (const { values: told = {} } of findings) {
        expect(Object.values(told).every(Number.isFinite)).toBe(true);
      }
      for (const [name, columns] of Object.entries(rows)) {
        for (const column of Object.values(columns)) {
          expect(column).toHaveLength(tables[name as keyof Given].length);
          expect(column.every((cell) => cell === undefined || Number.isFinite(cell))).toBe(true);
        }
      }
    }),
  );
});
