/** @file Two founders' networks beside each other: what each one's is worth, what they have in common, what both make together. */
import { fixed } from '../../core/format';
import type { Finding } from '../../desk/equation';
import { brokerageOf } from './burt';
import { networkOf } from './graph';
import type { Society } from './society';
import { mergedTies, networkIn, worthOf, type Reading } from './worth';

export interface Side {
  sum: number;
  contacts: number;
  /** Alone, by what this founder wrote. */
  constraint: number | undefined;
  /** In what both wrote. */
  constraintKnown: number | undefined;
}
export interface Comparison {
  mine: Side;
  partner: Side;
  /** Contacts that both have, and all that either has. */
  common: number;
  either: number;
  /** Both founders as one: each contact by the better tie. */
  both: { sum: number; constraint: number | undefined };
  /** Where they differ most about a contact that both have: strength × quality × resource. */
  differ: { person: number; mine: number; partner: number } | undefined;
}

/** @returns Undefined where there is only one founder. */
export function comparison(society: Society, values: Reading): Comparison | undefined {
  if (society.founders === 1) return undefined;
  const merged = mergedTies(society, values);
  const size = society.names.length;
  const build = { directed: values.directed, equal: values.weighting === 'equal' };
  const known = brokerageOf(networkOf(size, merged, build));
  const sides = [society.mine, society.partner].map((ties, founder) => {
    const { parts, sum } = worthOf(society, ties, founder, values.directed);
    const constraint = brokerageOf(networkIn(society, ties, values))(founder)?.constraint;
    const others = parts.map((part, person) => (person < 2 ? undefined : part));
    const contacts = others.filter((part) => part !== undefined).length;
    const side = { sum, contacts, constraint, constraintKnown: known(founder)?.constraint };
    return { parts: others, side };
  });
  const [mine, partner] = sides as [(typeof sides)[0], (typeof sides)[0]];
  const best = mine.parts.map((part, i) => Math.max(part ?? 0, partner.parts[i] ?? 0));
  const has = (i: number) => [mine.parts[i], partner.parts[i]].filter((one) => one !== undefined);
  // Persons 0 and 1 become one; what joins them is a tie to oneself, and none.
  const oneActor = merged.map((tie) => ({
    ...tie,
    from: tie.from === 1 ? 0 : tie.from,
    to: tie.to === 1 ? 0 : tie.to,
  }));
  const combine = values.merge;
  const team = brokerageOf(networkOf(size, oneActor, { ...build, combine }))(0);
  return {
    mine: mine.side,
    partner: partner.side,
    common: best.filter((_, i) => has(i).length === 2).length,
    either: best.filter((_, i) => has(i).length > 0).length,
    both: { sum: best.reduce((sum, part) => sum + part, 0), constraint: team?.constraint },
    differ: widest(mine.parts, partner.parts),
  };
}

type Parts = readonly (number | undefined)[];

function widest(mine: Parts, partner: Parts): Comparison['differ'] {
  let found: Comparison['differ'];
  mine.forEach((own, person) => {
    const other = partner[person];
    if (own === undefined || other === undefined || own === other) return;
    const gap = Math.abs(own - other);
    if (!found || gap > Math.abs(found.mine - found.partner)) {
      found = { person, mine: own, partner: other };
    }
  });
  return found;
}

const three = (value: number | undefined) => (value === undefined ? '–' : fixed(value, 3));

/** The same as sentences. */
export function compared(society: Society, values: Reading): Finding[] {
  const found = comparison(society, values);
  if (!found) return [];
  const { mine, partner, common, either, both, differ } = found;
  const [one, two] = [fixed(mine.sum, 2), fixed(partner.sum, 2)];
  const findings: Finding[] = [
    { code: 'sums', tone: 'note', values: { mine: one, partner: two, both: fixed(both.sum, 2) } },
    { code: 'overlap', tone: 'note', values: { common, either } },
    {
      code: 'constraints',
      tone: 'note',
      values: {
        mine: three(mine.constraint),
        partner: three(partner.constraint),
        both: three(both.constraint),
      },
    },
  ];
  if (differ) {
    findings.push({
      code: 'differ',
      tone: 'note',
      values: {
        name: society.names[differ.person] ?? '',
        mine: fixed(differ.mine, 2),
        partner: fixed(differ.partner, 2),
      },
    });
  }
  return findings;
}
