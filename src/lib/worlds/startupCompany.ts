/**
 * @file A company of the startup world at one moment: its levels, its four scores and what it is worth, and who buys from it.
 *
 * T technology · K knowledge of the trade · U share of the market that uses it · R social resources, each 0 to 1. Money in
 * 10,000 CNY (万元). The rules, what is from the book and what is invented: `startupWorld`.
 */
import { check } from '../core/check';
import { demandAt } from '../equations/adoption';
import * as prices from './startupPrices';
import type { Shock } from './startupShocks';

export const purposes = ['data', 'compute', 'talent', 'market', 'partners'] as const;
export type Purpose = (typeof purposes)[number];
/** What is kept at a level; a market lot works only in its month. */
export const stocks = ['data', 'compute', 'talent', 'partners'] as const;
export type Stock = (typeof stocks)[number];

export const MONTHS = 24;
/** Lots that a young team can see to in a month, of all purposes together. */
export const MOST_LOTS = 3;
/** Top level of each stock. */
export const LEVELS = 4;

export interface Rules {
  /** In the bank at the start, 10,000 CNY. */
  cash: number;
  /** k: what each customer adds to what the product is worth to another, 10,000 CNY a month. */
  effect: number;
  /** What a customer pays, 10,000 CNY a month. */
  price: number;
  /** How often shocks strike: 0 never, 1 as in `startupShocks`, 2 twice as often. */
  shocks: number;
}
export const defaultRules: Rules = { cash: 350, effect: 0.015, price: 1, shocks: 1 };

/** Firms that could buy. */
const MARKET = 60;
/** V₀ when T is full: what the keenest firm would pay without any other customer, 10,000 CNY a month. */
const FULL_BASE = 2.2;
/** S: what the company is worth when all four scores are full, 10,000 CNY. */
const FULL_VALUE = 2000;
/** Share of the gap that closes in a month: by itself, more for each market lot, and where customers leave. */
const SPEED = { alone: 0.15, lot: 0.15, leaving: 0.25 };
/** For who shows the rules. */
export const constants = { base: FULL_BASE, speed: SPEED };

export interface World {
  rules: Rules;
  market: number;
  /** S. */
  scale: number;
  /** T of levels (data·5 + compute)·5 + talent, [125]. */
  technology: Float64Array;
  /** K of levels (data·5 + talent)·5 + partners, [125]. */
  knowledge: Float64Array;
  /** R by level of partners, [5]. */
  resources: Float64Array;
  /** Customers a month later at (16·T · 7 + reach) · (market + 1) + customers: see `customersAfter`. */
  next: Uint8Array;
}

export interface State {
  /** Months that are over, 0 to `MONTHS`. */
  month: number;
  cash: number;
  data: number;
  compute: number;
  talent: number;
  partners: number;
  customers: number;
  /** What holds this month, already felt: prices and, of an event, its loss. */
  shock: Shock;
  /** Nothing more to decide. */
  over: boolean;
}

const SIDE = LEVELS + 1;
/** Weights of data, compute and talent in T, and of data, talent and partners in K. */
const weights = { technology: [1, 1, 2], knowledge: [2, 1, 1] } as const;
/** T is a whole number of these. */
const TECHNOLOGY_STEPS = LEVELS * weights.technology.reduce((sum, each) => sum + each, 0);
/** Market lots of a month, doubled where the shock says so. */
const MOST_REACH = 2 * MOST_LOTS;

/** Σ wᵢxᵢ / Σ wᵢ of three levels as 0 to 1, for all of them, at (first·5 + second)·5 + third. */
function tableOf(each: readonly [number, number, number]): Float64Array {
  const whole = LEVELS * each.reduce((sum, weight) => sum + weight, 0);
  return Float64Array.from({ length: SIDE ** 3 }, (_, i) => {
    const levels = [Math.floor(i / SIDE ** 2), Math.floor(i / SIDE) % SIDE, i % SIDE];
    return levels.reduce((sum, level, k) => sum + level * (each[k] as number), 0) / whole;
  });
}

export function create(rules: Rules = defaultRules): World {
  check(rules.cash > 0 && rules.price > 0, 'startup world: no cash to start with, or no price');
  return {
    rules,
    market: MARKET,
    scale: FULL_VALUE,
    technology: tableOf(weights.technology),
    knowledge: tableOf(weights.knowledge),
    resources: prices.socialResources(),
    next: nextOf(rules),
  };
}

function nextOf(rules: Rules): Uint8Array {
  const [N, reaches] = [MARKET + 1, MOST_REACH + 1];
  return Uint8Array.from({ length: (TECHNOLOGY_STEPS + 1) * reaches * N }, (_, i) => {
    const technology = Math.floor(i / (reaches * N)) / TECHNOLOGY_STEPS;
    const [reach, customers] = [Math.floor(i / N) % reaches, i % N];
    const gap = demandAt(networkOf(rules, technology), customers, rules.price) - customers;
    const speed = gap < 0 ? SPEED.leaving : Math.min(1, SPEED.alone + SPEED.lot * reach);
    return Math.max(0, Math.min(MARKET, Math.round(customers + speed * gap)));
  });
}

const networkOf = ({ effect }: Rules, technology: number) => ({
  ...{ base: FULL_BASE * technology, effect, bend: 0, market: MARKET },
});

export const technologyAt = (world: World, { data, compute, talent }: State): number =>
  world.technology[(data * SIDE + compute) * SIDE + talent] as number;
export const knowledgeAt = (world: World, { data, talent, partners }: State): number =>
  world.knowledge[(data * SIDE + talent) * SIDE + partners] as number;
export const resourcesAt = (world: World, partners: number): number =>
  world.resources[partners] as number;

/** V = S·T·K·U·R, with U the share of the market that uses it; 10,000 CNY. */
export function valueAt(world: World, state: State): number {
  const trust = state.customers / world.market;
  const factors = technologyAt(world, state) * knowledgeAt(world, state) * trust;
  return world.scale * factors * resourcesAt(world, state.partners);
}

/** What a company is worth: cash + V; nothing once the money has run out. */
export const worthAt = (world: World, state: State): number =>
  state.cash < 0 ? 0 : state.cash + valueAt(world, state);

/** Firms that would be customers if they expected what is now: the chapter's D(n). */
export const demandOf = ({ rules }: World, technology: number, customers: number): number =>
  demandAt(networkOf(rules, technology), customers, rules.price);

/**
 * Customers a month later, whole firms: n + speed × (D(n) − n), rounded; speed grows with what is done to reach them.
 *
 * @param reach - Market lots of the month, each counted as often as the shock says.
 */
export function customersAfter(
  world: World,
  technology: number,
  customers: number,
  reach: number,
): number {
  const row = Math.round(technology * TECHNOLOGY_STEPS) * (MOST_REACH + 1) + reach;
  return world.next[row * (world.market + 1) + customers] as number;
}

/** What comes in at the month's end less what goes out, without the orders. */
export const balanceOf = (world: World, customers: number, talent: number): number =>
  customers * (world.rules.price - prices.SERVING) - talent * prices.WAGES - prices.OFFICE;
