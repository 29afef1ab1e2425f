/**
 * @file Predicting a token from the few before it, by counting: n-grams with add-k or Kneser–Ney smoothing.
 *
 * Read downwards: begin → read → discounts → chances → surprise.
 *
 * V tokens · N order: N − 1 tokens of history · h a history, h′ the same without its first token · c counts
 *
 *   add-k       p(w|h) = (c(hw) + k) / (c(h) + kV)
 *   Kneser–Ney  p(w|h) = max(c(hw) − D, 0) / c(h) + γ(h)·p(w|h′), below all orders 1/V
 *
 * In Kneser–Ney only the longest history counts how often hw stands in the text. A shorter one counts how many different tokens stand
 * before hw. D is D₁, D₂ or D₃₊, by whether the count is 1, 2 or more, and γ(h) is what they took away. A history that was never
 * seen says nothing, and the shorter one answers alone.
 *
 * Sources: kneser1995; chen1999, §3, for three discounts and how they follow from the counts. Left out: marks for the beginning
 * and end of a sentence, since the text is one stream; its first tokens have the history that there is.
 */
import { check } from '../core/check';

export const MOST_ORDER = 6;
const mostTokens = 65_536;

export type Smoothing = { kind: 'add-k'; k: number } | { kind: 'kneser-ney' };

/** What followed a history. */
interface Followers {
  /** Of all tokens together. */
  total: number;
  counts: Map<number, number>;
  /** How many tokens followed once, twice, and more often. */
  kinds: Three;
}
type Three = [number, number, number];
type Four = [number, number, number, number];

/** All histories of one length, by their tokens written as one character each. */
interface Level {
  histories: Map<string, Followers>;
  /** How many n-grams have the count 1, 2, 3 and 4. */
  kinds: Four;
}

export interface Model {
  order: number;
  vocabulary: number;
  /** How often, by the length of the history, 0 … N − 1. */
  raw: Level[];
  /** After how many different tokens, by the length of the history, 0 … N − 2; at N − 1 how often. */
  continuing: Level[];
  discounts: Discounts[];
  /** The last N − 1 tokens read, written. */
  last: string;
}

/** D₁, D₂ and D₃₊, and how many n-grams have the count 1, 2, 3 and 4, from which they follow. */
export interface Discounts {
  taken: readonly [number, number, number];
  counts: readonly [number, number, number, number];
}

const write = (ids: ArrayLike<number>, from: number, to: number): string => {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(ids[i] as number);
  return text;
};

const checkOrder = (order: number) =>
  check(
    Number.isInteger(order) && order >= 1 && order <= MOST_ORDER,
    `n-gram: an order of ${order} is not in 1 … ${MOST_ORDER}`,
  );

/**
 * A model that has read nothing.
 *
 * @throws {ShapeError} If the order is not in 1 … 6, or the vocabulary not in 1 … 65,536.
 */
export function begin(vocabulary: number, order: number): Model {
  checkOrder(order);
  check(
    vocabulary >= 1 && vocabulary <= mostTokens,
    `n-gram: ${vocabulary} tokens are not in 1 … ${mostTokens}`,
  );
  const level = (): Level => ({ histories: new Map(), kinds: [0, 0, 0, 0] });
  const raw = Array.from({ length: order }, level);
  const continuing = raw.map((longest, n) => (n === order - 1 ? longest : level()));
  return { order, vocabulary, raw, continuing, discounts: continuing.map(discountsOf), last: '' };
}

/**
 * Counts every n-gram of a text up to the order; it goes on where the last one ended.
 *
 * @param ids - Below `vocabulary`.
 * @throws {ShapeError} If an id is not below `vocabulary`.
 */
