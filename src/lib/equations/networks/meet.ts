/**
 * @file Whom to meet next: the new tie that lowers a person's constraint most, and what it does to the sum.
 *
 * The time for it comes from the ties that there are, each giving up the same share of itself, or it is additional time.
 */
import { arcOf, strengthOf, type Network } from './graph';

export interface NewTie {
  /** How strong it will be. */
  strength: number;
  /** Whether its time is taken from the other ties: they keep T / (T + strength), T being their sum. */
  sameTime: boolean;
}
export interface Meeting {
  person: number;
  /** Constraint with the new tie. */
  constraint: number;
  /** The common contact with the strongest way there; undefined for a stranger. */
  through: number | undefined;
}

/** @returns Share of themselves that the person's other ties keep. */
export function kept({ out: { first, strength } }: Network, person: number, tie: NewTie): number {
  if (!tie.sameTime) return 1;
  let sum = 0;
  for (let arc = first[person] as number; arc < (first[person + 1] as number); arc++) {
    sum += strength[arc] as number;
  }
  return sum === 0 ? 1 : sum / (sum + tie.strength);
}

/**
 * Everybody whom the person isn't tied to, by rising constraint; of equal ones in the order of their numbers.
 *
 * If ties have directions, the new one is returned with the same strength.
 */
export function meetings(network: Network, person: number, tie: NewTie): Meeting[] {
  const { people, mutual } = network;
  const { first, to, strength } = mutual;
  const through = new Map<number, { contact: number; width: number }>();
  for (let arc = first[person] as number; arc < (first[person + 1] as number); arc++) {
    const contact = to[arc] as number;
    for (let way = first[contact] as number; way < (first[contact + 1] as number); way++) {
      const width = Math.min(strength[arc] as number, strength[way] as number);
      const other = to[way] as number;
      if (width > (through.get(other)?.width ?? 0)) through.set(other, { contact, width });
    }
  }
  const constraintWith = constraintAfter(network, person, tie);
  let ofStranger: number | undefined; // the same for all: none of them leads back
  const found: Meeting[] = [];
  for (let other = 0; other < people; other++) {
    if (other === person || arcOf(mutual, person, other) !== -1) continue;
    const contact = through.get(other)?.contact;
    const constraint =
      contact === undefined ? (ofStranger ??= constraintWith(other)) : constraintWith(other);
    found.push({ person: other, constraint, through: contact });
  }
  return found.sort((a, b) => a.constraint - b.constraint || a.person - b.person);
}

/** @returns The person's constraint if there were a tie to that other one; see `burt.ts` for the formula. */
function constraintAfter(network: Network, person: number, tie: NewTie): (other: number) => number {
  const { people, directed, mutual } = network;
  const { first, to, strength } = mutual;
  const fresh = directed ? 2 * tie.strength : tie.strength;
  const { weights, total } = lessened(network, person, kept(network, person, tie));
  const contacts = Array.from(to.subarray(first[person], first[person + 1]));
  const share = new Float64Array(people);
  const detour = new Float64Array(people);

  return (other) => {
    const sum = (total[person] as number) + fresh;
    contacts.forEach((contact, i) => (share[contact] = (weights[i] as number) / sum));
    share[other] = fresh / sum;
    const all = [...contacts, other];
    for (const k of all) {
      const effort = (total[k] as number) + (k === other ? fresh : 0);
      for (let way = first[k] as number; way < (first[k + 1] as number); way++) {
        const j = to[way] as number;
        if (j === person) continue;
        const through = ((share[k] as number) * (strength[way] as number)) / effort;
        detour[j] = (detour[j] as number) + through;
      }
    }
    const term = (j: number) => ((share[j] as number) + (detour[j] as number)) ** 2;
    const constraint = all.reduce((so, j) => so + term(j), 0);
    detour.fill(0);
    share.fill(0);
    return constraint;
  };
}

/**
 * What is left of the person's ties, in the order of their arcs, and everybody's sums.
 *
 * If ties have directions, only what the person gives shrinks: what comes back stays.
 */
function lessened({ people, out, mutual, directed }: Network, person: number, left: number) {
  const { first, to, strength } = mutual;
  const total = new Float64Array(people);
  for (let i = 0; i < people; i++) {
    for (let arc = first[i] as number; arc < (first[i + 1] as number); arc++) {
      total[i] = (total[i] as number) + (strength[arc] as number);
    }
  }
  const weights: number[] = [];
  for (let arc = first[person] as number; arc < (first[person + 1] as number); arc++) {
    const contact = to[arc] as number;
    const weight = strength[arc] as number;
    const gone = (directed ? strengthOf(out, person, contact) : weight) * (1 - left);
    weights.push(weight - gone);
    total[contact] = (total[contact] as number) - gone;
    total[person] = (total[person] as number) - gone;
  }
  return { weights, total };
}
