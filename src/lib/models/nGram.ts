/**
 * @file Predicting a token from the few before it, by counting: n-grams with add-k or Kneser–Ney smoothing.
 *
 * Read downwards: count → discounts → chances → surprise.
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
  /** What the discounts take of the counts: the shorter history's part. */
  taken: number;
}
/** By history, its tokens written as one character each. */
type Histories = Map<string, Followers>;

export interface Model {
  order: number;
  vocabulary: number;
  /** How often, by the length of the history, 0 … N − 1. */
  raw: Histories[];
  /** After how many different tokens, by the length of the history, 0 … N − 2; at N − 1 how often. */
  continuing: Histories[];
  discounts: Discounts[];
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

/**
 * Counts every n-gram of a text up to the order.
 *
 * @param ids - Below `vocabulary`.
 * @throws {ShapeError} If the order is not in 1 … 6, the text is empty, or an id is not below `vocabulary`.
 */
export function count(ids: ArrayLike<number>, vocabulary: number, order: number): Model {
  check(
    Number.isInteger(order) && order >= 1 && order <= MOST_ORDER,
    `n-gram: an order of ${order} is not in 1 … ${MOST_ORDER}`,
  );
  check(
    vocabulary >= 1 && vocabulary <= mostTokens,
    `n-gram: ${vocabulary} tokens are not in 1 … ${mostTokens}`,
  );
  check(ids.length > 0, 'n-gram: no text');
  const raw = Array.from({ length: order }, (): Histories => new Map());
  for (let place = 0; place < ids.length; place++) {
    const token = ids[place] as number;
    check(token >= 0 && token < vocabulary, `n-gram: no token ${token} among ${vocabulary}`);
    for (let length = 0; length < order && length <= place; length++) {
      add(raw[length]!, write(ids, place - length, place), token, 1);
    }
  }
  const continuing = raw.map((longest, length) =>
    length === order - 1 ? longest : contexts(raw[length + 1]!),
  );
  const discounts = continuing.map(discountsOf);
  for (const [length, histories] of continuing.entries()) {
    for (const followers of histories.values()) {
      for (const times of followers.counts.values())
        followers.taken += discountOf(discounts[length]!, times);
    }
  }
  return { order, vocabulary, raw, continuing, discounts };
}

const discountOf = ({ taken }: Discounts, times: number) =>
  times === 0 ? 0 : taken[Math.min(times, 3) - 1]!;

function add(histories: Histories, history: string, token: number, times: number): void {
  let followers = histories.get(history);
  if (!followers) histories.set(history, (followers = { total: 0, counts: new Map(), taken: 0 }));
  followers.total += times;
  followers.counts.set(token, (followers.counts.get(token) ?? 0) + times);
}

/** Each different n-gram counts once for what it ends with. */
function contexts(longer: Histories): Histories {
  const made: Histories = new Map();
  for (const [history, { counts }] of longer) {
    for (const token of counts.keys()) add(made, history.slice(1), token, 1);
  }
  return made;
}

/**
 * Y = n₁ / (n₁ + 2n₂), D₁ = 1 − 2Y·n₂/n₁, D₂ = 2 − 3Y·n₃/n₂, D₃₊ = 3 − 4Y·n₄/n₃; nₖ n-grams have the count k.
 *
 * Where a text is too small for one of them, it is Y, and ½ where that cannot be told either.
 *
 * @see chen1999, equation 17 and after it
 */
function discountsOf(histories: Histories): Discounts {
  const n = [0, 0, 0, 0];
  for (const { counts } of histories.values()) {
    for (const times of counts.values()) if (times <= 4) n[times - 1]!++;
  }
  const [n1, n2, n3, n4] = n as [number, number, number, number];
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
    const followers = model.continuing[n]!.get(known.slice(known.length - n));
    if (followers) {
      for (const [token, times] of followers.counts) {
        part[token] = (times - discountOf(model.discounts[n]!, times)) / followers.total;
      }
      const gamma = followers.taken / followers.total;
      for (const below of parts) below.forEach((share, w) => (below[w] = gamma * share));
    }
    parts.push(part);
  }
  return { chances: together(parts, V), parts };
}

function addK({ raw, vocabulary: V }: Model, history: string, k: number): Chances {
  check(k > 0 && Number.isFinite(k), `n-gram: k = ${k} is no number above 0`);
  const followers = raw[history.length]!.get(history);
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
  const followers = model.raw[length]!.get(known);
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
  const { order, vocabulary: V } = model;
  const length = Math.min(order - 1, history.length);
  const known = write(history, history.length - length, history.length);
  if (smoothing.kind === 'add-k') {
    const { k } = smoothing;
    check(k > 0 && Number.isFinite(k), `n-gram: k = ${k} is no number above 0`);
    const followers = model.raw[length]!.get(known);
    return ((followers?.counts.get(token) ?? 0) + k) / ((followers?.total ?? 0) + k * V);
  }
  let chance = 1 / V;
  for (let n = 0; n <= length; n++) {
    const followers = model.continuing[n]!.get(known.slice(known.length - n));
    if (!followers) continue;
    const times = followers.counts.get(token) ?? 0;
    const own = times - discountOf(model.discounts[n]!, times);
    chance = (own + followers.taken * chance) / followers.total;
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
  let sum = 0;
  for (let place = 0; place < ids.length; place++) {
    const from = Math.max(0, place - model.order + 1);
    const history = Array.from({ length: place - from }, (_, i) => ids[from + i] as number);
    sum -= Math.log(chanceOf(model, history, ids[place] as number, smoothing));
  }
  return sum / ids.length;
}
