import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bookRates } from '../../../src/lib/core/rates';
import { Random } from '../../../src/lib/core/random';
import type { Sheet } from '../../../src/lib/desk/sheet';
import { parseSheet, sheetOf } from '../../../src/lib/desk/parseSheet';
import { costOf, lists } from '../../../src/lib/equations/costLists';
import * as startupCost from '../../../src/lib/equations/startupCost';
import {
  figures,
  partsOf,
  readings,
  results,
  type Given,
} from '../../../src/lib/equations/startupCost';
import {
  anyChosen,
  anyGiven,
  costRow,
  plainChosen,
  plainGiven,
  nothing,
  scaled,
  sheetNamed,
  usual,
} from '../../helpers/costSheets';

const rows = () => [costRow({}), costRow({}), costRow({})];
const anyModel = {
  name: '',
  users: 0,
  requests: 0,
  tokensIn: 0,
  tokensOut: 0,
  priceIn: 0,
  priceOut: 0,
};

type Found = ReturnType<typeof figures>;
const resultNames = Object.keys(results) as (keyof typeof results)[];
const sound = (found: Found) =>
  resultNames.every((name) => found[name] === undefined || Number.isFinite(found[name]));

describe('the worked example', () => {
  test.each(readings)(
    'is $total when read with stated sums $useStated, training $withTraining',
    ({ total, useStated, withTraining }) => {
      const { values, tables } = sheetNamed('example');
      const found = figures({ ...values, useStated, withTraining }, tables);
      expect(found.total).toBe(total);
      expect(found.oneOff).toBe(total);
    },
  );

  test('has the sums 100, 350, 500, 200, 100, 50, and the shares of 1300 that the chapter prints', () => {
    const { values, tables } = sheetNamed('example');
    const parts = partsOf(values, tables);
    expect(parts.map(({ amount }) => amount)).toEqual([100, 350, 500, 200, 100, 50, 0, 0]);
    const percent = parts.map(({ share = NaN }) => (100 * share).toFixed(1));
    expect(percent).toEqual(['7.7', '26.9', '38.5', '15.4', '7.7', '3.8', '0.0', '0.0']);
  });

  test('saves 40 of 490, 8.2 %', () => {
    const { values, tables } = sheetNamed('example');
    const { market, saving, savedShare = NaN } = figures(values, tables);
    expect(market).toBeCloseTo(490, 9);
    expect(saving).toBeCloseTo(40, 9);
    expect((100 * savedShare).toFixed(1)).toBe('8.2');
  });

  test('rented instead of subsidised costs 1370, 30 more than the market; with the crowd as the market it saves 2.2 %', () => {
    const { values, tables } = sheetNamed('example');
    tables.compute[1] = { ...costRow({ quantity: 3, cost: 120 }) };
    const rented = figures(values, tables);
    expect(rented.total).toBe(1370);
    expect(rented.saving).toBeCloseTo(-30, 9);
    const crowd = sheetNamed('example').tables;
    crowd.data.forEach((row, i) => (row.market = i === 1));
    const { market, saving, savedShare = NaN } = figures(values, crowd);
    expect(market).toBeCloseTo(460, 9);
    expect(saving).toBeCloseTo(10, 9);
    expect((100 * savedShare).toFixed(1)).toBe('2.2');
  });
});

