/**
 * @file Who joins a network when each member makes it worth more: equilibria, critical mass, months, prices.
 *
 * n users · M market · z = n/M share · V(n) value to the keenest, yuan a month · p price · c cost of a user
 *
 * V(n) = V₀ + k·n/(1 + u·n): the straight line V₀ + kn where u = 0, and otherwise one that bends, with k·n halved at
 * n = 1/u. People differ: one at place x of the market, 0 to 1, is ready to pay (1 − x)·V(n) when they expect n users.
 * So at price p those join whose (1 − x)·V(n) ≥ p: D(n) = M·max(0, 1 − p/V(n)). Where D(n) = n, what was expected
 * comes true. Left out: leaving for other reasons, rivals, different sizes of use, and groups that only talk inside.
 *
 * Worked example, V₀ = 10, k = 0.5, M = 200, p = 24: equilibria at 0, 40 and 140 users; 40 is the critical mass. No
 * network holds at a price above 30.25, and a lost one returns by itself only below 10.
 *
 * @see rohlfs1974; katz1985; easley2010, chapter 17
 */

export interface Network {
  base: number;
  effect: number;
  /** u: 0 for the straight line, otherwise 1 over the users at which the network's part is half of the line's. */
  bend: number;
  market: number;
}

/** V(n), yuan a month for the keenest user. */
export const valueAt = ({ base, effect, bend }: Network, n: number): number =>
  base + (effect * n) / (1 + bend * n);

/** D(n): how many want it at this price when they expect n users. What is worth nothing has no takers. */
export function demandAt(network: Network, n: number, price: number): number {
  const value = valueAt(network, n);
  return value > price ? network.market * (1 - price / value) : 0;
}

/** The price at which exactly n of the market want it when they expect n: (1 − z)·V(n). */
export const priceAt = (network: Network, n: number): number =>
  (1 - n / network.market) * valueAt(network, n);

export interface Equilibria {
  /** Users at which it neither grows nor shrinks, though a few less let it die; undefined where there is none. */
  critical: number | undefined;
  /** Where it settles, if it gets over the critical mass; undefined where no network holds at this price. */
  stable: number | undefined;
  /** Whether it also stays at nothing. */
  empty: boolean;
}

/**
 * Roots of (1 − z)·V(Mz) = p.
 *
 * For both forms of V that is A z² − B z + C = 0 with A = M(uV₀ + k), B = A − V₀ − upM, C = p − V₀. Roots are taken by
 * the form of the formula that subtracts nothing nearly equal.
 */
export function equilibria(network: Network, price: number): Equilibria {
  const { base, effect, bend, market } = network;
  const a = market * (bend * base + effect);
  const b = a - base - bend * price * market;
  const c = price - base;
  const nowhere = { critical: undefined, stable: undefined, empty: true };
  if (base === 0 && effect === 0) return nowhere;
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  if (c < 0 || (c === 0 && b <= 0)) {
    const share = b > 0 ? (b + root) / (2 * a) : c === 0 ? 0 : (2 * c) / (b - root);
    return { critical: undefined, stable: within(share) * market, empty: c === 0 };
  }
  if (b <= 0 || b * b < 4 * a * c) return nowhere;
  const [low, high] = [(2 * c) / (b + root), (b + root) / (2 * a)];
  return { critical: within(low) * market, stable: within(high) * market, empty: true };
}

const within = (share: number): number => Math.min(1, Math.max(0, share));

/** Where it ends up from n users: at the upper equilibrium, on the critical mass, or at nothing. */
export function settles({ critical = 0, stable = 0, empty }: Equilibria, n: number): number {
  if (stable === 0 || (empty && n < critical) || (empty && n === 0)) return 0;
  return critical > 0 && n === critical ? critical : stable;
}

/** Users at which (1 − z)·V is largest: the smallest network that a price can hold. */
export function peakUsers({ base, effect, bend, market }: Network): number {
  const gain = effect * market - base;
  if (gain <= 0) return 0;
  const steep = bend * base + effect;
  return gain / steep / (Math.sqrt(1 + (bend * gain) / steep) + 1);
}

