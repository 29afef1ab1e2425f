/**
 * @file A network effect: what a product is worth to one user and to all, who joins, what to charge.
 *
 * V = V₀ + kN is what the keenest user would pay a month when N others are there, N·V what N of them would: it grows with
 * the square of N. k is what each further user adds, directly or by what users attract: k + (complements for each user) ×
 * (what one of them is worth). With `law` = saturating, k·N is halved at `half` users and never passes k·half.
 *
 * Money is yuan a month. Left out: congestion, rivals, churn that has nothing to do with the network, and that groups of
 * users may only care about each other.
 *
 * Worked example, V₀ = 10, k = 0.5, N = 100: V = 60, N·V = 6,000; bent at 100 users V = 35, 3,500.
 *
 * @see Chapter 050-network-effects
 */
import type { Figures } from '../desk/equation';
import type { Sheet } from '../desk/sheet';
import * as adoption from './adoption';
import {
  networkOf,
  planOf,
  sidesOf,
  type Given,
  type results,
  type Rows,
} from './networkEffectFields';
import { fit } from './observedValue';

export { details } from './networkEffectDetails';
export { beside, fields, groups, results, tables } from './networkEffectFields';

/** All figures of one state; see the files beside for the formulas. */
export function figures(given: Given, rows: Rows): Figures<typeof results> {
  const { users, price, cost, market } = given;
  const network = networkOf(given, rows);
  const value = adoption.valueAt(network, users);
  const at = adoption.equilibria(network, price);
  const course = planOf(given);
  const played = adoption.game(network, users, course);
  const best = adoption.bestPrice(network, cost);
  const line = fit(rows.observed, given.base);
  const found = typeof line === 'object' ? line : undefined;
  const sides = sidesOf(rows);
  return {
    total: users * value,
    value,
    criticalMass: at.critical,
    longRun: adoption.settles(at, users),
    usersAfter: played.usersCharged,
    share: played.usersCharged / market,
    highestPrice: adoption.highestPrice(network),
    bestPrice: best?.price,
    bestProfit: best && (best.price - cost) * best.users,
    charged: played.profitCharged,
    free: played.profitFree,
    ahead: played.ahead,
    freeMonthsNeeded:
      at.stable === undefined
        ? undefined
        : adoption.freeMonthsNeeded(network, users, at, course.speed),
    fittedBase: found?.base,
    fittedEffect: found?.effect,
    sidesGain: sides && sides.profit - sides.profitNow,
  };
}

type Words = Readonly<Record<string, string>>;
const observed = [
  { users: '40', value: '30' },
  { users: '100', value: '60' },
];
/** All three on the bent form of the worked example, none on one straight line. */
const slowing = [
  { users: '25', value: '20' },
  { users: '100', value: '35' },
  { users: '400', value: '50' },
];
const row = (name: string | undefined, cells: readonly string[]) => {
  const [members = '', price = '', cost = '', elasticity = '', brings = ''] = cells;
  return { name: name ?? '', members, price, cost, elasticity, brings };
};

export const sheets: Readonly<Record<string, (words: Words) => Partial<Sheet>>> = {
  worked: () => ({ tables: { observed } }),
  start: () => ({ fields: { users: '20' }, tables: { observed } }),
  telephone: () => ({ fields: { users: '30', base: '0', price: '16', cost: '0' } }),
  slowing: () => ({
    fields: { users: '400', law: 'saturating', market: '500' },
    tables: { observed: slowing },
  }),
  twoSides: (words) => ({
    tables: {
      sides: [
        row(words['users'], ['1000', '10', '5', '1.5', '0.05']),
        row(words['developers'], ['100', '300', '50', '1', '5']),
      ],
    },
  }),
};