describe('time', () => {
  const withPay = () => {
    const { values, tables } = sheetNamed('example');
    tables.hiring.push(costRow({ quantity: 50, price: 2.5, monthly: true }));
    return { values: { ...values, contingency: 10 }, tables };
  };

  test('a year with pay costs 3080 and eighteen months 3905, as the chapter works out', () => {
    const { values, tables } = withPay();
    const year = figures(values, tables);
    expect(year.total).toBeCloseTo(3_080, 9);
    expect(year.monthly).toBe(125);
    expect(year.oneOff).toBe(1_300);
    expect(year.reserve).toBeCloseTo(280, 9);
    expect(figures({ ...values, months: 18 }, tables).total).toBeCloseTo(3_905, 9);
  });

  test('20 million yuan last 4.1 months, and the total of so many months is 20 million', () => {
    const { values, tables } = withPay();
    const { runway = NaN } = figures({ ...values, cash: 2_000 }, tables);
    expect(runway.toFixed(1)).toBe('4.1');
    expect(figures({ ...values, months: runway }, tables).total).toBeCloseTo(2_000, 9);
    expect(figures({ ...values, cash: 1_000 }, tables).runway).toBe(0);
  });

  test('no months cost what is paid once', () => {
    const { values, tables } = withPay();
    expect(figures({ ...values, months: 0, contingency: 0 }, tables).total).toBe(1_300);
  });

  test('a stated sum stands for all its rows, whenever they are paid', () => {
    const { values, tables } = withPay();
    const found = figures({ ...values, useStated: true, hiringStated: 700 }, tables);
    expect([found.monthly, found.oneOff]).toEqual([0, 100 + 500 + 700 + 200 + 100 + 50]);
  });
});

test('serving 2,000 users costs 3,600 or 13,500 yuan a month', () => {
  const asked = { name: '', users: 2_000, requests: 10, tokensIn: 1_000, tokensOut: 500 };
  const month = (priceIn: number, priceOut: number) =>
    figures(usual, { ...nothing(), inference: [{ ...asked, priceIn, priceOut }] });
  expect(month(2, 8).inference).toBeCloseTo(0.36, 12);
  expect(month(9, 27).inference).toBeCloseTo(1.35, 12);
  expect(month(2, 8).total).toBeCloseTo(12 * 0.36, 12);
});

