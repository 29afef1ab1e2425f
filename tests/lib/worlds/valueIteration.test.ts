import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as gridWorld from '../../../src/lib/worlds/gridWorld';
import {
  agreement,
  isBest,
  isOptimalFrom,
  optimum,
  valuesOf,
} from '../../../src/lib/worlds/valueIteration';

const rules = { slip: 0, stepReward: -1, cliffReward: -100, goalReward: 0 };
const worldOf = (map: string, change = {}) =>
  gridWorld.create(gridWorld.parse(map), { ...rules, ...change });
const greedy = (actionValues: Float64Array, state: number) => {
  const row = actionValues.subarray(state * 4, state * 4 + 4);
  return row.indexOf(Math.max(...row));
};

describe('optimum', () => {
  it('is the discounted sum of the shortest way', () => {
    const { values } = optimum(worldOf('S...G'), 0.9);
    [-3.439, -2.71, -1.9, -1, 0].forEach((value, i) => expect(values[i]).toBeCloseTo(value, 9));
  });

  it('counts how far every cell is, when later is nearly as good', () => {
    const { values } = optimum(worldOf('S.#G\n..#.\n....'), 0.999_999);
    expect([...values].map(Math.round)).toEqual([-7, -6, 0, 0, -6, -5, 0, -1, -5, -4, -3, -2]);
  });

  it('solves the two equations of a slip by hand', () => {
    // From the start: half the time on, half into a side wall. v = −1 + γ·v/2, so v = −1/(1 − γ/2).
    const { values } = optimum(worldOf('SG', { slip: 0.5 }), 0.8);
    expect(values[0]).toBeCloseTo(-1 / (1 - 0.4), 9);
  });

  it('leaves the edge of a cliff when the ground is slippery', () => {
    const map = '......\n......\nSCCCCG';
    const firm = optimum(worldOf(map), 0.95);
    const icy = optimum(worldOf(map, { slip: 0.2 }), 0.95);
    expect(isBest(firm, 6, 1)).toBe(true); // right, along the edge
    expect(isBest(icy, 6, 1)).toBe(false);
    expect(isBest(icy, 6, 0)).toBe(true); // up, away from it
  });

  it('is what its own greedy policy is worth, and no other policy is worth more', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0, 0.1, 0.5),
        fc.constantFrom(0, 0.5, 0.95),
        fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
        (slip, discount, policy) => {
          const world = worldOf('..C.\n.#..\nS..G', { slip });
          const best = optimum(world, discount);
          const own = valuesOf(
            world,
            policy.map((_, state) => greedy(best.actionValues, state)),
            discount,
          );
          const other = valuesOf(world, policy, discount);
          best.values.forEach((value, state) => {
            expect(own[state]).toBeCloseTo(value, 7);
            expect(other[state]).toBeLessThanOrEqual(value + 1e-7);
          });
        },
      ),
    );
  });
});

describe('isOptimalFrom', () => {
  const world = worldOf('S..\n.#.\n..G');
  const best = optimum(world, 0.9);
  const [right, down, left] = [1, 2, 3];

  it('takes every one of several equally short ways', () => {
    expect(isOptimalFrom(world, best, [right, right, down, 0, 0, down, 0, 0, 0], 0)).toBe(true);
    expect(isOptimalFrom(world, best, [down, 0, 0, down, 0, 0, right, right, 0], 0)).toBe(true);
  });

  it('does not ask about cells that the way never comes to', () => {
    expect(
      isOptimalFrom(world, best, [right, right, down, left, left, down, left, left, 0], 0),
    ).toBe(true);
  });

  it('sees a wrong turn on the way, and a circle', () => {
    expect(isOptimalFrom(world, best, [right, right, left, 0, 0, down, 0, 0, 0], 0)).toBe(false);
    expect(isOptimalFrom(world, best, [right, left, down, 0, 0, down, 0, 0, 0], 0)).toBe(false);
  });
});

describe('agreement', () => {
  it('is the share of the cells to decide in where the policy does what is best', () => {
    const world = worldOf('S..G');
    const best = optimum(world, 0.9);
    expect(agreement(world, best, [1, 1, 1, 0])).toBe(1);
    expect(agreement(world, best, [1, 3, 1, 0])).toBeCloseTo(2 / 3, 12);
  });
});
