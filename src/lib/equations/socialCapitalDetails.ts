/** @file What else there is to say about a network: what can't be counted, who is in between, whom to meet, two founders compared. */
import type { Values } from '../core/fields';
import { fixed } from '../core/format';
import type { Details, Figures, Finding } from '../desk/equation';
import type { TableValues } from '../desk/tables';
import { betweenness } from './networks/betweenness';
import { bridges, components, localBridges } from './networks/bridges';
import { brokerageOf } from './networks/burt';
import { clustering } from './networks/clustering';
import { compared } from './networks/founders';
import { arcOf, degrees, networkOf, type Network } from './networks/graph';
import { kept, meetings } from './networks/meet';
import { repeatedTies, type Society } from './networks/society';
import { mergedTies, networkIn, societyIn, worthOf, type Worth } from './networks/worth';
import type { fields, results, tables } from './socialCapital';

type Settings = Values<typeof fields>;
type Given = TableValues<typeof tables>;

/** Of one kind of finding; the rest are counted. */
const MOST_ALIKE = 10;
/** With more people betweenness takes longer than typing may wait: the picture works it out when it is asked. */
export const MOST_AT_ONCE = 300;

export function details(
  values: Settings,
  given: Given,
  figures: Figures<typeof results>,
): Details<typeof tables> {
  const society = societyIn(values, given);
  const all = mergedTies(society, values);
  const { directed, weighting, distance } = values;
  const build = { directed, equal: weighting === 'equal' };
  const network = networkOf(society.names.length, all, build);
  const own = networkIn(society, society.mine, values);
  const worth = worthOf(society, society.mine, 0, directed);
  const between = network.people > MOST_AT_ONCE ? undefined : betweenness(network, distance);
  const brokerage = brokerageOf(network);
  const column = <T>(value: (person: number) => T) =>
    society.personOf.map((person) => (person === -1 ? undefined : value(person)));
  const degree = degrees(network);
  const shares = clustering(network);
  return {
    findings: [
      ...faults(society, directed),
      ...alone(society, degree),
      ...position(society, network, own, between),
      ...closure(society, own, worth),
      ...missing(society, network, worth),
      ...nextToMeet(society, network, worth, values, figures.constraint),
      ...compared(society, values),
    ],
    rows: {
      people: {
        part: column((person) => worth.parts[person]),
        degree: column((person) => degree[person]),
        constraint: column((person) => brokerage(person)?.constraint),
        betweenness: column((person) => between?.[person]),
        clustering: column((person) => shares[person]),
      },
    },
  };
}

/** At most some of a kind, and how many more there are. */
function some<T>(items: readonly T[], find: (item: T) => Finding): Finding[] {
  const first = items.slice(0, MOST_ALIKE).map(find);
  const { code = '' } = first[0] ?? {};
  const rest = items.length - first.length;
  return rest > 0
    ? [...first, { code: `${code}-more`, tone: 'warning', values: { count: rest } }]
    : first;
}

function faults(society: Society, directed: boolean): Finding[] {
  const { nameless, repeated, unknown, toOneself, mine, partner } = society;
  const again = [mine, partner].flatMap((side) => [...repeatedTies(side, directed)]);
  return [
    ...some(nameless, (row) => ({ code: 'nameless', tone: 'warning', table: 'people', row })),
    ...some(repeated, (row) => ({ code: 'twice', tone: 'warning', table: 'people', row })),
    ...some(unknown, ({ row, column, name }) => ({
      code: 'unknown',
      tone: 'warning',
      table: 'ties',
      row,
      column,
      values: { name },
    })),
    ...some(toOneself, (row) => ({ code: 'oneself', tone: 'warning', table: 'ties', row })),
    ...some(again, ([row, earlier]) => ({
      code: 'again',
      tone: 'note',
      table: 'ties',
      row,
      values: { earlier: earlier + 1 },
    })),
  ];
}

/** Nobody is left out for having no ties, but it is said. */
function alone(society: Society, degree: readonly number[]): Finding[] {
  const rows = society.personOf.flatMap((person, row) => (degree[person] === 0 ? [row] : []));
  const [only] = rows;
  if (degree[0] === 0 && rows.length > 0) return [{ code: 'no-ties', tone: 'warning' }];
  if (rows.length > 1) {
    return [{ code: 'alone-many', tone: 'note', values: { count: rows.length } }];
  }
  return only === undefined ? [] : [{ code: 'alone', tone: 'note', table: 'people', row: only }];
}

/** Names for a sentence; `{others}` is filled by the words of its language. */
const list = (names: readonly string[]): string => names.slice(0, 5).join(' · ');

