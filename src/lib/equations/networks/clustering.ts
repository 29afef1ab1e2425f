/** @file Local clustering: which share of a person's pairs of contacts know each other. */
import type { Network } from './graph';

/**
 * Triangles through each person over triangles that there could be, whatever the strengths.
 *
 * With directions: ((A + Aᵀ)³)_ii / 2(d(d − 1) − 2b), d arcs in and out, b contacts that are both; without, the usual share
 * of pairs. Source: fagiolo2007, eq. 12.
 *
 * @returns Undefined for less than two contacts: a share of nothing.
 */
export function clustering({ people, directed, out, mutual }: Network): (number | undefined)[] {
  const { first, to } = mutual;
  const arcs = directed ? arcCounts(out, mutual, people) : undefined;
  const countOf = (arc: number) => arcs?.[arc] ?? 2; // arcs between the two, 1 or 2
  const mine = new Uint8Array(people);
  return Array.from({ length: people }, (_, person) => {
    const [start, end] = [first[person] as number, first[person + 1] as number];
    if (end - start < 2) return undefined;
    let [all, both, triangles] = [0, 0, 0];
    for (let arc = start; arc < end; arc++) {
      const count = countOf(arc);
      mine[to[arc] as number] = count;
      all += count;
      if (count === 2) both += 1;
    }
    for (let arc = start; arc < end; arc++) {
      const contact = to[arc] as number;
      for (let way = first[contact] as number; way < (first[contact + 1] as number); way++) {
        triangles += countOf(arc) * countOf(way) * (mine[to[way] as number] as number);
      }
    }
    for (let arc = start; arc < end; arc++) mine[to[arc] as number] = 0;
    return triangles / (2 * (all * (all - 1) - 2 * both));
  });
}

/** For each arc of `mutual` whether ties go one way or both. */
function arcCounts(out: Network['out'], mutual: Network['mutual'], people: number): Uint8Array {
  const counts = new Uint8Array(mutual.to.length);
  const arcAt = new Map<number, number>();
  for (let i = 0; i < people; i++) {
    for (let arc = mutual.first[i] as number; arc < (mutual.first[i + 1] as number); arc++) {
      arcAt.set(i * people + (mutual.to[arc] as number), arc);
    }
  }
  for (let i = 0; i < people; i++) {
    for (let arc = out.first[i] as number; arc < (out.first[i + 1] as number); arc++) {
      const j = out.to[arc] as number;
      for (const key of [i * people + j, j * people + i]) {
        const at = arcAt.get(key) as number;
        counts[at] = (counts[at] as number) + 1;
      }
    }
  }
  return counts;
}
