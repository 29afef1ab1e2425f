/**
 * @file Which neighbours to merge, learned from counted pieces of text.
 *
 * A pair is counted as often as it can be merged: `aaaa` holds `aa` twice, not three times. Of pairs that are equally
 * frequent the one is merged first whose bytes, left and right together, come first in the order of a dictionary: the
 * order of the text decides nothing. No two pairs have the same bytes, as the same bytes are always cut alike.
 *
 * After a merge only the pairs beside it change, so each pair keeps the places where it stands, and a
 * queue keeps the most frequent pair on top: 100 kB and 768 merges take a fraction of a second.
 */
import { bytesOf } from './bytes';

const factor = 65_536;

/** A pair that becomes a token, and how often it did. */
export interface Merge {
  left: number;
  right: number;
  count: number;
}

/** All pieces in one row: each place has a token and its neighbours in the same piece. */
interface Places {
  tokens: Int32Array; // −1 once swallowed by the token before
  next: Int32Array; // −1 at the end of a piece
  previous: Int32Array; // −1 at its start
  weight: Float64Array; // how often the piece occurs
}

interface Pair {
  left: number;
  right: number;
  /** Neighbours, overlapping ones too: never less than the merges that can be made. */
  count: number;
  /** Every place where the pair began once, in order; those that no longer hold are passed over. */
  places: number[];
  /** The bytes of both, one character each. */
  text: string;
}

/**
 * The most frequent pair, merged, again and again.
 *
 * @param counts - How often each piece occurs.
 * @param most - How many merges to learn; fewer if no pair occurs twice.
 * @returns Left and right token of each merge; merge i makes token 256 + i.
 */
export function learnMerges(counts: ReadonlyMap<string, number>, most: number): number[] {
  const merges: number[] = [];
  if (most <= 0) return merges;
  for (const { left, right } of merging(counts)) {
    merges.push(left, right);
    if (merges.length >= 2 * most) break;
  }
  return merges;
}

/** The same one by one, until no pair can be merged twice. */
export function* merging(counts: ReadonlyMap<string, number>): Generator<Merge, void, void> {
  const row = placesOf(counts);
  const pairs = new Pairs(row);
  const queue = new Queue();
  for (const pair of pairs.all.values()) queue.push(pair.count, pair);

  for (let token = 256; token < factor; token++) {
    const top = mostFrequent(queue, pairs);
    if (!top) return;
    const { count, pair } = top;
    pairs.texts.push(pair.text);
    const made = new Set<Pair>();
    for (const place of pair.places) {
      if (!pairs.holds(place, pair)) continue;
      const swallowed = row.next[place] as number;
      const before = row.previous[place] as number;
      pairs.add(before, -1);
      pairs.add(swallowed, -1);
      swallow(row, place, swallowed, token);
      for (const fresh of [pairs.add(before, 1), pairs.add(place, 1)]) if (fresh) made.add(fresh);
    }
    pair.count = 0;
    for (const fresh of made) queue.push(fresh.count, fresh);
    yield { left: pair.left, right: pair.right, count };
  }
}

/** Every pair of neighbours in the row. */
class Pairs {
  readonly all = new Map<number, Pair>();
  /** The bytes of each token, one character each. */
  readonly texts = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));
  readonly #row: Places;

  constructor(row: Places) {
    this.#row = row;
    for (let place = 0; place < row.tokens.length; place++) this.add(place, 1);
  }

  /** Counts the pair that begins there, or no longer; nothing begins at the end of a piece. */
  add(place: number, sign: 1 | -1): Pair | undefined {
    const { tokens, next, weight } = this.#row;
    const follower = next[place] ?? -1;
    if (place < 0 || follower < 0) return undefined;
    const [left, right] = [tokens[place] as number, tokens[follower] as number];
    const key = left * factor + right;
    let pair = this.all.get(key);
    if (!pair) {
      const text = `${this.texts[left]}${this.texts[right]}`;
      pair = { left, right, count: 0, places: [], text };
      this.all.set(key, pair);
    }
    pair.count += sign * (weight[place] as number);
    if (sign > 0) pair.places.push(place);
    return pair;
  }

  /** Whether the pair stands there. */
  holds(place: number, { left, right }: Pair): boolean {
    const { tokens, next } = this.#row;
    return tokens[place] === left && tokens[next[place] ?? -1] === right;
  }

  /** How often the pair can be merged: in a run of one token, only each second of its neighbourhoods. */
  countOf(pair: Pair): number {
    if (pair.left !== pair.right) return pair.count;
    let count = 0;
    let free = 0;
    for (const place of pair.places) {
      if (place < free || !this.holds(place, pair)) continue;
      count += this.#row.weight[place] as number;
      free = (this.#row.next[place] as number) + 1;
    }
    return count;
  }
}

function placesOf(counts: ReadonlyMap<string, number>): Places {
  const parts = Array.from(counts, ([part, count]) => ({ bytes: bytesOf(part), count }));
  const length = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const row: Places = {
    tokens: new Int32Array(length),
    next: new Int32Array(length),
    previous: new Int32Array(length),
    weight: new Float64Array(length),
  };
  let place = 0;
  for (const { bytes, count } of parts) {
    for (let i = 0; i < bytes.length; i++, place++) {
      row.tokens[place] = bytes[i] as number;
      row.next[place] = i + 1 < bytes.length ? place + 1 : -1;
      row.previous[place] = i > 0 ? place - 1 : -1;
      row.weight[place] = count;
    }
  }
  return row;
}

function swallow(row: Places, place: number, swallowed: number, token: number): void {
  const after = row.next[swallowed] as number;
  row.tokens[place] = token;
  row.next[place] = after;
  if (after >= 0) row.previous[after] = place;
  row.tokens[swallowed] = -1;
  row.next[swallowed] = -1;
}

/** Counts of known pairs only fall, so an entry that is too high goes back with its true count. */
function mostFrequent(queue: Queue, pairs: Pairs): Entry | undefined {
  for (let top = queue.pop(); top; top = queue.pop()) {
    const count = pairs.countOf(top.pair);
    if (count === top.count && count >= 2) return top;
    if (count < top.count && count >= 2) queue.push(count, top.pair);
  }
  return undefined;
}

interface Entry {
  count: number;
  pair: Pair;
}

/** A binary heap: the highest count on top and, among equals, the first in the order of bytes. */
class Queue {
  readonly #entries: Entry[] = [];

  push(count: number, pair: Pair): void {
    const entries = this.#entries;
    const entry = { count, pair };
    let at = entries.push(entry) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(entry, entries[parent] as Entry)) break;
      entries[at] = entries[parent] as Entry;
      at = parent;
    }
    entries[at] = entry;
  }

  pop(): Entry | undefined {
    const entries = this.#entries;
    const top = entries[0];
    const last = entries.pop();
    if (!top || !last || entries.length === 0) return top;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const right = left + 1;
      if (left >= entries.length) break;
      const rightWins =
        right < entries.length && isBefore(entries[right] as Entry, entries[left] as Entry);
      const child = rightWins ? right : left;
      if (!isBefore(entries[child] as Entry, last)) break;
      entries[at] = entries[child] as Entry;
      at = child;
    }
    entries[at] = last;
    return top;
  }
}

const isBefore = (a: Entry, b: Entry) =>
  a.count > b.count || (a.count === b.count && a.pair.text < b.pair.text);
