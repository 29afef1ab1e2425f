/**
 * @file Which neighbours to merge, learned from counted pieces of text.
 *
 * After a merge only the pairs beside it change, so each pair keeps the places where it stands, and a
 * queue keeps the most frequent pair on top: 100 kB and 768 merges take a fraction of a second.
 */
const factor = 65_536;

/** All pieces in one row: each place has a token and its neighbours in the same piece. */
interface Places {
  tokens: Int32Array; // −1 once swallowed by the token before
  next: Int32Array; // −1 at the end of a piece
  previous: Int32Array; // −1 at its start
  weight: Float64Array; // how often the piece occurs
}

interface Pair {
  count: number;
  /** Every place where the pair began once; those that no longer hold are passed over. */
  places: number[];
}

/**
 * The most frequent pair, merged, again and again.
 *
 * @param counts - How often each piece occurs.
 * @param most - How many merges to learn; fewer if no pair occurs twice.
 * @returns Left and right token of each merge; merge i makes token 256 + i.
 */
export function learnMerges(counts: ReadonlyMap<string, number>, most: number): number[] {
  const row = placesOf(counts);
  const pairs = new Map<number, Pair>();
  const add = (place: number, sign: 1 | -1) => {
    const follower = row.next[place] ?? -1;
    if (place < 0 || follower < 0) return undefined;
    const key = (row.tokens[place] as number) * factor + (row.tokens[follower] as number);
    const pair = pairs.get(key) ?? { count: 0, places: [] };
    pairs.set(key, pair);
    pair.count += sign * (row.weight[place] as number);
    if (sign > 0) pair.places.push(place);
    return key;
  };
  for (let place = 0; place < row.tokens.length; place++) add(place, 1);
  const queue = new Queue();
  for (const [key, { count }] of pairs) queue.push(count, key);

  const merges: number[] = [];
  while (merges.length < 2 * most) {
    const key = mostFrequent(queue, pairs);
    if (key === undefined) break;
    const made = new Set<number>();
    const left = Math.floor(key / factor);
    const right = key % factor;
    for (const place of pairs.get(key)?.places ?? []) {
      const swallowed = row.next[place] ?? -1;
      if (row.tokens[place] !== left || row.tokens[swallowed] !== right) continue;
      const before = row.previous[place] as number;
      add(before, -1);
      add(swallowed, -1);
      swallow(row, place, swallowed, 256 + merges.length / 2);
      for (const fresh of [add(before, 1), add(place, 1)]) if (fresh !== undefined) made.add(fresh);
    }
    pairs.delete(key);
    for (const fresh of made) queue.push(pairs.get(fresh)?.count ?? 0, fresh);
    merges.push(left, right);
  }
  return merges;
}

function placesOf(counts: ReadonlyMap<string, number>): Places {
  const encoder = new TextEncoder();
  const parts = Array.from(counts, ([part, count]) => ({ bytes: encoder.encode(part), count }));
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
function mostFrequent(queue: Queue, pairs: ReadonlyMap<number, Pair>): number | undefined {
  for (let top = queue.pop(); top; top = queue.pop()) {
    const count = pairs.get(top.key)?.count ?? 0;
    if (count === top.count && count >= 2) return top.key;
    if (count < top.count && count >= 2) queue.push(count, top.key);
  }
  return undefined;
}

interface Entry {
  count: number;
  key: number;
}

/** A binary heap: the highest count on top and, among equals, the smallest key. */
class Queue {
  readonly #entries: Entry[] = [];

  push(count: number, key: number): void {
    const entries = this.#entries;
    const entry = { count, key };
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
  a.count > b.count || (a.count === b.count && a.key < b.key);