describe('always', () => {
  test('one more cost never lowers the total, nor does one more month', () => {
    fc.assert(
      fc.property(
        anyChosen,
        anyGiven,
        fc.constantFrom(...lists),
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        fc.boolean(),
        (values, tables, name, cost, monthly) => {
          const before = figures(values, tables).total ?? NaN;
          const more = { ...tables, [name]: [...tables[name], costRow({ cost, monthly })] };
          expect(figures(values, more).total).toBeGreaterThanOrEqual(before);
          const longer = figures({ ...values, months: values.months + 1 }, tables).total ?? NaN;
          expect(longer).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });

  test('prices k times as high make all sums of money k times as high, and no share or month other', () => {
    fc.assert(
      fc.property(
        plainChosen,
        plainGiven,
        fc.integer({ min: -8, max: 8 }),
        (values, tables, power) => {
          const k = 2 ** power; // exact in binary
          const before = figures(values, tables);
          const after = figures(scaled(values, k), scaled(tables, k));
          for (const name of resultNames) {
            const factor = results[name].unit === '10k-CNY' ? k : 1;
            const was = before[name];
            expect(after[name]).toBe(was === undefined ? undefined : was * factor);
          }
        },
      ),
    );
  });

  test('the parts add up to the total, and their shares to 1', () => {
    fc.assert(
      fc.property(anyChosen, anyGiven, (values, tables) => {
        const { total = NaN } = figures(values, tables);
        const parts = partsOf(values, tables);
        const sum = parts.reduce((all, { amount }) => all + amount, 0);
        expect(Math.abs(sum - total)).toBeLessThanOrEqual(1e-9 * total);
        if (total > 0)
          expect(parts.reduce((all, part) => all + (part.share ?? NaN), 0)).toBeCloseTo(1, 9);
        else expect(parts.every(({ share }) => share === undefined)).toBe(true);
      }),
    );
  });

  test('100,000 sheets that pass the gate give figures that are finite or absent', () => {
    const random = new Random(7).stream('sheets');
    // The largest and smallest that there are, and what lies between them by factors.
    const amount = () =>
      random.uniform() < 0.2 ? 0 : Math.min(1e9, 5e-324 + 10 ** (9 - 330 * random.uniform() ** 3));
    const maybe = () => (random.uniform() < 0.3 ? undefined : amount());
    const values = { ...usual };
    const tables = { ...nothing(), ...Object.fromEntries(lists.map((name) => [name, rows()])) };
    tables.inference = [{ ...anyModel }, { ...anyModel }];
    let wrong: unknown;
    for (let i = 0; i < 100_000 && wrong === undefined; i += 1) {
      values.months = 120 * random.uniform();
      values.contingency = 300 * random.uniform();
      values.cash = maybe();
      values.useStated = random.uniform() < 0.5;
      const name = lists[random.below(lists.length)] ?? 'data'; // the others stay as they were
      values[`${name}Stated`] = maybe();
      for (const row of tables[name]) {
        [row.quantity, row.price, row.cost] = [maybe(), maybe(), maybe()];
        row.monthly = random.uniform() < 0.5;
        if ('market' in row) row.market = random.uniform() < 0.5;
      }
      const model = tables.inference[i % 2] ?? anyModel;
      [model.users, model.requests] = [amount(), Math.min(1e6, amount())];
      [model.tokensIn, model.tokensOut] = [amount(), amount()];
      [model.priceIn, model.priceOut] = [Math.min(1e6, amount()), Math.min(1e6, amount())];
      if (!sound(figures(values, tables))) wrong = structuredClone({ values, tables });
    }
    expect(wrong).toBeUndefined();
  });

  test('nothing is changed by being computed', () => {
    const { values, tables } = sheetNamed('example');
    const before = structuredClone({ values, tables });
    expect(figures(values, tables)).toEqual(figures(values, tables));
    expect({ values, tables }).toEqual(before);
  });
});

test('nothing costs nothing, and there is no share of it', () => {
  const { total, monthly, market, saving, savedShare, runway } = figures(usual, nothing());
  expect([total, monthly]).toEqual([0, 0]);
  expect([market, saving, savedShare, runway]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  const free = { ...nothing(), data: [costRow({ quantity: 3, cost: 0, market: true })] };
  expect(figures(usual, free).savedShare).toBeUndefined();
});

test('a quantity next to nothing divides into no figure', () => {
  const tables = {
    ...nothing(),
    data: [costRow({ quantity: 5e-324, cost: 1e9, market: true }), costRow({ quantity: 1e9 })],
  };
  expect(figures(usual, tables).market).toBeUndefined();
});

test('DeepSeek-V3 is 5.576 million dollars, at the rate that the book has', () => {
  const { values, tables } = sheetNamed('deepseekV3');
  const { total = NaN, oneOff, savedShare } = figures(values, tables);
  const dollars = (amount: number) => (10_000 * amount) / bookRates.USD;
  expect(dollars(total)).toBeCloseTo(5_576_000, 6);
  expect(oneOff).toBe(total);
  expect(savedShare).toBeCloseTo(0, 12); // all of it at one rent
  const rows = tables.compute.map((row) => Math.round(dollars(costOf(row))));
  expect(rows).toEqual([5_328_000, 238_000, 10_000]);
});

describe('units', () => {
  const total = (cost: string) => {
    const sheet: Sheet = { fields: {}, tables: { research: [{ name: '', cost }] } };
    const { ok, values, tables } = parseSheet(startupCost, sheet);
    return ok ? figures(values as typeof usual, tables as Given).total : undefined;
  };
  test.each(['30', '30万', '300,000 元', '¥300k', '0.003亿'])('%s in 10,000 yuan is 30', (cost) => {
    expect(total(cost)).toBe(30);
  });
});

test('a sheet to fill in has no figures in it', () => {
  const sheet = sheetOf(startupCost, {}, 'own');
  const { ok, values, tables } = parseSheet(startupCost, sheet);
  expect(ok).toBe(true);
  const found = figures(values as typeof usual, tables as Given);
  expect([found.total, found.market]).toEqual([0, undefined]);
});
