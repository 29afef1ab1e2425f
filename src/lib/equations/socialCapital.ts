/**
 * @file Social capital: what the people one knows command, by the sum, beside the network that the sum leaves out.
 *
 * SC_f = Σ strength × quality × resource over f's contacts; constraint, effective size and the rest as in `networks/`.
 * Resources are on a scale of the reader's own, so the sum has no unit: only the order of its parts means something.
 *
 * @see Chapter 040-social-capital, equations (1) and (2); references: granovetter1973, burt1992
 */
import type { AnyFields, Values } from '../core/fields';
import type { Figures, Results } from '../desk/equation';
import type { Sheet } from '../desk/sheet';
import type { Tables, TableValues } from '../desk/tables';
import { brokerageOf } from './networks/burt';
import { networkIn, societyIn, worthOf } from './networks/worth';

export const fields = {
  /** Names of the founders. In a tie an empty name means them. */
  you: { kind: 'text', default: '' },
  partner: { kind: 'text', default: '' },
  /** Whether "from" gives and "to" gets; otherwise a tie is the same from both ends. */
  directed: { kind: 'switch', default: false },
  /** What Burt's measures weigh ties by. */
  weighting: { kind: 'choice', options: ['strength', 'equal'], default: 'strength' },
  /** How long a tie is for betweenness. */
  distance: { kind: 'choice', options: ['inverse', 'steps'], default: 'inverse' },
  /** How strong a tie is that both founders named. */
  merge: { kind: 'choice', options: ['max', 'sum'], default: 'max' },
  /** How strong the next new tie will be. */
  newStrength: { unit: '1', min: 0.01, max: 1, default: 0.2, step: 0.1 },
  /** Whether its time is taken from the other ties. */
  sameTime: { kind: 'switch', default: true },
  /** What a tie of strength 1 takes. */
  hours: { unit: 'hour/month', min: 0, max: 200, default: 8, step: 1, uncertain: true },
} as const satisfies AnyFields;

/** A share of 1; left empty it is 1. */
const share = { unit: '1', min: 0, max: 1, step: 0.1, optional: true, uncertain: true } as const;

export const tables = {
  people: {
    columns: {
      name: { kind: 'text', default: '' },
      resource: { unit: '1', min: 0, max: 10, step: 1, optional: true, uncertain: true },
    },
    most: 2_000,
    derived: {
      part: { unit: '1', digits: 2 },
      degree: { unit: '1', digits: 0 },
      constraint: { unit: '1', digits: 3 },
      betweenness: { unit: 'share', digits: 1 },
      clustering: { unit: 'share', digits: 0 },
    },
    sums: ['part'],
  },
  ties: {
    columns: {
      from: { kind: 'text', default: '' },
      to: { kind: 'text', default: '' },
      strength: share,
      quality: share,
      whose: { kind: 'choice', options: ['mine', 'partner'], default: 'mine' },
    },
    most: 10_000,
  },
} as const satisfies Tables;

export const results = {
  sum: { unit: '1', digits: 2, better: 'more' },
  plainSum: { unit: '1', digits: 2, better: 'more' },
  constraint: { unit: '1', digits: 3, better: 'less' },
  contacts: { unit: '1', digits: 0, better: 'more' },
  effectiveSize: { unit: '1', digits: 2, better: 'more' },
  efficiency: { unit: 'share', digits: 0, better: 'more' },
  hours: { unit: 'hour/month', digits: 1 },
} as const satisfies Results;

export const groups = {
  inputs: {
    founders: ['you', 'partner', 'merge'],
    next: ['newStrength', 'sameTime', 'hours'],
    measures: ['directed', 'weighting', 'distance'],
  },
  results: {
    network: ['constraint', 'contacts', 'effectiveSize', 'efficiency'],
    sums: ['plainSum', 'hours'],
  },
} as const;

type Settings = Values<typeof fields>;
type Given = TableValues<typeof tables>;

export const people = {
  fields: ['you', 'partner'],
  tables: { people: ['name'], ties: ['from', 'to'] },
} as const;

