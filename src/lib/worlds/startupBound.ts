/**
 * @file What nobody can beat in the startup world: the best that one could earn who knows every shock beforehand.
 *
 * Dynamic programming over all levels and customers, exact: the world's levels are whole. Only the rule that orders must be paid
 * from what is in the bank is left out: this player may overdraw without interest (the relaxation). Then cash only adds up and
 * needs no place in the state. Whoever keeps the rule can do no better, and who goes bankrupt ends at 0: so it's an upper bound
 * for every policy on the same shocks. It can't be reached: nobody knows the shocks.
 *
 * Q = 5⁴ levels (data, compute, talent, partners) · N = market + 1 numbers of customers · 56 orders · 24 months
 * Source: bertsekas2017, chapter 1.
 */
import type { Shock } from './startupShocks';
import {
  balanceOf,
  customersAfter,
  LEVELS,
  MONTHS,
  MOST_LOTS,
  stocks,
  technologyAt,
  valueAt,
  type State,
  type World,
} from './startupCompany';
import { begin, costOf, struck, type Orders, ordered } from './startupWorld';

const SIDE = LEVELS + 1;
const Q = SIDE ** stocks.length;
/** Steps between levels in the order of `stocks`. */
const STRIDES = [SIDE ** 3, SIDE ** 2, SIDE, 1] as const;

interface Action {
  /** Its place among all. */
  index: number;
  orders: Orders;
  /** Market lots. */
  market: number;
  /** By stock, and what they move the index of levels by. */
  added: readonly [number, number, number, number];
  shift: number;
}

/** All orders of a month that hands allow, [56]. */
export const actions: readonly Action[] = actionsUpTo(MOST_LOTS);

function actionsUpTo(most: number): Action[] {
  const found: Action[] = [];
  const extend = (orders: number[], left: number): void => {
    if (orders.length === 5) {
      const [data, compute, talent, market, partners] = orders as [
        number,
        number,
        number,
        number,
        number,
      ];
      const added = [data, compute, talent, partners] as const;
      const shift = added.reduce<number>((sum, lots, i) => sum + lots * (STRIDES[i] as number), 0);
      found.push({ index: found.length, orders, market, added, shift });
      return;
    }
    for (let lots = 0; lots <= left; lots++) extend([...orders, lots], left - lots);
  };
  extend([], most);
  return found;
}

const levelsOf = (q: number) => ({
  data: Math.floor(q / SIDE ** 3),
  compute: Math.floor(q / SIDE ** 2) % SIDE,
  talent: Math.floor(q / SIDE) % SIDE,
  partners: q % SIDE,
});
const indexOf = ({ data, compute, talent, partners }: State): number =>
  ((data * SIDE + compute) * SIDE + talent) * SIDE + partners;

/** All levels as states, and which orders they have room for; the same for every episode. */
export interface Plan {
  world: World;
  /** [Q] */
  states: State[];
  /** Actions that fit, [Q]. */
  fitting: Action[][];
}

export function plan(world: World): Plan {
  const any = begin(world, [{ weather: 'calm', event: 'none', compute: 1, reach: 1 }]);
  const states = Array.from({ length: Q }, (_, q) => ({ ...any, ...levelsOf(q) }));
  const fitting = states.map((state) =>
    actions.filter(({ added }) =>
      stocks.every((name, i) => state[name] + (added[i] as number) <= LEVELS),
    ),
  );
  return { world, states, fitting };
}

export interface Bound {
  /** No policy's rewards of this episode add up to more, 10,000 CNY. */
  bound: number;
  /** What the one who may overdraw would order, by month, [24]. */
  orders: Orders[];
  /** The least that is in the bank after a month's orders on that way; below 0 where it overdraws. */
  least: number;
}

export function boundOf(known: Plan, shocks: readonly Shock[]): Bound {
  const { world } = known;
  const values = valuesBack(known, shocks);
  const start = world.rules.cash;
  const worth = start + valueIn(values, 0, world, begin(world, shocks));
  return { bound: Math.max(0, worth) - start, ...wayOf(known, shocks, values) };
}

const valueIn = (
  values: readonly Float64Array[],
  month: number,
  world: World,
  state: State,
): number =>
  (values[month] as Float64Array)[indexOf(state) * (world.market + 1) + state.customers] as number;

