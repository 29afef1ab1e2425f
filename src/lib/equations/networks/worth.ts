/**
 * @file What people are worth to a founder by the sum, and the network that one founder knows or both know together.
 */
import { networkOf, type Network } from './graph';
import {
  societyOf,
  together,
  type KnownTie,
  type PersonRow,
  type Society,
  type TieRow,
} from './society';

/** The settings that say how the tables are read. */
export interface Reading {
  you: string;
  partner: string;
  directed: boolean;
  weighting: 'strength' | 'equal';
  merge: 'max' | 'sum';
}

export const societyIn = (
  { you, partner }: Reading,
  given: { people: readonly PersonRow[]; ties: readonly TieRow[] },
): Society => societyOf({ you, partner }, given.people, given.ties);

/** What one founder knows. */
export function networkIn(society: Society, side: readonly KnownTie[], values: Reading): Network {
  const { directed, weighting } = values;
  const size = society.names.length;
  const equal = weighting === 'equal';
  return networkOf(size, together(side, size, directed), { directed, equal });
}

/** All that both founders know; a tie that both named is as strong as the stronger says, or both together, up to 1. */
export function mergedTies({ names, mine, partner }: Society, values: Reading): KnownTie[] {
  const { directed, merge } = values;
  const size = names.length;
  const [own, others] = [mine, partner].map((side) => together(side, size, directed));
  const pairs = new Map(own?.map((tie) => [tie.from * size + tie.to, tie]));
  for (const tie of others ?? []) {
    const key = tie.from * size + tie.to;
    const before = pairs.get(key);
    const [a, b] = [before?.strength ?? 0, tie.strength];
    const strength = merge === 'max' ? Math.max(a, b) : Math.min(1, a + b);
    pairs.set(key, { ...(before ?? tie), strength });
  }
  return [...pairs.values()];
}

export interface Worth {
  /** Person → strength × quality × resource; undefined for those whom the founder isn't tied to. */
  parts: (number | undefined)[];
  sum: number;
  /** Without quality. */
  plain: number;
  strength: number;
}

/** SC_f of one founder. If ties have a direction, only those that lead from the founder count. */
export function worthOf(
  { names, resource }: Pick<Society, 'names' | 'resource'>,
  side: readonly KnownTie[],
  founder: number,
  directed: boolean,
): Worth {
  const parts: (number | undefined)[] = names.map(() => undefined);
  const worth: Worth = { parts, sum: 0, plain: 0, strength: 0 };
  for (const { from, to, strength, quality } of together(side, names.length, directed)) {
    if (from !== founder && (directed || to !== founder)) continue;
    const contact = from === founder ? to : from;
    const means = strength * (resource[contact] ?? 0);
    parts[contact] = (parts[contact] ?? 0) + means * quality;
    worth.sum += means * quality;
    worth.plain += means;
    worth.strength += strength;
  }
  return worth;
}
