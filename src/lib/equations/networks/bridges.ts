/**
 * @file Parts of a network and the ties that hold them together: components, bridges, local bridges. Directions don't count.
 *
 * Source: granovetter1973, pp. 1364–1365; bridges by Tarjan's depth-first search.
 */
import { arcOf, type Network } from './graph';

/** The part that each person belongs to, numbered from 0 by their first person. */
export function components({ people, mutual: { first, to } }: Network): number[] {
  const part: number[] = Array.from({ length: people }, () => -1);
  let parts = 0;
  for (let i = 0; i < people; i++) {
    if (part[i] !== -1) continue;
    const waiting = [i];
    part[i] = parts;
    for (let person = waiting.pop(); person !== undefined; person = waiting.pop()) {
      for (let arc = first[person] as number; arc < (first[person + 1] as number); arc++) {
        const next = to[arc] as number;
        if (part[next] !== -1) continue;
        part[next] = parts;
        waiting.push(next);
      }
    }
    parts += 1;
  }
  return part;
}

/** A pair of persons, the smaller number first. */
export type Pair = readonly [number, number];

/** Ties without which there is no way at all between their ends. */
export function bridges({ people, mutual: { first, to } }: Network): Pair[] {
  const found: Pair[] = [];
  const entered = new Uint32Array(people); // 0 for not yet
  const lowest = new Uint32Array(people); // the earliest that can be reached without the tie by which one came
  const cameFrom = new Int32Array(people).fill(-1);
  const nextArc = Uint32Array.from(first.subarray(0, people));
  let clock = 0;
  for (let root = 0; root < people; root++) {
    if (entered[root]) continue;
    const path = [root];
    entered[root] = lowest[root] = ++clock;
    while (path.length > 0) {
      const person = path.at(-1) as number;
      const before = cameFrom[person] as number;
      const arc = nextArc[person] as number;
      if (arc < (first[person + 1] as number)) {
        nextArc[person] = arc + 1;
        const next = to[arc] as number;
        if (next === before) continue;
        if (entered[next]) {
          lowest[person] = Math.min(lowest[person] as number, entered[next] as number);
        } else {
          cameFrom[next] = person;
          entered[next] = lowest[next] = ++clock;
          path.push(next);
        }
        continue;
      }
      path.pop();
      if (before === -1) continue;
      lowest[before] = Math.min(lowest[before] as number, lowest[person] as number);
      if ((lowest[person] as number) > (entered[before] as number)) {
        found.push(before < person ? [before, person] : [person, before]);
      }
    }
  }
  return found.sort(([a, b], [c, d]) => a - c || b - d);
}

export interface LocalBridge {
  pair: Pair;
  /** Steps of the shortest way round, at least 3; infinite for a bridge. */
  span: number;
}

/**
 * Ties whose ends have no contact in common.
 *
 * @param of - Only ties of this person.
 */
export function localBridges(network: Network, of?: number): LocalBridge[] {
  const { people, mutual } = network;
  const { first, to } = mutual;
  const around = wayRound(network);
  const cut = new Set(bridges(network).map(([a, b]) => a * people + b));
  const found: LocalBridge[] = [];
  for (let a = 0; a < people; a++) {
    for (let arc = first[a] as number; arc < (first[a + 1] as number); arc++) {
      const b = to[arc] as number;
      if (b < a || (of !== undefined && a !== of && b !== of)) continue;
      if (shareContact(network, a, b)) continue;
      const span = cut.has(a * people + b) ? Infinity : around(a, b);
      found.push({ pair: [a, b], span });
    }
  }
  return found;
}

function shareContact({ mutual }: Network, a: number, b: number): boolean {
  const { first, to } = mutual;
  const size = (person: number) => (first[person + 1] as number) - (first[person] as number);
  const [fewer, more] = size(a) <= size(b) ? [a, b] : [b, a];
  for (let arc = first[fewer] as number; arc < (first[fewer + 1] as number); arc++) {
    if (arcOf(mutual, more, to[arc] as number) !== -1) return true;
  }
  return false;
}

/** @returns Steps from one to the other without the tie between them, searched from both ends. */
function wayRound({ people, mutual: { first, to } }: Network): (a: number, b: number) => number {
  // 0 for not reached, otherwise one more than the steps.
  const steps: [Int32Array, Int32Array] = [new Int32Array(people), new Int32Array(people)];
  return (a, b) => {
    let fronts: [number[], number[]] = [[a], [b]];
    const reached: [number[], number[]] = [[a], [b]];
    steps[0][a] = 1;
    steps[1][b] = 1;
    let shortest = Infinity;
    while (shortest === Infinity && fronts[0].length > 0 && fronts[1].length > 0) {
      const side = fronts[0].length <= fronts[1].length ? 0 : 1;
      const [mine, theirs] = side === 0 ? steps : [steps[1], steps[0]];
      const next: number[] = [];
      for (const person of fronts[side]) {
        const far = (mine[person] as number) + 1;
        for (let arc = first[person] as number; arc < (first[person + 1] as number); arc++) {
          const other = to[arc] as number;
          if ((person === a && other === b) || (person === b && other === a)) continue;
          if (mine[other] !== 0) continue;
          mine[other] = far;
          next.push(other);
          const rest = theirs[other] as number;
          if (rest > 0) shortest = Math.min(shortest, far + rest - 2);
        }
      }
      reached[side].push(...next);
      fronts = side === 0 ? [next, fronts[1]] : [fronts[0], next];
    }
    for (const person of reached[0]) steps[0][person] = 0;
    for (const person of reached[1]) steps[1][person] = 0;
    return shortest;
  };
}