export function read(model: Model, ids: ArrayLike<number>): void {
  const { order, vocabulary, raw, continuing } = model;
  for (let place = 0; place < ids.length; place++) {
    const token = ids[place] as number;
    check(token >= 0 && token < vocabulary, `n-gram: no token ${token} among ${vocabulary}`);
    const { last } = model;
    for (let n = 0; n <= last.length; n++) {
      const history = last.slice(last.length - n);
      // Each different n-gram counts once for what it ends with.
      const isNew = add(raw[n]!, history, token) === 1;
      if (isNew && n > 0) add(continuing[n - 1]!, history.slice(1), token);
    }
    model.last = order === 1 ? '' : (last + String.fromCharCode(token)).slice(1 - order);
  }
  model.discounts = continuing.map(discountsOf);
}

/**
 * A model that has read a text.
 *
 * @throws {ShapeError} As `begin` and `read` do, or if the text is empty.
 */
export function count(ids: ArrayLike<number>, vocabulary: number, order: number): Model {
  const model = begin(vocabulary, order);
  check(ids.length > 0, 'n-gram: no text');
  read(model, ids);
  return model;
}

/** What a model of a lower order would be that has read the same; it reads no further. */
export function ofOrder(model: Model, order: number): Model {
  checkOrder(order);
  check(order <= model.order, `n-gram: an order of ${order} is above ${model.order}`);
  const raw = model.raw.slice(0, order);
  const continuing = [...model.continuing.slice(0, order - 1), raw[order - 1]!];
  const last = model.last.slice(Math.max(0, model.last.length - order + 1));
  return { ...model, order, raw, continuing, discounts: continuing.map(discountsOf), last };
}

/** @returns The new count. */
function add({ histories, kinds }: Level, history: string, token: number): number {
  let followers = histories.get(history);
  if (!followers) {
    histories.set(history, (followers = { total: 0, counts: new Map(), kinds: [0, 0, 0] }));
  }
  followers.total++;
  const times = (followers.counts.get(token) ?? 0) + 1;
  followers.counts.set(token, times);
  move(kinds, times);
  if (times <= 3) move(followers.kinds, times);
  return times;
}

/** One more has this count, one less the count before. */
function move(kinds: number[], times: number): void {
  if (times <= kinds.length) kinds[times - 1]!++;
  if (times > 1 && times <= kinds.length + 1) kinds[times - 2]!--;
}

const discountOf = ({ taken }: Discounts, times: number) =>
  times === 0 ? 0 : taken[Math.min(times, 3) - 1]!;

/** What the discounts take of the counts: the shorter history's part. */
const takenOf = ({ kinds }: Followers, { taken }: Discounts) =>
  kinds[0] * taken[0] + kinds[1] * taken[1] + kinds[2] * taken[2];

/**
 * Y = n₁ / (n₁ + 2n₂), D₁ = 1 − 2Y·n₂/n₁, D₂ = 2 − 3Y·n₃/n₂, D₃₊ = 3 − 4Y·n₄/n₃; nₖ n-grams have the count k.
 *
 * Where a text is too small for one of them, it is Y, and ½ where that cannot be told either.
 *
 * @see chen1999, equation 17 and after it
 */
function discountsOf({ kinds }: Level): Discounts {
  const [n1, n2, n3, n4] = kinds;
  const y = n1 > 0 && n2 > 0 ? n1 / (n1 + 2 * n2) : 0.5;
  const taken = (times: number, here: number, next: number) => {
    const value = times - (times + 1) * y * (next / here);
    return value > 0 && value <= times ? value : y;
  };
  return {
    taken: [taken(1, n1, n2), taken(2, n2, n3), taken(3, n3, n4)],
    counts: [n1, n2, n3, n4],
  };
}

/** p(w|h) of every token, and where it comes from. */
export interface Chances {
  /** [V], adding up to 1. */
  chances: Float64Array;
  /** What each order gives to every token, [V] each: 1/V first, then the history of 0 tokens, of 1 …; together they are `chances`. */
  parts: Float64Array[];
}

/**
 * The next token's chances after a history, of which the last N − 1 tokens matter.
 *
 * @throws {ShapeError} If k is no number above 0.
 */
