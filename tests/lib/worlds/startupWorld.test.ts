import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import {
  create,
  defaultRules,
  MONTHS,
  MOST_LOTS,
  valueAt,
  worthAt,
  type Rules,
} from '../../../src/lib/worlds/startupCompany';
import { draw, shockOf, type Shock } from '../../../src/lib/worlds/startupShocks';
import * as startupWorld from '../../../src/lib/worlds/startupWorld';

const world = create();
const shocksOf = (seed: number, often = 1) => draw(new Random(seed), often, MONTHS);
const calm: Shock[] = Array.from({ length: MONTHS }, () => shockOf('calm', 'none'));

/** Anything that can be ordered. */
function anyOrders(at: startupWorld.Step['state'], random: Random, in_ = world): number[] {
  const orders = [...startupWorld.nothing];
  for (let lot = 0; lot < MOST_LOTS; lot++) {
    const purpose = random.below(5);
    if (startupWorld.canAdd(in_, at, orders, purpose)) orders[purpose] = (orders[purpose] ?? 0) + 1;
  }
  return orders;
}

function episode(seed: number, rules: Rules = defaultRules) {
  const [in_, random, shocks] = [create(rules), new Random(seed), shocksOf(seed, rules.shocks)];
  const steps: startupWorld.Step[] = [];
  let state = startupWorld.begin(in_, shocks);
  while (!state.over) {
    const month = startupWorld.step(in_, state, anyOrders(state, random, in_), shocks);
    steps.push(month);
    state = month.state;
  }
  return { steps, shocks, last: steps.at(-1) as startupWorld.Step };
}

describe('an episode', () => {
  it('loses and makes no money: the bank holds what it held, income and no more, less what was paid', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (seed) => {
        let before = defaultRules.cash;
        for (const { state, ledger } of episode(seed).steps) {
          const { income, orders, wages, office, serving } = ledger;
          expect(state.cash).toBeCloseTo(before + income - orders - wages - office - serving, 9);
          before = state.cash;
        }
      }),
      { numRuns: 50 },
    );
  });

  it('has rewards that add up to the last worth less the first cash', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (seed) => {
        const { steps, last } = episode(seed);
        const sum = steps.reduce((total, { reward }) => total + reward, 0);
        expect(sum).toBeCloseTo(worthAt(world, last.state) - defaultRules.cash, 6);
      }),
      { numRuns: 50 },
    );
  });

  it('is the same for the same seed, and another for another', () => {
    expect(episode(7)).toEqual(episode(7));
    expect(episode(8).steps).not.toEqual(episode(7).steps);
  });

  it('ends once: bankrupt or out of months, never both, and nothing is earned after it', () => {
    const ends = new Set<string>();
    for (let seed = 0; seed < 60; seed++) {
      const { steps, shocks, last } = episode(seed, { ...defaultRules, cash: 150 + 5 * seed });
      expect(steps.slice(0, -1).every((month) => !month.terminated && !month.truncated)).toBe(true);
      expect(last.terminated).toBe(last.state.cash < 0);
      expect(last.truncated).toBe(!last.terminated);
      if (last.truncated) expect(steps).toHaveLength(MONTHS);
      const again = startupWorld.step(world, last.state, startupWorld.nothing, shocks);
      expect(again).toMatchObject({ reward: 0, state: last.state });
      expect([again.terminated, again.truncated]).toEqual([last.terminated, last.truncated]);
      ends.add(last.terminated ? 'terminated' : 'truncated');
    }
    expect(ends.size, 'both ends were met').toBe(2);
  });

  it('that goes bankrupt in the last month is terminated, not truncated', () => {
    const state = { ...startupWorld.begin(world, calm), month: MONTHS - 1, cash: 1, customers: 0 };
    const last = startupWorld.step(world, state, startupWorld.nothing, calm);
    expect(last).toMatchObject({ terminated: true, truncated: false });
    expect(last.state.month).toBe(MONTHS);
    expect(worthAt(world, last.state)).toBe(0);
    expect(last.reward).toBe(-worthAt(world, state));
  });
});

