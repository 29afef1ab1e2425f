/**
 * @file People and ties as numbers: who is tied to whom, and how strongly.
 *
 * A tie to oneself is none, and two ties of the same pair are one. A strength is no distance: `betweenness.ts` says how it
 * becomes one.
 */
import { check } from '../../core/check';

export interface Tie {
  /** Persons are numbers from 0. */
  from: number;
  to: number;
  /** Above 0; other ties are passed over. */
  strength: number;
}

/** Arcs of person i are those from `first[i]` to `first[i + 1]` − 1, by rising `to`. */
export interface Adjacency {
  first: Uint32Array;
  to: Uint32Array;
  strength: Float64Array;
}

export interface Network {
  people: number;
  directed: boolean;
  out: Adjacency;
  /** Both directions together, a_ij + a_ji: what Burt's measures and triangles look at. If undirected the same as `out`. */
  mutual: Adjacency;
}

/** What becomes of two ties of the same pair. */
export type Combine = 'sum' | 'max';

export interface Build {
  directed?: boolean;
  combine?: Combine;
  /** Every tie has strength 1. */
  equal?: boolean;
}

/** @throws {ShapeError} If a tie names a person who isn't there. */
export function networkOf(people: number, ties: readonly Tie[], build: Build = {}): Network {
  const { directed = false, combine = 'sum', equal = false } = build;
  const strengths = new Map<number, number>();
  const put = (from: number, to: number, strength: number): void => {
    const key = from * people + to;
    const before = strengths.get(key);
    const both = combine === 'sum' ? (before ?? 0) + strength : Math.max(before ?? 0, strength);
    strengths.set(key, equal ? 1 : both);
  };
  for (const { from, to, strength } of ties) {
    check(from < people && to < people, `network: no person ${Math.max(from, to)} of ${people}`);
    if (from === to || !(strength > 0)) continue;
    put(from, to, strength);
    if (!directed) put(to, from, strength);
  }
  const out = adjacencyOf(people, strengths);
  return { people, directed, out, mutual: directed ? mutualOf(people, strengths) : out };
}

function mutualOf(people: number, strengths: ReadonlyMap<number, number>): Adjacency {
  const both = new Map<number, number>();
  for (const [key, strength] of strengths) {
    const [from, to] = [Math.floor(key / people), key % people];
    for (const each of [key, to * people + from]) both.set(each, (both.get(each) ?? 0) + strength);
  }
  return adjacencyOf(people, both);
}

function adjacencyOf(people: number, strengths: ReadonlyMap<number, number>): Adjacency {
  const keys = Float64Array.from(strengths.keys()).sort();
  const first = new Uint32Array(people + 1);
  const to = new Uint32Array(keys.length);
  const strength = new Float64Array(keys.length);
  keys.forEach((key, arc) => {
    const from = Math.floor(key / people);
    first[from + 1] = arc + 1;
    to[arc] = key % people;
    strength[arc] = strengths.get(key) as number;
  });
  for (let i = 1; i <= people; i++) first[i] = Math.max(first[i] as number, first[i - 1] as number);
  return { first, to, strength };
}

/** @returns The arc from one to the other, −1 if there is none. */
export function arcOf({ first, to }: Adjacency, from: number, other: number): number {
  let [low, high] = [first[from] as number, (first[from + 1] as number) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = to[middle] as number;
    if (found === other) return middle;
    if (found < other) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** How strongly one is tied to the other; 0 if not at all. */
export const strengthOf = (adjacency: Adjacency, from: number, to: number): number =>
  adjacency.strength[arcOf(adjacency, from, to)] ?? 0;

/** Number of different contacts, in whichever direction. */
export const degrees = ({ people, mutual: { first } }: Network): number[] =>
  Array.from({ length: people }, (_, i) => (first[i + 1] as number) - (first[i] as number));

/** Sum of the strengths that each one gives. */
export const strengthSums = ({ people, out: { first, strength } }: Network): number[] =>
  Array.from({ length: people }, (_, i) => {
    let sum = 0;
    for (let arc = first[i] as number; arc < (first[i + 1] as number); arc++) {
      sum += strength[arc] as number;
    }
    return sum;
  });
