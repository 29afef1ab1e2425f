/** @file The largest network that the tool of chapter 4 takes, and everything that is measured of it. */
import { Random } from '../src/lib/core/random';
import { betweenness } from '../src/lib/equations/networks/betweenness';
import { bridges, components, localBridges } from '../src/lib/equations/networks/bridges';
import { brokerageOf } from '../src/lib/equations/networks/burt';
import { clustering } from '../src/lib/equations/networks/clustering';
import {
  degrees,
  networkOf,
  strengthSums,
  type Network,
} from '../src/lib/equations/networks/graph';
import { meetings } from '../src/lib/equations/networks/meet';
import * as socialCapital from '../src/lib/equations/socialCapital';

const PEOPLE = 2_000;
const TIES = 10_000;
const random = new Random(2);
const strength = () => (1 + random.below(20)) / 20;
const ties = Array.from({ length: TIES }, () => ({
  from: random.below(PEOPLE),
  to: random.below(PEOPLE),
  strength: strength(),
}));

/** Built anew each time: that is part of the work. */
export const network = (): Network => networkOf(PEOPLE, ties);

export function measures(make: () => Network): unknown[] {
  const all = make();
  const brokerage = brokerageOf(all);
  return [
    degrees(all),
    strengthSums(all),
    betweenness(all, 'inverse'),
    clustering(all),
    Array.from({ length: PEOPLE }, (_, person) => brokerage(person)),
    components(all),
    bridges(all),
    localBridges(all),
    meetings(all, 0, { strength: 0.2, sameTime: true }),
  ];
}

const name = (person: number) => (person === 0 ? '' : `person ${person}`);
const given: Parameters<typeof socialCapital.figures>[1] = {
  people: Array.from({ length: PEOPLE - 1 }, (_, i) => ({
    name: name(i + 1),
    resource: random.below(11),
  })),
  ties: ties.map((tie) => ({
    from: name(tie.from),
    to: name(tie.to),
    strength: tie.strength,
    quality: 1,
    whose: 'mine',
  })),
};
const values: Parameters<typeof socialCapital.figures>[0] = {
  you: '',
  partner: '',
  directed: false,
  weighting: 'strength',
  distance: 'inverse',
  merge: 'max',
  newStrength: 0.2,
  sameTime: true,
  hours: 8,
};

export function sheet(): unknown {
  const figures = socialCapital.figures(values, given);
  return socialCapital.details(values, given, figures);
}
