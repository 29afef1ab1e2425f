/** @file The six networks that networkx measured, and random ones. */
import fc from 'fast-check';
import golden from '../../../golden/networks.json';
import { networkOf, type Network, type Tie } from '../../../../src/lib/equations/networks/graph';

type ByName = Record<string, number | null>;
export interface Fixture {
  name: string;
  network: Network;
  /** Every tie with strength 1. */
  equal: Network;
  people: string[];
  degree: number[];
  strengthSum: number[];
  betweenness: { steps: number[]; inverse: number[] };
  clustering: number[];
  constraint: { equal: Measured; strength: Measured };
  effectiveSize: { equal: Measured; strength: Measured };
  components: string[][];
  bridges: [string, string][];
  localBridges: [string, string, number | null][];
}
/** Undefined where there is no value. */
type Measured = (number | undefined)[];

export const fixtures: Fixture[] = Object.entries(golden).map(([name, given]) => {
  const { people, directed } = given;
  const at = (values: ByName) => people.map((person) => values[person] ?? undefined);
  const numbers = (values: ByName) => at(values) as number[];
  const ties = (given.ties as [string, string, number][]).map(([from, to, strength]) => ({
    from: people.indexOf(from),
    to: people.indexOf(to),
    strength,
  }));
  return {
    name,
    people,
    network: networkOf(people.length, ties, { directed }),
    equal: networkOf(people.length, ties, { directed, equal: true }),
    degree: numbers(given.degree),
    strengthSum: numbers(given.strengthSum),
    betweenness: {
      steps: numbers(given.betweenness.steps),
      inverse: numbers(given.betweenness.inverse),
    },
    clustering: numbers(given.clustering),
    constraint: { equal: at(given.constraint.equal), strength: at(given.constraint.strength) },
    effectiveSize: {
      equal: at(given.effectiveSize.equal),
      strength: at(given.effectiveSize.strength),
    },
    components: given.components,
    bridges: given.bridges as [string, string][],
    localBridges: given.localBridges as [string, string, number | null][],
  };
});

/** The largest difference; values must be missing in the same places. */
export function apart(ours: readonly (number | undefined)[], theirs: Measured): number {
  return Math.max(
    ...theirs.map((value, i) => {
      const own = ours[i];
      if (value === undefined || own === undefined) return own === value ? 0 : Infinity;
      return Math.abs(own - value);
    }),
  );
}

export const CLOSE = 1e-9;

/** Of 2 to 12 people; strengths are sixteenths, as people write them, so that ways are often equally long. */
export const someNetwork = fc.integer({ min: 2, max: 12 }).chain((people) =>
  fc.record({
    people: fc.constant(people),
    directed: fc.boolean(),
    ties: fc.array(
      fc.record({
        from: fc.nat(people - 1),
        to: fc.nat(people - 1),
        strength: fc.integer({ min: 1, max: 16 }).map((each) => each / 16),
      }),
      { maxLength: 40 },
    ),
  }),
);

export interface Given {
  people: number;
  directed: boolean;
  ties: Tie[];
}
export const build = ({ people, directed, ties }: Given) => networkOf(people, ties, { directed });

/** The same network, person i under the number n − 1 − i and ties in the other order. */
export const turned = ({ people, directed, ties }: Given): Given => ({
  people,
  directed,
  ties: ties
    .map(({ from, to, strength }) => ({ from: people - 1 - from, to: people - 1 - to, strength }))
    .reverse(),
});
/** The same network with all strengths so many times as large. */
export const scaled = ({ ties, ...rest }: Given, factor: number): Given => ({
  ...rest,
  ties: ties.map((tie) => ({ ...tie, strength: tie.strength * factor })),
});
