import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { create, defaultRules, MONTHS, purposes } from '../../../src/lib/worlds/startupCompany';
import {
  choose,
  features,
  gainOf,
  heuristics,
  learned,
} from '../../../src/lib/worlds/startupPolicies';
import { draw, shockOf } from '../../../src/lib/worlds/startupShocks';
import { begin, isAllowed, nothing, step } from '../../../src/lib/worlds/startupWorld';

const policies = Object.entries({ ...heuristics, learned });
const shocksOf = (seed: number) => draw(new Random(seed), 1, MONTHS);

describe.each(policies)('the policy %s', (_, policy) => {
  it('orders only what the world allows, whatever its parameters are', () => {
    fc.assert(
      fc.property(fc.nat(999), fc.integer({ min: 60, max: 600 }), (seed, cash) => {
        const [world, random, shocks] = [
          create({ ...defaultRules, cash }),
          new Random(seed),
          shocksOf(seed),
        ];
        const parameters = policy.start.map((start) => start + 2 * random.normal());
        let state = begin(world, shocks);
        while (!state.over) {
          const orders = choose(world, state, policy, parameters);
          expect(isAllowed(world, state, orders)).toBe(true);
          state = step(world, state, orders, shocks).state;
        }
      }),
      { numRuns: 40 },
    );
  });

  it('doesn’t change the state that it looks at, nor know what comes', () => {
    const world = create();
    const state = Object.freeze({
      ...begin(world, shocksOf(1)),
      compute: 2,
      data: 1,
      customers: 9,
    });
    const parameters = policy.start.map((start, i) => start + 0.1 * (i % 3));
    const orders = choose(world, state, policy, parameters);
    expect(choose(world, state, policy, parameters)).toEqual(orders);
  });

  it('gains what its months’ rewards add up to', () => {
    const [world, shocks] = [create(), shocksOf(2)];
    let [state, sum] = [begin(world, shocks), 0];
    while (!state.over) {
      const month = step(world, state, choose(world, state, policy, policy.start), shocks);
      sum += month.reward;
      state = month.state;
    }
    expect(gainOf(world, policy, policy.start, shocks)).toBeCloseTo(sum, 9);
  });
});

describe('each rule of thumb', () => {
  const world = create();
  const at = (change = {}) => ({ ...begin(world, [shockOf('calm', 'none')]), ...change });

  it('even raises what is lowest', () => {
    const orders = choose(
      world,
      at({ data: 2, compute: 0, talent: 2, partners: 2 }),
      heuristics.even,
      [0, 4, 0],
    );
    expect(orders[1]).toBeGreaterThan(0);
    expect([orders[0], orders[2], orders[4]].every((lots) => (lots ?? 0) <= (orders[1] ?? 0))).toBe(
      true,
    );
  });
  it('plan buys what is furthest behind, and nothing beyond its targets', () => {
    expect(choose(world, at(), heuristics.plan, [0, 0.5, 3, 1, 0, 0])).toEqual([0, 3, 0, 0, 0]);
    expect(choose(world, at(), heuristics.plan, [0, 0, 0, 1, 0, 0])).toEqual(nothing);
  });
  it('weakest turns to partners where social resources are the lowest score', () => {
    const state = at({ data: 3, compute: 3, talent: 3, customers: 40 });
    expect(choose(world, state, heuristics.weakest, [0, 2, 1, 0.6])[4]).toBeGreaterThan(0);
  });
  it('phases has partners first, the product next and the market last', () => {
    const parameters = [0, 2, 0.6, 0.5, 2];
    expect(choose(world, at(), heuristics.phases, parameters)[4]).toBe(2);
    const product = choose(world, at({ partners: 2 }), heuristics.phases, parameters);
    expect([product[3], product[4]]).toEqual([0, 0]);
    const ready = at({ partners: 2, data: 3, compute: 3, talent: 3 });
    expect(choose(world, ready, heuristics.phases, parameters)).toEqual([0, 0, 0, 2, 0]);
  });
  it('greedy doesn’t pay for customers whom the product can’t win', () => {
    expect(choose(world, at(), heuristics.greedy, [0, 0.3, 0.01, 1])[3]).toBe(0);
  });
  it('keeps the reserve that it was told', () => {
    const state = at({ cash: 60 });
    expect(choose(world, state, heuristics.plan, [0, 4, 0, 0, 0, 0])).toEqual([2, 0, 0, 0, 0]);
    expect(choose(world, state, heuristics.plan, [1, 4, 0, 0, 0, 0])).toEqual(nothing);
  });
});

describe('the linear policy', () => {
  it('has a weight for each feature of each purpose, and orders nothing while all are 0', () => {
    expect(learned.start).toHaveLength(purposes.length * features.length);
    expect(choose(create(), begin(create(), shocksOf(1)), learned, learned.start)).toEqual(nothing);
  });
  it('orders by what it sees: partners only while there are few', () => {
    const world = create();
    const parameters = [...learned.start];
    parameters[4 * features.length + features.indexOf('partners')] = -1;
    expect(choose(world, begin(world, shocksOf(1)), learned, parameters)).toEqual([0, 0, 0, 0, 2]);
  });
});
