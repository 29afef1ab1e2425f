/** @file What a reader may set about a network effect, and what follows for the network that the other files work with. */
import type { AnyFields, Values } from '../core/fields';
import type { Results } from '../desk/equation';
import type { Tables, TableValues } from '../desk/tables';
import type { Network, Plan } from './adoption';
import { fit, type Fit } from './observedValue';
import { plan, type SidePlan } from './twoSided';

const MONEY = 'CNY/month';
const EACH = 'CNY/user/month';

export const fields = {
  users: {
    unit: 'user',
    min: 0,
    max: 1e9,
    default: 100,
    whole: true,
    scale: 'log',
    uncertain: true,
  },
  base: { unit: EACH, min: 0, max: 1e6, default: 10, uncertain: true },
  effect: { unit: EACH, min: 0, max: 1e4, default: 0.5, uncertain: true },
  /** What others make for the product's users: apps, models, lessons. */
  complements: { unit: '1', min: 0, max: 100, default: 0, uncertain: true },
  complementValue: { unit: EACH, min: 0, max: 1e4, default: 0, uncertain: true },
  calibrated: { kind: 'switch', default: false },
  law: { kind: 'choice', options: ['linear', 'saturating'], default: 'linear' },
  half: { unit: 'user', min: 1, max: 1e9, default: 100, scale: 'log', uncertain: true },
  growth: { unit: '1', min: 1.1, max: 1_000, default: 10, scale: 'log' },
  market: {
    unit: 'user',
    min: 1,
    max: 1e9,
    default: 200,
    whole: true,
    scale: 'log',
    uncertain: true,
  },
  price: { unit: EACH, min: 0, max: 1e6, default: 24, uncertain: true },
  cost: { unit: EACH, min: 0, max: 1e6, default: 4, uncertain: true },
  /** Of those who would now join or leave, how many do so in a month. */
  speed: { unit: '%', min: 1, max: 100, default: 25, uncertain: true },
  months: { unit: 'month', min: 1, max: 120, default: 24, whole: true },
  freeMonths: { unit: 'month', min: 0, max: 120, default: 6, whole: true },
} as const satisfies AnyFields;

export const tables = {
  observed: {
    columns: {
      users: { unit: 'user', min: 0, max: 1e9, default: 0, whole: true },
      value: { unit: EACH, min: 0, max: 1e6, default: 0 },
    },
    derived: { line: { unit: EACH, digits: 2 }, error: { unit: EACH, digits: 2 } },
  },
  sides: {
    columns: {
      name: { kind: 'text', default: '' },
      members: { unit: '1', min: 1, max: 1e9, default: 100, whole: true },
      price: { unit: MONEY, min: 0.01, max: 1e6, default: 10 },
      cost: { unit: MONEY, min: 0, max: 1e6, default: 0 },
      elasticity: { unit: '1', min: 0, max: 20, default: 1 },
      brings: { unit: '1', min: 0, max: 1e4, default: 0 },
    },
    derived: {
      bestPrice: { unit: MONEY, digits: 2 },
      bestMembers: { unit: '1', digits: 0 },
      margin: { unit: MONEY, digits: 2 },
    },
    most: 2,
  },
} as const satisfies Tables;

/** Whether they are used stands below what was observed. */
export const beside = { calibrated: 'observed' } as const;

export const results = {
  total: { unit: MONEY, digits: 2, better: 'more' },
  value: { unit: EACH, digits: 2, better: 'more' },
  criticalMass: { unit: 'user', digits: 0, better: 'less' },
  longRun: { unit: 'user', digits: 0, better: 'more' },
  usersAfter: { unit: 'user', digits: 0, better: 'more' },
  share: { unit: 'share', digits: 1, better: 'more' },
  highestPrice: { unit: EACH, digits: 2, better: 'more' },
  bestPrice: { unit: EACH, digits: 2 },
  bestProfit: { unit: MONEY, digits: 0, better: 'more' },
  charged: { unit: 'CNY', digits: 0, better: 'more' },
  free: { unit: 'CNY', digits: 0, better: 'more' },
  ahead: { unit: '1', digits: 0, better: 'less' },
  freeMonthsNeeded: { unit: 'month', digits: 0, better: 'less' },
  fittedBase: { unit: EACH, digits: 2 },
  fittedEffect: { unit: EACH, digits: 4 },
  sidesGain: { unit: MONEY, digits: 0, better: 'more' },
} as const satisfies Results;

export const groups = {
  inputs: {
    network: ['users', 'base', 'effect', 'market', 'price'],
    plan: ['cost', 'speed', 'months', 'freeMonths'],
    laws: ['law', 'half', 'growth'],
    indirect: ['complements', 'complementValue'],
    fromObserved: ['observed'],
    twoSides: ['sides'],
  },
  results: {
    state: ['value', 'criticalMass', 'longRun'],
    course: ['usersAfter', 'share', 'charged', 'free', 'ahead', 'freeMonthsNeeded'],
    prices: ['highestPrice', 'bestPrice', 'bestProfit'],
    tables: ['fittedBase', 'fittedEffect', 'sidesGain'],
  },
} as const;

export type Given = Values<typeof fields>;
export type Rows = TableValues<typeof tables>;

/** A line that can be used: more users are worth no less, and without any it is worth no less than nothing. */
export const usable = (line: Fit | string): line is Fit =>
  typeof line === 'object' && line.effect >= 0 && line.base >= 0;

/** V₀, k and the bend that are in use, observed or typed. */
export function networkOf(given: Given, { observed }: Rows): Network {
  const { base, effect, complements, complementValue, calibrated, law, half, market } = given;
  const line = calibrated ? fit(observed, base) : 'none';
  const bend = law === 'saturating' ? 1 / half : 0;
  return usable(line)
    ? { base: line.base, effect: line.effect, bend, market }
    : { base, effect: effect + complements * complementValue, bend, market };
}

/** What is asked for and when. */
export const planOf = ({ price, cost, speed, months, freeMonths }: Given): Plan => ({
  price,
  cost,
  speed: speed / 100,
  months,
  freeMonths,
});

/** Undefined where there aren't two sides, or no price of theirs is best. */
export function sidesOf({ sides }: Rows): SidePlan | undefined {
  const [one, two] = sides;
  const best = one && two ? plan(one, two) : undefined;
  return typeof best === 'object' ? best : undefined;
}