/** What is still to come at the start of each month, [25] of [Q, N]. */
function valuesBack(known: Plan, shocks: readonly Shock[]): Float64Array[] {
  const { world, states } = known;
  const N = world.market + 1;
  const values = Array.from({ length: MONTHS + 1 }, () => new Float64Array(Q * N));
  const last = values[MONTHS] as Float64Array;
  states.forEach((state, q) => {
    for (let n = 0; n < N; n++) last[q * N + n] = valueAt(world, { ...state, customers: n });
  });
  const ahead = new Float64Array(Q * (MOST_LOTS + 1) * N);
  for (let month = MONTHS - 1; month >= 0; month--) {
    fillAhead(known, shocks, month, values[month + 1] as Float64Array, ahead);
    fillMonth(known, shocks[month] as Shock, ahead, values[month] as Float64Array);
  }
  return values;
}

/** Of levels after the orders, market lots and customers before: the month's bills and what comes after, [Q, 4, N]. */
function fillAhead(
  { world, states }: Plan,
  shocks: readonly Shock[],
  month: number,
  next: Float64Array,
  ahead: Float64Array,
): void {
  const N = world.market + 1;
  const { reach } = shocks[month] as Shock;
  const shock = month + 1 < MONTHS ? shocks[month + 1] : undefined;
  states.forEach((state, q) => {
    const technology = technologyAt(world, state);
    const after = shock ? struck({ ...state, customers: 0 }, shock) : state;
    const q2 = indexOf(after);
    for (let lots = 0; lots <= MOST_LOTS; lots++) {
      for (let n = 0; n < N; n++) {
        const come = customersAfter(world, technology, n, lots * reach);
        const kept = shock?.loses === 'customers' ? come - Math.round(come / 4) : come;
        ahead[(q * (MOST_LOTS + 1) + lots) * N + n] =
          balanceOf(world, come, state.talent) + (next[q2 * N + kept] as number);
      }
    }
  });
}

/** What each action costs by number of partners, who alone change prices, [56, 5]. */
function costsIn(world: World, states: readonly State[], shock: Shock): Float64Array {
  const costs = new Float64Array(actions.length * SIDE);
  for (const { index, orders } of actions) {
    for (let partners = 0; partners < SIDE; partners++) {
      const state = { ...(states[0] as State), partners, shock };
      costs[index * SIDE + partners] = costOf(world, state, orders);
    }
  }
  return costs;
}

/** The best of all orders at each level and number of customers. */
function fillMonth(
  { world, states, fitting }: Plan,
  shock: Shock,
  ahead: Float64Array,
  into: Float64Array,
): void {
  const N = world.market + 1;
  const costs = costsIn(world, states, shock);
  states.forEach(({ partners }, q) => {
    into.fill(-Infinity, q * N, (q + 1) * N);
    for (const { index, shift, market } of fitting[q] as Action[]) {
      const cost = costs[index * SIDE + partners] as number;
      const from = ((q + shift) * (MOST_LOTS + 1) + market) * N;
      for (let n = 0; n < N; n++) {
        const value = (ahead[from + n] as number) - cost;
        if (value > (into[q * N + n] as number)) into[q * N + n] = value;
      }
    }
  });
}

/** The way of the one who may overdraw: each month the orders that lead furthest. */
function wayOf(
  { world, fitting }: Plan,
  shocks: readonly Shock[],
  values: readonly Float64Array[],
): { orders: Orders[]; least: number } {
  const orders: Orders[] = [];
  let [state, least] = [begin(world, shocks), Infinity];
  for (let month = 0; month < MONTHS; month++) {
    let [top, chosen, to] = [-Infinity, actions[0] as Action, state];
    for (const action of fitting[indexOf(state)] as Action[]) {
      const after = moved(world, state, action, shocks[month + 1]);
      const value = after.cash + valueIn(values, month + 1, world, after);
      if (value > top) [top, chosen, to] = [value, action, after];
    }
    orders.push(chosen.orders);
    least = Math.min(least, state.cash - costOf(world, state, chosen.orders));
    state = to;
  }
  return { orders, least };
}

/** A month, whether it can be paid or not. */
function moved(world: World, state: State, { orders }: Action, shock: Shock | undefined): State {
  const after = ordered(world, state, orders);
  after.cash += balanceOf(world, after.customers, after.talent);
  return shock && after.month < MONTHS ? struck(after, shock) : after;
}
