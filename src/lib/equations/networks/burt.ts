/**
 * @file Burt's measures of who is next to holes: constraint, effective size, efficiency.
 *
 * p_ij is the share of i's effort that goes to j, (a_ij + a_ji) / Σ_k (a_ik + a_ki): both directions together. j runs over
 * all whom a tie joins to i, whichever its direction. Ties to oneself are none.
 * Source: burt1992, eqs. 2.2–2.4, pp. 52–55; checked with networkx.
 */
import type { Network } from './graph';

export interface Brokerage {
  /** Σ_j (p_ij + Σ_k p_ik p_kj)²; the lower, the more holes. Not capped at 1. */
  constraint: number;
  /** Σ_j (1 − Σ_k p_ik m_jk), m_jk = (a_jk + a_kj) / max_l (a_jl + a_lj): how many contacts that aren't repeats. */
  effectiveSize: number;
  /** Effective size over number of contacts. */
  efficiency: number;
}

/** @returns The measures of a person; undefined for one without ties, who has none. */
export function brokerageOf({
  people,
  mutual,
}: Network): (person: number) => Brokerage | undefined {
  const { first, to, strength } = mutual;
  const { total, most } = effortOf({ people, mutual });
  const share = new Float64Array(people); // p_ij of the person asked for, 0 for others
  const detour = new Float64Array(people); // Σ_k p_ik p_kj

  return (person) => {
    const [start, end] = [first[person] as number, first[person + 1] as number];
    if (start === end) return undefined;
    for (let arc = start; arc < end; arc++) {
      share[to[arc] as number] = (strength[arc] as number) / (total[person] as number);
    }
    let repeats = 0;
    for (let arc = start; arc < end; arc++) {
      const k = to[arc] as number;
      for (let way = first[k] as number; way < (first[k + 1] as number); way++) {
        const j = to[way] as number;
        if (j === person) continue;
        const effort = strength[way] as number;
        detour[j] = (detour[j] as number) + ((share[k] as number) * effort) / (total[k] as number);
        // Here k is the contact and j the one through whom it is repeated.
        repeats += ((share[j] as number) * effort) / (most[k] as number);
      }
    }
    let constraint = 0;
    for (let arc = start; arc < end; arc++) {
      const j = to[arc] as number;
      constraint += ((share[j] as number) + (detour[j] as number)) ** 2;
    }
    share.fill(0);
    detour.fill(0);
    const contacts = end - start;
    const effectiveSize = contacts - repeats;
    return { constraint, effectiveSize, efficiency: effectiveSize / contacts };
  };
}

/** What each person gives and gets in all, and in the strongest tie. */
function effortOf({ people, mutual }: Pick<Network, 'people' | 'mutual'>) {
  const { first, strength } = mutual;
  const total = new Float64Array(people);
  const most = new Float64Array(people);
  for (let i = 0; i < people; i++) {
    for (let arc = first[i] as number; arc < (first[i + 1] as number); arc++) {
      total[i] = (total[i] as number) + (strength[arc] as number);
      most[i] = Math.max(most[i] as number, strength[arc] as number);
    }
  }
  return { total, most };
}
