/**
 * @file Ways to play the startup world: five rules of thumb, and the linear policy that an agent learns.
 *
 * Each is a function of what the reader sees too, with a few parameters; none knows a shock before it strikes. A month is filled
 * lot by lot: `next` names a purpose or stops.
 *
 * Parameters are about 1 apart and start at `start`; units are said beside each rule.
 */
import type { Shock } from './startupShocks';
import {
  balanceOf,
  customersAfter,
  demandOf,
  knowledgeAt,
  LEVELS,
  MONTHS,
  MOST_LOTS,
  purposes,
  resourcesAt,
  technologyAt,
  type State,
  type World,
} from './startupCompany';
import { begin, priceOf, step, type Orders } from './startupWorld';

export interface Policy {
  /** Where tuning begins, and how far around. */
  start: readonly number[];
  spread: readonly number[];
  /** The purpose of the next lot, −1 to stop. */
  next: (cart: Cart, parameters: ArrayLike<number>) => number;
}

const [DATA, COMPUTE, TALENT, MARKET, PARTNERS] = [0, 1, 2, 3, 4];
const STOP = -1;

/** A month's orders on their way. */
export interface Cart {
  world: World;
  /** As if the stocks ordered were there and paid; customers as before. */
  after: State;
  /** By purpose, [5]. */
  price: number[];
  orders: number[];
  lots: number;
}

/** What an episode gained, 10,000 CNY: its rewards' sum, without discount. */
export function gainOf(
  world: World,
  policy: Policy,
  parameters: ArrayLike<number>,
  shocks: readonly Shock[],
): number {
  let [state, sum] = [begin(world, shocks), 0];
  while (!state.over) {
    const month = step(world, state, choose(world, state, policy, parameters), shocks);
    sum += month.reward;
    state = month.state;
  }
  return sum;
}

/** The orders of a month. */
export function choose(
  world: World,
  state: State,
  { next }: Policy,
  parameters: ArrayLike<number>,
): Orders {
  const price = purposes.map((purpose) => priceOf(world, purpose, state));
  const cart: Cart = { world, after: { ...state }, price, orders: [0, 0, 0, 0, 0], lots: 0 };
  while (cart.lots < MOST_LOTS) {
    const purpose = next(cart, parameters);
    if (purpose === STOP || !fits(cart, purpose)) break;
    add(cart, purpose);
  }
  return cart.orders;
}

function fits({ after, price }: Cart, purpose: number): boolean {
  const name = purposes[purpose] as (typeof purposes)[number];
  return (name === 'market' || after[name] < LEVELS) && (price[purpose] as number) <= after.cash;
}

function add(cart: Cart, purpose: number): void {
  const name = purposes[purpose] as (typeof purposes)[number];
  cart.orders[purpose] = (cart.orders[purpose] as number) + 1;
  cart.lots++;
  cart.after.cash -= cart.price[purpose] as number;
  if (name !== 'market') cart.after[name]++;
}

/** Whether a lot leaves so large a part of what bills will take to the end beyond today's income, wages of a new team with them. */
function leaves({ world, after, price }: Cart, purpose: number, part: number): boolean {
  const talent = after.talent + Number(purpose === TALENT);
  const short = Math.max(0, -balanceOf(world, after.customers, talent)) * (MONTHS - after.month);
  return after.cash - (price[purpose] as number) >= Math.max(0, part) * short;
}

/** The purpose with the highest score among those that fit and leave the reserve; −1 if none scores above 0. */
function best(cart: Cart, months: number, scoreOf: (purpose: number) => number): number {
  let [top, found] = [0, STOP];
  for (let purpose = 0; purpose < purposes.length; purpose++) {
    if (!fits(cart, purpose) || !leaves(cart, purpose, months)) continue;
    const score = scoreOf(purpose);
    if (score > top) [top, found] = [score, purpose];
  }
  return found;
}

const levelOf = ({ after, orders }: Cart, purpose: number): number =>
  purpose === MARKET ? (orders[MARKET] as number) : after[purposes[purpose] as 'data'];

/** Everything in turn, up to a level: the lowest next. Market lots once there is something to sell. Reserve in months · level · market lots. */
const even: Policy = {
  start: [0.3, 3, 1],
  spread: [0.3, 1, 1],
  next(cart, parameters) {
    const [reserve, level, lots] = parameters as unknown as [number, number, number];
    return best(cart, reserve, (purpose) =>
      purpose === MARKET
        ? wanted(cart) && lots - levelOf(cart, MARKET)
        : level - levelOf(cart, purpose),
    );
  },
};

/** 1 where firms would come that are not customers yet, otherwise 0. */
const wanted = ({ world, after }: Cart): number =>
  Number(demandOf(world, technologyAt(world, after), after.customers) > after.customers);

/** A plan made once: a level to reach for each stock, market lots a month; the furthest behind next. Reserve · five targets. */
const plan: Policy = {
  start: [0.3, 3, 3, 2, 1, 3],
  spread: [0.3, 1, 1, 1, 1, 1],
  next: (cart, parameters) =>
    best(
      cart,
      parameters[0] as number,
      (purpose) => (parameters[1 + purpose] as number) - levelOf(cart, purpose),
    ),
};