/** The highest price at which any network holds. */
export const highestPrice = (network: Network): number => priceAt(network, peakUsers(network));

/** Halvings of an interval until a double has no more digits to give. */
const HALVINGS = 52;

/**
 * The price that earns most a month, (p − c)·n, once everybody who then wants it is there.
 *
 * Between the peak and the whole market what one more user brings only falls; where it passes 0 is the best.
 *
 * @returns Undefined where no price covers the cost.
 */
export function bestPrice(
  network: Network,
  cost: number,
): { price: number; users: number } | undefined {
  const { effect, bend, market } = network;
  let low = peakUsers(network);
  if (priceAt(network, low) <= cost) return undefined;
  let high = market;
  for (let i = 0; i < HALVINGS; i++) {
    const n = (low + high) / 2;
    const bent = 1 + bend * n;
    const tilt = ((1 - n / market) * effect) / (bent * bent) - valueAt(network, n) / market;
    if (priceAt(network, n) + n * tilt > cost) low = n;
    else high = n;
  }
  const users = (low + high) / 2;
  return { price: priceAt(network, users), users };
}

/** One month: a share `speed` of those who would now join but aren't in, or are in and would leave, does so. */
export const nextUsers = (network: Network, n: number, price: number, speed: number): number =>
  n + speed * (demandAt(network, n, price) - n);

export interface Plan {
  price: number;
  /** Yuan a month that a user costs. */
  cost: number;
  /** Share of the gap that closes in a month, 0 to 1. */
  speed: number;
  months: number;
  /** Months in which nothing is charged, at the start. */
  freeMonths: number;
}
export interface Course {
  /** After each month, from today's: months + 1 figures. */
  users: number[];
  /** Profit so far: months + 1 figures, the first 0. */
  profit: number[];
}

/** Month by month: first people join or leave, then those who are there pay. */
export function course(network: Network, now: number, plan: Plan): Course {
  const users = [now];
  const profit = [0];
  let n = now;
  let sum = 0;
  for (let month = 1; month <= plan.months; month++) {
    const price = month <= plan.freeMonths ? 0 : plan.price;
    n = nextUsers(network, n, price, plan.speed);
    sum += n * (price - plan.cost);
    users.push(n);
    profit.push(sum);
  }
  return { users, profit };
}

export interface Game {
  usersFree: number;
  usersCharged: number;
  profitFree: number;
  profitCharged: number;
  /** From which month on the free start is ahead, to the last one; undefined if it isn't ahead at the end. */
  ahead: number | undefined;
  /** Users after the free months. */
  afterFree: number;
}

/** Free first, then the price, against the price from the start. Nothing is kept but what is returned. */
export function game(network: Network, now: number, plan: Plan): Game {
  const { price, cost, speed, months, freeMonths } = plan;
  let [free, charged, profitFree, profitCharged, afterFree] = [now, now, 0, 0, now];
  let ahead: number | undefined;
  for (let month = 1; month <= months; month++) {
    const asked = month <= freeMonths ? 0 : price;
    free = nextUsers(network, free, asked, speed);
    charged = nextUsers(network, charged, price, speed);
    profitFree += free * (asked - cost);
    profitCharged += charged * (price - cost);
    if (month <= freeMonths) afterFree = free;
    if (profitFree <= profitCharged) ahead = undefined;
    else ahead ??= month;
  }
  return { usersFree: free, usersCharged: charged, profitFree, profitCharged, ahead, afterFree };
}

/** Months without a price until the critical mass is passed; undefined if that takes more than `most`. */
export function freeMonthsNeeded(
  network: Network,
  now: number,
  { critical = 0 }: Equilibria,
  speed: number,
  most = 120,
): number | undefined {
  let n = now;
  for (let month = 0; month <= most; month++) {
    if (n > critical) return month;
    n = nextUsers(network, n, 0, speed);
  }
  return undefined;
}
