/**
 * @file A startup of twenty-four months: what each month's money goes into, and what the company is worth at the end.
 *
 * Read downwards: begin → step; what a company is stands in `startupCompany`. A month: whoever plays orders at most `MOST_LOTS`
 * lots and pays for them; customers come or leave; they pay, and the bills are paid; then the next month's shock strikes. What
 * counts is cash + V, with V = S·T·K·U·R. The reward of a month is what that sum gained, so the rewards of an episode add up to
 * the last worth less the first cash, undiscounted.
 *
 * Money in 10,000 CNY (万元). Levels of data, compute, talent and partners are whole, 0 to `LEVELS`; customers are whole
 * firms, 0 to `market`. `terminated`: a month ended with less than nothing in the bank; the company is then worth 0.
 * `truncated`: the months are over; the company would go on, and V stands for all that it would still earn, so nothing is
 * to be added after it. Names and order as in Gymnasium's `step`.
 *
 * From the book: prices and what social capital saves (chapter 7's example, `startupPrices`), SC = Σ strength × quality ×
 * resource (chapter 4), who joins at a price when V(n) = V₀ + kn (chapter 5, `adoption`), V = S·T·K·U·R (chapter 6).
 * Invented, to make a game of them: wages, the office, what a market lot or a partner costs, speeds, S, and how often shocks come.
 * Left out: interest, taxes, credit, rivals who answer, prices of one's own, and everything that no level counts.
 */
import { check } from '../core/check';
import {
  balanceOf,
  customersAfter,
  LEVELS,
  MONTHS,
  MOST_LOTS,
  purposes,
  resourcesAt,
  technologyAt,
  worthAt,
  type Purpose,
  type State,
  type Stock,
  type World,
} from './startupCompany';
import * as prices from './startupPrices';
import type { Shock } from './startupShocks';

const MARKET = purposes.indexOf('market');

/** Lots by purpose, in the order of `purposes`, [5]. */
export type Orders = readonly number[];
export const nothing: Orders = [0, 0, 0, 0, 0];

/** Where a month's money came from and went, 10,000 CNY; `cash` after = before + income − all others. */
export interface Ledger {
  orders: number;
  wages: number;
  office: number;
  serving: number;
  income: number;
}

/** What one lot costs this month, 10,000 CNY. */
export function priceOf(world: World, purpose: Purpose, state: State): number {
  const saved = resourcesAt(world, state.partners);
  switch (purpose) {
    case 'data':
      return prices.data(saved);
    case 'compute':
      return prices.compute(saved) * state.shock.compute;
    case 'talent':
      return prices.TALENT;
    case 'market':
      return prices.MARKET_LOT;
    case 'partners':
      return prices.PARTNER;
    default:
      return purpose satisfies never;
  }
}

export function costOf(world: World, state: State, orders: Orders): number {
  let sum = 0;
  for (let i = 0; i < purposes.length; i++) {
    const lots = orders[i] as number;
    if (lots > 0) sum += lots * priceOf(world, purposes[i] as Purpose, state);
  }
  return sum;
}

/** Whether one more lot of a purpose can be ordered besides `orders`: hands, levels and cash allow it. */
export function canAdd(world: World, state: State, orders: Orders, purpose: number): boolean {
  const name = purposes[purpose] as Purpose;
  let lots = 0;
  for (const each of orders) lots += each;
  if (state.over || lots >= MOST_LOTS) return false;
  if (name !== 'market' && state[name] + (orders[purpose] as number) >= LEVELS) return false;
  return costOf(world, state, orders) + priceOf(world, name, state) <= state.cash;
}

/** Whether all of it can be ordered. */
export function isAllowed(world: World, state: State, orders: Orders): boolean {
  if (orders.length !== purposes.length) return false;
  let sum = 0;
  for (let i = 0; i < orders.length; i++) {
    const lots = orders[i] as number;
    if (!(Number.isInteger(lots) && lots >= 0)) return false;
    if (i !== MARKET && state[purposes[i] as Stock] + lots > LEVELS) return false;
    sum += lots;
  }
  return sum <= MOST_LOTS && (sum === 0 || costOf(world, state, orders) <= state.cash);
}

/** What a shock takes away when it strikes. */
export function struck(state: State, shock: Shock): State {
  const after = { ...state, shock };
  if (shock.loses === 'customers') after.customers -= Math.round(state.customers / 4);
  else if (shock.loses) after[shock.loses] = Math.max(0, state[shock.loses] - 1);
  return after;
}

/** A team of one, money in the bank, and nothing else. */
export function begin(world: World, shocks: readonly Shock[]): State {
  const state = {
    ...{ month: 0, cash: world.rules.cash, over: false },
    ...{ data: 0, compute: 0, talent: 1, partners: 0, customers: 0 },
  };
  return { ...state, shock: shocks[0] as Shock };
}

export interface Step {
  state: State;
  /** What the worth gained, 10,000 CNY; 0 once it is over. */
  reward: number;
  terminated: boolean;
  truncated: boolean;
  ledger: Ledger;
}

const empty: Ledger = { orders: 0, wages: 0, office: 0, serving: 0, income: 0 };

/**
 * One month.
 *
 * @param shocks - Of every month, [24]; the same for all who are compared.
 * @throws {ShapeError} If the orders can't be paid, or are more than hands or levels allow.
 */
export function step(world: World, state: State, orders: Orders, shocks: readonly Shock[]): Step {
  if (state.over) {
    const terminated = state.cash < 0;
    return { state, reward: 0, terminated, truncated: !terminated, ledger: empty };
  }
  if (!isAllowed(world, state, orders)) {
    check(false, `startup world: ${orders.join(', ')} can't be ordered in month ${state.month}`);
  }
  const next = ordered(world, state, orders);
  const ledger: Ledger = {
    orders: costOf(world, state, orders),
    wages: next.talent * prices.WAGES,
    office: prices.OFFICE,
    serving: next.customers * prices.SERVING,
    income: next.customers * world.rules.price,
  };
  next.cash += balanceOf(world, next.customers, next.talent);
  const terminated = next.cash < 0;
  const truncated = !terminated && next.month === MONTHS;
  next.over = terminated || truncated;
  const after = next.over ? next : struck(next, shocks[next.month] as Shock);
  return {
    state: after,
    reward: worthAt(world, after) - worthAt(world, state),
    ...{ terminated, truncated, ledger },
  };
}

/** A month later with what was ordered, paid for, and the customers it brought; bills aren't paid, and nobody asks whether it fits. */
export function ordered(world: World, state: State, orders: Orders): State {
  const next = { ...state, month: state.month + 1 };
  next.cash -= costOf(world, state, orders);
  for (let i = 0; i < purposes.length; i++) {
    if (i !== MARKET) next[purposes[i] as Stock] += orders[i] as number;
  }
  const reach = (orders[MARKET] as number) * state.shock.reach;
  next.customers = customersAfter(world, technologyAt(world, next), state.customers, reach);
  return next;
}
