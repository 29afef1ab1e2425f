import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { create, defaultRules, MONTHS } from '../../../src/lib/worlds/startupCompany';
import { actions, boundOf, plan } from '../../../src/lib/worlds/startupBound';
import { gainOf, heuristics, learned } from '../../../src/lib/worlds/startupPolicies';
import { draw, shockOf } from '../../../src/lib/worlds/startupShocks';
import { begin, isAllowed, step } from '../../../src/lib/worlds/startupWorld';

const shocksOf = (seed: number) => draw(new Random(seed), 1, MONTHS);
const world = create();
const known = plan(world);
const episodes = Array.from({ length: 4 }, (_, seed) => {
  const shocks = shocksOf(seed);
  return { shocks, ...boundOf(known, shocks) };
});

describe('the bound', () => {
  it('is above every policy with any parameters, on the same shocks', () => {
    const random = new Random(11);
    const policies = [...Object.values(heuristics), learned];
    let highest = 0;
    for (const { shocks, bound } of episodes) {
      for (let trial = 0; trial < 600; trial++) {
        const policy = policies[trial % policies.length] as (typeof policies)[number];
        const parameters = policy.start.map(
          (start, p) => start + (policy.spread[p] as number) * random.normal(),
        );
        const gain = gainOf(world, policy, parameters, shocks);
        expect(gain).toBeLessThanOrEqual(bound + 1e-6);
        highest = Math.max(highest, gain / bound);
      }
    }
    expect(highest, 'and some come near').toBeGreaterThan(0.5);
  });

  it('is what its own orders earn, where they can be paid', () => {
    let paid = 0;
    for (const { shocks, bound, orders, least } of episodes) {
      let [state, sum] = [begin(world, shocks), 0];
      for (const each of orders) {
        if (!isAllowed(world, state, each)) break;
        const month = step(world, state, each, shocks);
        sum += month.reward;
        state = month.state;
      }
      expect(state.month === MONTHS, 'paid to the end').toBe(least >= 0);
      if (least < 0) continue;
      paid++;
      expect(sum).toBeCloseTo(bound, 6);
    }
    expect(paid).toBeGreaterThan(0);
  });

  it('is never below the loss of all that there was', () => {
    const poor = create({ ...defaultRules, cash: 1 });
    const calm = Array.from({ length: MONTHS }, () => shockOf('calm', 'none'));
    expect(boundOf(plan(poor), calm).bound).toBeGreaterThanOrEqual(-1);
  });
});

it('a month has 56 ways to be filled with up to three lots', () => {
  expect(actions).toHaveLength(56);
  expect(new Set(actions.map(({ orders }) => orders.join())).size).toBe(56);
});