export function chancesAfter(
  model: Model,
  history: ArrayLike<number>,
  smoothing: Smoothing,
): Chances {
  const { order, vocabulary: V } = model;
  const length = Math.min(order - 1, history.length);
  const known = write(history, history.length - length, history.length);
  if (smoothing.kind === 'add-k') return addK(model, known, smoothing.k);
  const parts = [new Float64Array(V).fill(1 / V)];
  for (let n = 0; n <= length; n++) {
    const part = new Float64Array(V);
    const followers = model.continuing[n]!.histories.get(known.slice(known.length - n));
    if (followers) {
      for (const [token, times] of followers.counts) {
        part[token] = (times - discountOf(model.discounts[n]!, times)) / followers.total;
      }
      const gamma = takenOf(followers, model.discounts[n]!) / followers.total;
      for (const below of parts) below.forEach((share, w) => (below[w] = gamma * share));
    }
    parts.push(part);
  }
  return { chances: together(parts, V), parts };
}

function addK({ raw, vocabulary: V }: Model, history: string, k: number): Chances {
  check(k > 0 && Number.isFinite(k), `n-gram: k = ${k} is no number above 0`);
  const followers = raw[history.length]!.histories.get(history);
  const whole = (followers?.total ?? 0) + k * V;
  const seen = new Float64Array(V);
  for (const [token, times] of followers?.counts ?? []) seen[token] = times / whole;
  const none = Array.from({ length: history.length }, () => new Float64Array(V));
  const parts = [new Float64Array(V).fill(k / whole), ...none, seen];
  return { chances: together(parts, V), parts };
}

function together(parts: readonly Float64Array[], V: number): Float64Array {
  return Float64Array.from({ length: V }, (_, w) => parts.reduce((sum, part) => sum + part[w]!, 0));
}

/** What was seen, not smoothed: [V], c(hw)/c(h); nothing after a history that was never seen. */
export function sharesAfter(model: Model, history: ArrayLike<number>): Float64Array | undefined {
  const length = Math.min(model.order - 1, history.length);
  const known = write(history, history.length - length, history.length);
  const followers = model.raw[length]!.histories.get(known);
  if (!followers) return undefined;
  const shares = new Float64Array(model.vocabulary);
  for (const [token, times] of followers.counts) shares[token] = times / followers.total;
  return shares;
}

/**
 * The chance of one token, without those of all others.
 *
 * @see chancesAfter
 */
export function chanceOf(
  model: Model,
  history: ArrayLike<number>,
  token: number,
  smoothing: Smoothing,
): number {
  const from = Math.max(0, history.length - model.order + 1);
  return chanceAfter(model, write(history, from, history.length), token, smoothing);
}

function chanceAfter(model: Model, known: string, token: number, smoothing: Smoothing): number {
  const { vocabulary: V } = model;
  if (smoothing.kind === 'add-k') {
    const { k } = smoothing;
    check(k > 0 && Number.isFinite(k), `n-gram: k = ${k} is no number above 0`);
    const followers = model.raw[known.length]!.histories.get(known);
    return ((followers?.counts.get(token) ?? 0) + k) / ((followers?.total ?? 0) + k * V);
  }
  let chance = 1 / V;
  for (let n = 0; n <= known.length; n++) {
    const followers = model.continuing[n]!.histories.get(known.slice(known.length - n));
    if (!followers) continue;
    const discounts = model.discounts[n]!;
    const times = followers.counts.get(token) ?? 0;
    const own = times - discountOf(discounts, times);
    chance = (own + takenOf(followers, discounts) * chance) / followers.total;
  }
  return chance;
}

/**
 * Mean surprise at a text that was not counted, in nats per token: exp of it is the perplexity.
 *
 * @throws {ShapeError} If there is no text.
 */
export function surprise(model: Model, ids: ArrayLike<number>, smoothing: Smoothing): number {
  check(ids.length > 0, 'n-gram: no text to be surprised at');
  const text = write(ids, 0, ids.length);
  let sum = 0;
  for (let place = 0; place < ids.length; place++) {
    const known = text.slice(Math.max(0, place - model.order + 1), place);
    sum -= Math.log(chanceAfter(model, known, ids[place] as number, smoothing));
  }
  return sum / ids.length;
}