describe('orders', () => {
  const start = startupWorld.begin(world, calm);
  it('are paid before the bills, at prices that partners lower and scarcity raises', () => {
    expect(startupWorld.priceOf(world, 'compute', start)).toBeCloseTo(40, 9);
    expect(startupWorld.priceOf(world, 'data', start)).toBeCloseTo(30, 9);
    const known = { ...start, partners: 4, shock: shockOf('scarce', 'none') };
    expect(startupWorld.priceOf(world, 'data', known)).toBeCloseTo(20, 9);
    expect(startupWorld.priceOf(world, 'compute', known)).toBeCloseTo((1.8 * 50) / 3, 9);
    const { ledger } = startupWorld.step(world, start, [1, 1, 0, 0, 1], calm);
    expect(ledger.orders).toBeCloseTo(30 + 40 + 10, 9);
  });

  it.each([
    ['more lots than hands', [2, 2, 0, 0, 0], {}],
    ['more than a level has room for', [0, 0, 1, 0, 0], { talent: 4 }],
    ['more than is in the bank', [0, 1, 0, 0, 0], { cash: 39 }],
    ['less than nothing', [0, 0, 0, 0, -1], {}],
    ['half a lot', [0, 0, 0, 0.5, 0], {}],
    ['four purposes', [0, 0, 0, 0], {}],
  ])('are refused: %s', (_, orders, change) => {
    const state = { ...start, ...change };
    expect(startupWorld.isAllowed(world, state, orders)).toBe(false);
    expect(() => startupWorld.step(world, state, orders, calm)).toThrow(/can't be ordered/);
  });

  it('that can be added one by one are allowed together, and no others', () => {
    fc.assert(
      fc.property(
        fc.nat(999),
        fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }),
        (seed, orders) => {
          const state = { ...start, cash: new Random(seed).below(120) };
          const orders_: number[] = [...startupWorld.nothing];
          let fits = true;
          orders.forEach((lots, purpose) => {
            for (let lot = 0; lot < lots; lot++) {
              fits &&= startupWorld.canAdd(world, state, orders_, purpose);
              orders_[purpose] = (orders_[purpose] ?? 0) + 1;
            }
          });
          expect(startupWorld.isAllowed(world, state, orders)).toBe(fits);
        },
      ),
    );
  });
});

describe('shocks', () => {
  const rich = {
    ...startupWorld.begin(world, calm),
    data: 2,
    compute: 2,
    talent: 2,
    partners: 2,
    customers: 18,
  };
  it.each([
    ['rival', { customers: 13 }],
    ['quits', { talent: 1 }],
    ['consent', { data: 1 }],
    ['outdated', { compute: 1 }],
    ['leaves', { partners: 1 }],
    ['fair', {}],
    ['none', {}],
  ] as const)('%s takes what it says and no more', (event, change) => {
    const shock = shockOf('calm', event);
    expect(startupWorld.struck(rich, shock)).toEqual({ ...rich, ...change, shock });
  });

  it('take nothing where there is nothing', () => {
    const poor = { ...rich, data: 0 };
    expect(startupWorld.struck(poor, shockOf('calm', 'consent')).data).toBe(0);
  });

  it('strike after the month’s bills, but no longer after the last month', () => {
    const shocks = calm.with(1, shockOf('calm', 'rival'));
    const { state, ledger } = startupWorld.step(
      world,
      { ...rich, month: 0 },
      startupWorld.nothing,
      shocks,
    );
    expect(state.customers).toBeLessThan(ledger.income / defaultRules.price);
    const end = startupWorld.step(
      world,
      { ...rich, month: MONTHS - 1 },
      startupWorld.nothing,
      shocks,
    );
    expect(end.ledger.income).toBeCloseTo(end.state.customers * defaultRules.price, 9);
    expect(end.reward).toBeCloseTo(
      end.state.cash - rich.cash + valueAt(world, end.state) - valueAt(world, rich),
      9,
    );
  });
});