/** The lowest of the four scores next. Reserve · what U and R count as many times · from where on nothing is low. */
const weakest: Policy = {
  start: [0.3, 2.5, 0.6, 0.9],
  spread: [0.3, 1, 0.3, 0.3],
  next(cart, parameters) {
    const [reserve, u, r, enough] = parameters as unknown as [number, number, number, number];
    const { world, after } = cart;
    const t = technologyAt(world, after);
    const k = knowledgeAt(world, after);
    return best(cart, reserve, (purpose) => {
      if (purpose === PARTNERS) return enough - r * resourcesAt(world, after.partners);
      if (purpose === MARKET) return wanted(cart) && enough - u * reachedBy(cart);
      const score = purpose === COMPUTE ? t : purpose === DATA ? Math.min(k, t) : (k + t) / 2;
      return enough - score - levelOf(cart, purpose) / 100;
    });
  },
};

/** Share of the market a month later, with what is ordered so far. */
const reachedBy = ({ world, after, orders }: Cart, more = 0): number =>
  customersAfter(
    world,
    technologyAt(world, after),
    after.customers,
    ((orders[MARKET] as number) + more) * after.shock.reach,
  ) / world.market;

/** One thing after the other: partners, then the product, then the market. Reserve · partners · T and K to reach · market lots a month. */
const phases: Policy = {
  start: [0.3, 3, 0.6, 0.5, 1.5],
  spread: [0.3, 1, 0.2, 0.2, 1],
  next(cart, parameters) {
    const [reserve, partners, t, k, lots] = parameters as unknown as [
      number,
      number,
      number,
      number,
      number,
    ];
    const { world, after } = cart;
    if (after.partners < Math.round(partners)) return only(cart, reserve, PARTNERS);
    const short = {
      [DATA]: knowledgeAt(world, after) < k || technologyAt(world, after) < t,
      [COMPUTE]: technologyAt(world, after) < t,
      [TALENT]: technologyAt(world, after) < t,
    } as Readonly<Record<number, boolean>>;
    const product = best(cart, reserve, (purpose) =>
      short[purpose] ? 1 + LEVELS - levelOf(cart, purpose) : 0,
    );
    if (product !== STOP) return product;
    return levelOf(cart, MARKET) < Math.round(lots) && wanted(cart)
      ? only(cart, reserve, MARKET)
      : STOP;
  },
};

const only = (cart: Cart, reserve: number, purpose: number): number =>
  fits(cart, purpose) && leaves(cart, purpose, reserve) ? purpose : STOP;

/** What adds most to ln V for its price, now. Reserve · what a factor counts at least · least gain per 100 · weight of U. */
const greedy: Policy = {
  start: [0.3, 0.3, 0.3, 1],
  spread: [0.3, 0.3, 0.3, 0.5],
  next(cart, parameters) {
    const [reserve, floor, least, trust] = parameters as unknown as [
      number,
      number,
      number,
      number,
    ];
    const { world, after } = cart;
    const at = Math.max(0.001, floor);
    const logs = () =>
      Math.log(technologyAt(world, after) + at) +
      Math.log(knowledgeAt(world, after) + at) +
      Math.log(resourcesAt(world, after.partners) + at);
    const now = logs();
    const share = Math.log(reachedBy(cart) + at);
    return best(cart, reserve, (purpose) => {
      const price = (cart.price[purpose] as number) / 100;
      if (purpose === MARKET)
        return (trust * (Math.log(reachedBy(cart, 1) + at) - share)) / price - least;
      const name = purposes[purpose] as 'data';
      after[name]++;
      const gain = logs() - now + trust * (Math.log(reachedBy(cart) + at) - share);
      after[name]--;
      return gain / price - least;
    });
  },
};

/** Names of what the linear policy looks at. */
export const features = [
  'one',
  'month',
  'late',
  'cash',
  'data',
  'compute',
  'talent',
  'partners',
  'customers',
  'gap',
  'scarce',
  'subsidy',
  'fair',
  'lots',
] as const;

function look({ world, after, lots, orders }: Cart, into: Float64Array): void {
  const t = after.month / MONTHS;
  const gap = demandOf(world, technologyAt(world, after), after.customers) - after.customers;
  into[0] = 1;
  into[1] = 2 * t - 1;
  into[2] = Math.max(0, 4 * t - 3);
  into[3] = Math.min(2, after.cash / 150) - 1;
  into[4] = after.data / 2 - 1;
  into[5] = after.compute / 2 - 1;
  into[6] = after.talent / 2 - 1;
  into[7] = after.partners / 2 - 1;
  into[8] = (2 * after.customers) / world.market;
  into[9] = (2 * gap) / world.market;
  into[10] = after.shock.weather === 'scarce' ? 1 : 0;
  into[11] = after.shock.weather === 'subsidy' ? 1 : 0;
  into[12] = after.shock.reach - 1;
  into[13] = (lots + (orders[MARKET] as number)) / 3;
}

const F = features.length;
const seen = new Float64Array(F);

/** A score for each purpose, Σ wᵢ·xᵢ over the features; the highest above 0 next. w: [5, F]. */
const linear: Policy = {
  start: Array<number>(purposes.length * F).fill(0),
  spread: Array<number>(purposes.length * F).fill(1),
  next(cart, parameters) {
    look(cart, seen);
    return best(cart, 0, (purpose) => {
      let sum = 0;
      for (let f = 0; f < F; f++)
        sum += (seen[f] as number) * (parameters[purpose * F + f] as number);
      return sum;
    });
  },
};

export const heuristics = { even, plan, weakest, phases, greedy };
export const learned = linear;
