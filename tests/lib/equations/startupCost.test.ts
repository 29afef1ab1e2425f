import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLists, type ListValues } from '../../../src/lib/core/lists';
import {
  compute,
  example,
  lists,
  readings,
  type ListName,
} from '../../../src/lib/equations/startupCost';

const words = {
  institute: 'institute',
  crowdsourcing: 'crowd',
  purchase: 'purchase',
  cloud: 'cloud',
  subsidy: 'subsidy',
  partner: 'partner',
  people: 'people',
  all: 'all',
};
function given(): ListValues<typeof lists> {
  const read = parseLists(lists, example(words));
  if (!read.ok) throw new Error('the example does not pass the gate');
  return read.values;
}
const whole = { useStated: false, withTraining: true };

describe('the worked example', () => {
  test.each(readings)(
    'is $total when read with stated sums $useStated, training $withTraining',
    (r) => {
      expect(compute(r, given()).total).toBe(r.total);
    },
  );

  test('has the sums 100, 350, 500, 200, 100, 50', () => {
    const { sums } = compute(whole, given());
    expect(Object.values(sums).map(({ rows }) => rows)).toEqual([100, 350, 500, 200, 100, 50]);
  });

  test('has the shares of 1300 that the chapter prints', () => {
    const { sums } = compute(whole, given());
    const percent = (name: ListName) => Number((sums[name].share * 100).toFixed(1));
    expect([percent('hiring'), percent('compute'), percent('training')]).toEqual([
      38.5, 26.9, 15.4,
    ]);
    expect([percent('data'), percent('research'), percent('scenarios')]).toEqual([7.7, 7.7, 3.8]);
  });

  test('has the unit prices 150, 60, 90 a TB, 40, 16.67, 50 an accelerator, 10 and 4 a head', () => {
    const { sums } = compute(whole, given());
    const prices = (name: ListName) => sums[name].unitPrices.map((p) => Number(p?.toFixed(2)));
    expect(prices('data')).toEqual([150, 60, 90]);
    expect(prices('compute')).toEqual([40, 16.67, 50]);
    expect([...prices('hiring'), ...prices('training')]).toEqual([10, 4]);
  });

  test('saves 40 of 490, 8.2 %: the subsidy 70, crowdsourcing 10, institute and partner −20 each', () => {
    const { benchmark, sums } = compute(whole, given());
    expect(benchmark.market).toBeCloseTo(490, 9);
    expect(benchmark.mix).toBeCloseTo(450, 9);
    expect((benchmark.share * 100).toFixed(1)).toBe('8.2');
    const savings = [...sums.data.savings, ...sums.compute.savings].map((s) =>
      Math.round(s ?? NaN),
    );
    expect(savings).toEqual([-20, 10, 0, 0, 70, -20]);
  });

  test('is flagged for the gap of 150 in compute, and for training where it is left out', () => {
    expect(compute(whole, given()).flags).toEqual([
      { code: 'stated-gap', list: 'compute', stated: 500, sum: 350 },
    ]);
    const printed = compute({ useStated: true, withTraining: false }, given());
    expect(printed.flags).toContainEqual({ code: 'training-left-out', amount: 200 });
  });
});

test('quantities that miss the stated need are flagged', () => {
  const values = given();
  values.compute.need = 12;
  expect(compute(whole, values).flags).toContainEqual({
    code: 'need-gap',
    list: 'compute',
    need: 12,
    sum: 10,
  });
});

test('empty lists cost nothing and divide by nothing', () => {
  const values = given();
  for (const name of Object.keys(values) as ListName[]) {
    values[name] = { rows: [], stated: undefined, need: undefined };
  }
  const { total, sums, benchmark, flags } = compute(whole, values);
  expect([total, benchmark.share, sums.data.share]).toEqual([0, 0, 0]);
  expect(flags).toHaveLength(6);
});

test('one more cost never lowers the total', () => {
  const names = Object.keys(lists) as ListName[];
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.double({ min: 0, max: 1e9, noNaN: true }),
      (name, cost) => {
        const values = given();
        const before = compute(whole, values).total;
        values[name].rows.push({ name: 'more', quantity: undefined, cost, market: false });
        expect(compute(whole, values).total).toBeGreaterThanOrEqual(before);
      },
    ),
  );
});