/** The reader's own figures, by the ties that are the reader's to tell; the other founder's are in the details. */
export function figures(values: Settings, given: Given): Figures<typeof results> {
  const society = societyIn(values, given);
  const { sum, plain, strength } = worthOf(society, society.mine, 0, values.directed);
  const network = networkIn(society, society.mine, values);
  const found = brokerageOf(network)(0);
  return {
    sum,
    plainSum: plain,
    constraint: found?.constraint,
    contacts: (network.mutual.first[1] as number) - (network.mutual.first[0] as number),
    effectiveSize: found?.effectiveSize,
    efficiency: found?.efficiency,
    hours: strength * values.hours,
  };
}

export { details } from './socialCapitalDetails';

type Words = Readonly<Record<string, string>>;
type Rows = NonNullable<Sheet['tables']>[string];

const person = (name = '', resource = '') => ({ name, resource });
const tie = (from = '', to = '', strength = '', quality = '', whose = 'mine') => ({
  from,
  to,
  strength,
  quality,
  whose,
});
const sheet = (fields: Record<string, string | boolean>, people: Rows, ties: Rows) => ({
  fields: fields as Sheet['fields'],
  tables: { people, ties },
});

export const sheets = {
  /** The three contacts of the chapter, 4.3 and 3.1, and whom they know. */
  contacts: (words: Words) =>
    sheet(
      {},
      [
        person(words['head'], '3'),
        person(words['manager'], '5'),
        person(words['flatmate'], '2'),
        person(words['purchaser']),
        person(words['physician']),
        person(words['friend']),
        person(words['investor'], '4'),
        person(words['radiologist'], '4'),
      ],
      [
        tie('', words['head'], '0.5', '0.8'),
        tie('', words['manager'], '0.2', '1'),
        tie('', words['flatmate'], '0.9', '0.5'),
        tie('', words['purchaser'], '0.2'),
        tie('', words['physician'], '0.2'),
        tie('', words['friend'], '0.5'),
        tie(words['head'], words['purchaser'], '0.8'),
        tie(words['head'], words['physician'], '0.7'),
        tie(words['purchaser'], words['physician'], '0.6'),
        tie(words['flatmate'], words['friend'], '0.9'),
        tie(words['manager'], words['investor'], '0.6'),
      ],
    ),
  /** The chapter's drawing: constraint of F is 0.583. */
  circles: () =>
    sheet(
      { you: 'F', weighting: 'equal', sameTime: false, newStrength: '1' },
      [...'ABCXYZ'].map((name) => person(name)),
      [
        ...[...'ABCX'].map((name) => tie('', name)),
        ...['AB', 'AC', 'BC', 'XY', 'XZ', 'YZ'].map((pair) => tie(pair.charAt(0), pair.charAt(1))),
      ],
    ),
  /** Two founders who wrote down their contacts, each alone. */
  founders: (words: Words) =>
    sheet(
      { you: words['you'] ?? '', partner: words['partner'] ?? '' },
      [
        person(words['head'], '3'),
        person(words['manager'], '5'),
        person(words['flatmate'], '2'),
        person(words['professor'], '4'),
        person(words['dean'], '3'),
        person(words['investor'], '4'),
      ],
      [
        tie('', words['partner'], '1', '1'),
        tie('', words['head'], '0.5', '0.8'),
        tie('', words['manager'], '0.2', '1'),
        tie('', words['flatmate'], '0.9', '0.5'),
        tie(words['head'], words['flatmate'], '0.3'),
        tie('', words['you'], '1', '1', 'partner'),
        tie('', words['head'], '0.3', '0.4', 'partner'),
        tie('', words['professor'], '0.8', '0.9', 'partner'),
        tie('', words['dean'], '0.4', '0.9', 'partner'),
        tie(words['professor'], words['dean'], '0.7', '', 'partner'),
        tie(words['dean'], words['investor'], '0.5', '', 'partner'),
      ],
    ),
};
