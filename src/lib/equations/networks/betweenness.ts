/**
 * @file Betweenness: on what share of the shortest ways between two others a person lies.
 *
 * Brandes' algorithm. The queue is one of buckets as wide as the shortest tie: who is in the same bucket can't be on
 * each other's way, so nothing is sorted. Ways are equally long if they differ by less than rounding does: the same ties
 * added in another order are the same length.
 * Source: brandes2001, algorithm 1.
 */
import type { Network } from './graph';

/**
 * How long a tie is. A strength is no distance: read as one, strong ties would be the long way round.
 *
 * `inverse`: 1/strength. `steps`: 1, whatever its strength.
 */
export type DistanceRule = 'inverse' | 'steps';

/** A tie weaker than this share of the strongest counts as this strong: 0.000001 is nobody's judgement. */
const WEAKEST = 1e-3;
/** Lengths closer than this share are the same. */
const SAME = 1e-9;

/**
 * For each person the share of pairs of others whose shortest way passes through, 0 to 1.
 *
 * Sum over pairs of (shortest ways through the person / shortest ways), divided by the number of pairs: (n−1)(n−2)/2, or
 * (n−1)(n−2) if ties have a direction. Pairs without any way count as 0.
 *
 * @returns Undefined where there are no two others.
 */
export function betweenness(network: Network, rule: DistanceRule): (number | undefined)[] {
  const steps = betweennessSteps(network, rule);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same with a pause after each person, for a page that has other things to do. Yields the share that is done. */
export function* betweennessSteps(
  network: Network,
  rule: DistanceRule,
): Generator<number, (number | undefined)[]> {
  const { people } = network;
  if (people < 3) return Array.from({ length: people }, () => undefined);
  const through = new Float64Array(people);
  const found = searchOf(network, rule);
  const share = new Float64Array(people); // of the ways from the source, what passes through
  for (let source = 0; source < people; source++) {
    addWays(found, source, share, through);
    yield (source + 1) / people;
  }
  // Undirected, each pair was counted from both ends, which halves the number of pairs too.
  const pairs = (people - 1) * (people - 2);
  return Array.from(through, (sum) => sum / pairs);
}

/** Adds to `through` what share of the shortest ways from the source leads through each one, over all who are reached. */
function addWays(
  { search, order, ways, befores, firstBefore, countBefore }: Search,
  source: number,
  share: Float64Array,
  through: Float64Array,
): void {
  for (let i = search(source) - 1; i > 0; i--) {
    const person = order[i] as number;
    const each = (1 + (share[person] as number)) / (ways[person] as number);
    const start = firstBefore[person] as number;
    for (let k = start; k < start + (countBefore[person] as number); k++) {
      const before = befores[k] as number;
      share[before] = (share[before] as number) + (ways[before] as number) * each;
    }
    through[person] = (through[person] as number) + (share[person] as number);
    share[person] = 0;
  }
  share[source] = 0;
}

interface Search {
  /** Finds all shortest ways from a person; what it leaves in the arrays holds until the next call. @returns How many were reached. */
  search: (source: number) => number;
  /** Who was reached, by rising distance. */
  order: Uint32Array;
  /** Number of shortest ways. */
  ways: Float64Array;
  /** Who comes right before person i on shortest ways: `countBefore[i]` of them from `firstBefore[i]` on. */
  befores: Uint32Array;
  firstBefore: Uint32Array;
  countBefore: Uint32Array;
}

function searchOf({ people, out }: Network, rule: DistanceRule): Search {
  const { first, to } = out;
  const lengths = lengthsOf(out.strength, rule);
  const queue = queueOf(lengths);
  const [order, countBefore] = [new Uint32Array(people), new Uint32Array(people)];
  const [ways, distance] = [new Float64Array(people), new Float64Array(people)];
  const settled = new Uint8Array(people);
  const firstBefore = firstIn(people, to);
  const befores = new Uint32Array(to.length);

  function search(source: number): number {
    distance.fill(Infinity);
    settled.fill(0);
    [ways[source], distance[source], countBefore[source]] = [1, 0, 0];
    let reached = 0;
    queue.put(source, 0);
    for (let person = queue.take(); person !== -1; person = queue.take()) {
      if (settled[person] === 1) continue; // a shorter way was found while it waited
      settled[person] = 1;
      order[reached++] = person;
      for (let arc = first[person] as number; arc < (first[person + 1] as number); arc++) {
        const next = to[arc] as number;
        const length = (distance[person] as number) + (lengths[arc] as number);
        const known = distance[next] as number;
        if (length > known * (1 + SAME) || settled[next] === 1) continue;
        if (length < known * (1 - SAME)) {
          distance[next] = length;
          ways[next] = 0;
          countBefore[next] = 0;
          queue.put(next, length);
        }
        ways[next] = (ways[next] as number) + (ways[person] as number);
        const count = countBefore[next] as number;
        befores[(firstBefore[next] as number) + count] = person;
        countBefore[next] = count + 1;
      }
    }
    return reached;
  }
  return { search, order, ways, befores, firstBefore, countBefore };
}

/** Where the arcs that lead to each person begin, if all arcs were sorted by where they lead. */
function firstIn(people: number, to: Uint32Array): Uint32Array {
  const first = new Uint32Array(people + 1);
  for (const person of to) first[person + 1] = (first[person + 1] as number) + 1;
  for (let i = 1; i <= people; i++) first[i] = (first[i] as number) + (first[i - 1] as number);
  return first;
}

interface Queue {
  put: (person: number, distance: number) => void;
  /** @returns One of the nearest, −1 if nobody waits; the queue is then as new. */
  take: () => number;
}

/** A ring of buckets, each a list of entries: what waits is never further ahead than the longest tie. */
function queueOf(lengths: Float64Array): Queue {
  const width = lengths.reduce((least, each) => Math.min(least, each), Infinity) * (1 - SAME);
  const longest = lengths.reduce((most, each) => Math.max(most, each), 0);
  const ring = lengths.length === 0 ? 1 : Math.ceil(longest / width) + 2;
  const head = new Int32Array(ring).fill(-1);
  const after = new Int32Array(lengths.length + 1);
  const waits = new Uint32Array(lengths.length + 1);
  let [entries, waiting, turn] = [0, 0, 0];
  return {
    put(person, distance) {
      const bucket = Math.floor(distance / width) % ring;
      waits[entries] = person;
      after[entries] = head[bucket] as number;
      head[bucket] = entries++;
      waiting++;
    },
    take() {
      if (waiting === 0) {
        entries = turn = 0;
        return -1;
      }
      while (head[turn] === -1) turn = turn + 1 === ring ? 0 : turn + 1;
      const entry = head[turn] as number;
      head[turn] = after[entry] as number;
      waiting--;
      return waits[entry] as number;
    },
  };
}

function lengthsOf(strengths: Float64Array, rule: DistanceRule): Float64Array {
  if (rule === 'steps') return new Float64Array(strengths.length).fill(1);
  const strongest = strengths.reduce((most, each) => Math.max(most, each), 0);
  return strengths.map((strength) => 1 / Math.max(strength, strongest * WEAKEST));
}
