import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { plan, type Side, type SidePlan } from '../../../src/lib/equations/twoSided';

const users: Side = { members: 1_000, price: 10, cost: 5, elasticity: 1.5, brings: 0.05 };
const developers: Side = { members: 100, price: 300, cost: 50, elasticity: 1, brings: 5 };

/** Members and profit at any two prices, written out from the definition. */
function at([one, two]: [Side, Side], p1: number, p2: number) {
  const lost1 = ((one.elasticity * one.members) / one.price) * (p1 - one.price);
  const lost2 = ((two.elasticity * two.members) / two.price) * (p2 - two.price);
  const q1 = one.members - lost1 - two.brings * lost2;
  const q2 = two.members - lost2 - one.brings * lost1;
  return { q1, q2, profit: (p1 - one.cost) * q1 + (p2 - two.cost) * q2 };
}

function cases(count: number): [Side, Side][] {
  const random = new Random(9).stream('sides');
  const side = (): Side => ({
    members: 10 ** (1 + 4 * random.uniform()),
    price: 1 + 100 * random.uniform(),
    cost: 20 * random.uniform(),
    elasticity: 0.2 + 3 * random.uniform(),
    brings: random.uniform() < 0.3 ? 0 : 0.5 * random.uniform(),
  });
  return Array.from({ length: count }, () => [side(), side()]);
}

const planned = (sides: [Side, Side]): SidePlan | undefined => {
  const best = plan(...sides);
  return typeof best === 'object' ? best : undefined;
};

it('prints the worked example: users for nothing, developers 450', () => {
  const best = planned([users, developers]);
  expect(best?.prices[0]).toBeCloseTo(0, 9);
  expect(best?.prices[1]).toBeCloseTo(450, 9);
  expect(best?.members[0]).toBeCloseTo(2_250, 7);
  expect(best?.members[1]).toBeCloseTo(125, 8);
  expect(best?.profit).toBeCloseTo(38_750, 5);
  expect(best?.profitNow).toBe(30_000);
});

describe('the best prices', () => {
  it('earn more than any prices nearby, by the definition', () => {
    let tried = 0;
    for (const sides of cases(500)) {
      const best = planned(sides);
      if (!best) continue;
      tried++;
      const [p1, p2] = best.prices;
      const there = at(sides, p1, p2);
      expect(there.profit / best.profit).toBeCloseTo(1, 6);
      expect(there.q1 / best.members[0]).toBeCloseTo(1, 6);
      for (const [by1, by2] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
        [1, -1],
        [-1, 1],
      ] as const) {
        expect(at(sides, p1 + by1, p2 + by2).profit).toBeLessThan(there.profit);
      }
      expect(best.profit).toBeGreaterThanOrEqual(best.profitNow - 1e-6 * Math.abs(best.profitNow));
    }
    expect(tried).toBeGreaterThan(100);
  });

  it('are the same whichever side is written first', () => {
    for (const [one, two] of cases(200)) {
      const [best, turned] = [planned([one, two]), planned([two, one])];
      expect(turned?.prices[1]).toBe(best?.prices[0]);
      expect(turned?.prices[0]).toBe(best?.prices[1]);
    }
  });

  it('are in cents what they are in yuan', () => {
    const cents = ({ price, cost, ...rest }: Side) => ({
      ...rest,
      price: 100 * price,
      cost: 100 * cost,
    });
    const best = planned([cents(users), cents(developers)]);
    expect(best?.prices[1]).toBeCloseTo(45_000, 6);
  });

  it('without a pull between the sides are two ordinary prices', () => {
    const alone = { ...users, brings: 0 };
    const best = planned([alone, { ...developers, brings: 0 }]);
    // Halfway between the cost and the price at which nobody is left: P(1 + 1/η).
    expect(best?.prices[0]).toBeCloseTo((5 + 10 * (1 + 1 / 1.5)) / 2, 10);
    expect(best?.prices[1]).toBeCloseTo((50 + 600) / 2, 9);
  });

  it('fall for a side the more it brings', () => {
    let before = Infinity;
    for (const brings of [0, 0.01, 0.02, 0.04]) {
      const price = planned([{ ...users, brings }, developers])?.prices[0] ?? NaN;
      expect(price).toBeLessThan(before);
      before = price;
    }
  });
});

it('says that no price is best where none moves a side, or both pull without end', () => {
  expect(plan({ ...users, elasticity: 0 }, developers)).toBe('flat');
  expect(plan({ ...users, brings: 10 }, { ...developers, brings: 10 })).toBe('flat');
});

it('says that nobody is left where a side costs more than it can ever pay', () => {
  expect(plan({ ...users, cost: 1_000, brings: 0 }, { ...developers, brings: 0 })).toBe('gone');
});