function position(
  { names }: Society,
  network: Network,
  own: Network,
  between: readonly (number | undefined)[] | undefined,
): Finding[] {
  const findings: Finding[] = [];
  const parts = Math.max(-1, ...components(network)) + 1;
  if (parts > 1) findings.push({ code: 'parts', tone: 'note', values: { count: parts } });
  const share = between?.[0];
  if (share !== undefined) {
    findings.push({ code: 'between', tone: 'note', values: { share: fixed(100 * share, 1) } });
  } else if (!between)
    findings.push({ code: 'large', tone: 'note', values: { most: MOST_AT_ONCE } });
  const size = (person: number) =>
    (own.mutual.first[person + 1] as number) - (own.mutual.first[person] as number);
  // A contact who knows nobody else is at the end of a bridge too, and it leads nowhere.
  const beyond = bridges(own).flatMap(([a, b]) => (a === 0 && size(b) > 1 ? [names[b] ?? ''] : []));
  if (beyond.length > 0) {
    findings.push({ code: 'bridges', tone: 'note', values: { names: list(beyond) } });
  }
  const around = localBridges(own, 0).filter(({ span }) => span < Infinity);
  const local = around.map(({ pair }) => names[pair[1]] ?? '');
  if (local.length > 0) {
    findings.push({ code: 'local-bridges', tone: 'note', values: { names: list(local) } });
  }
  return findings;
}

/** What a list that is right, but short, can't say. */
function missing({ names, founders }: Society, network: Network, { parts, sum }: Worth): Finding[] {
  if (parts.every((part) => part === undefined)) return [];
  const findings: Finding[] = [];
  if (sum === 0) findings.push({ code: 'no-means', tone: 'note' });
  const others = names.length - founders;
  const known = names.filter((_, i) => i >= founders && arcOf(network.mutual, 0, i) !== -1).length;
  if (others > 0 && known === others) findings.push({ code: 'nobody-new', tone: 'note' });
  return findings;
}

/** Of ten names 45 pairs, and with 36 of them joined the list is a circle with one door. */
const CIRCLE = 36 / 45;
/** Whose other contacts are known to this share repeats them. */
const REPEATS = 2 / 3;

function closure({ names }: Society, own: Network, { parts }: Worth): Finding[] {
  const { first, to } = own.mutual;
  const contacts = Array.from(to.subarray(first[0], first[1]));
  const known = (person: number) =>
    contacts.filter((other) => other !== person && arcOf(own.mutual, person, other) !== -1).length;
  const pairs = (contacts.length * (contacts.length - 1)) / 2;
  const joined = contacts.reduce((sum, contact) => sum + known(contact), 0) / 2;
  const findings: Finding[] = [];
  if (contacts.length >= 3 && joined / pairs >= CIRCLE) {
    findings.push({ code: 'circle', tone: 'warning', values: { joined, pairs } });
  }
  const strong = contacts.filter((contact) => {
    const others = (first[contact + 1] as number) - (first[contact] as number) - 1;
    return others > 0 && known(contact) / others >= REPEATS && (parts[contact] ?? 0) > 0;
  });
  const [most] = strong.sort((a, b) => (parts[b] ?? 0) - (parts[a] ?? 0));
  if (most !== undefined) {
    findings.push({
      code: 'repeats',
      tone: 'note',
      values: { name: names[most] ?? '', part: fixed(parts[most] ?? 0, 2), known: known(most) },
    });
  }
  return findings;
}

function nextToMeet(
  { names, resource, founders }: Society,
  network: Network,
  { sum }: Worth,
  { newStrength: strength, sameTime }: Settings,
  now: number | undefined,
): Finding[] {
  const tie = { strength, sameTime };
  const gain = (person: number) => strength * (resource[person] ?? 0);
  const all = meetings(network, 0, tie).filter(({ person }) => person >= founders);
  const [best] = all;
  if (!best) return [];
  // Many lower constraint alike: of them the one who commands most.
  const alike = all.filter(({ constraint }) => constraint - best.constraint < 1e-12);
  const [chosen = best] = alike.sort((a, b) => gain(b.person) - gain(a.person));
  const loss = sum * (1 - kept(network, 0, tie));
  const said = ({ person, constraint }: typeof best) => ({
    name: names[person] ?? '',
    before: now === undefined ? '–' : fixed(now, 3),
    after: fixed(constraint, 3),
    gain: fixed(gain(person), 2),
    loss: fixed(loss, 2),
  });
  const findings: Finding[] = [{ code: 'meet', tone: 'note', values: said(chosen) }];
  const near = all.find(({ through }) => through !== undefined);
  if (near && near.person !== chosen.person) {
    const via = names[near.through ?? 0] ?? '';
    findings.push({ code: 'meet-through', tone: 'note', values: { ...said(near), via } });
  }
  return findings;
}
