import { describe, expect, it } from 'vitest';
import * as equation from '../../../src/lib/equations/networkEffect';
import {
  networkOf,
  planOf,
  sidesOf,
  usable,
  type Given,
  type Rows,
} from '../../../src/lib/equations/networkEffectFields';
import { stateOf } from '../../helpers/stateOf';

const of = (sheet: string, changed: Record<string, string | boolean> = {}) => {
  const { values, tables } = stateOf(equation, sheet, changed);
  return [values as Given, tables as Rows] as const;
};

describe('the network in use', () => {
  it('is what is typed, with complements in k', () => {
    const changed = { complements: '0.1', complementValue: '2' };
    expect(networkOf(...of('worked', changed))).toEqual({
      base: 10,
      effect: 0.7,
      bend: 0,
      market: 200,
    });
  });

  it('bends only where asked', () => {
    expect(networkOf(...of('worked', { law: 'saturating', half: '50' })).bend).toBe(0.02);
  });

  it('is what was observed where that is a line that can be', () => {
    const changed = { calibrated: true, base: '0', effect: '0' };
    expect(networkOf(...of('worked', changed))).toMatchObject({ base: 10, effect: 0.5 });
  });
});

it('a line that falls, or begins below nothing, is not used', () => {
  expect(usable({ base: 10, effect: 0, explained: 1 })).toBe(true);
  expect(usable({ base: 10, effect: -0.1, explained: 1 })).toBe(false);
  expect(usable({ base: -1, effect: 1, explained: 1 })).toBe(false);
  expect(usable('same')).toBe(false);
});

it('the speed in per cent is a share of the gap', () => {
  expect(planOf(of('worked')[0])).toEqual({
    price: 24,
    cost: 4,
    speed: 0.25,
    months: 24,
    freeMonths: 6,
  });
});

it('two sides have a plan, fewer have none', () => {
  const [, rows] = of('twoSides');
  expect(sidesOf(rows)?.prices[1]).toBeCloseTo(450, 9);
  expect(sidesOf({ ...rows, sides: rows.sides.slice(1) })).toBeUndefined();
});
