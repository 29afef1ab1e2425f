/**
 * @file From what a reader wrote about people and ties to numbered persons: who is who, and what can't be counted.
 *
 * The same name is the same person. An empty name in a tie is the founder whose tie it is.
 */
import type { Tie } from './graph';
import { nameKey } from './readNetwork';

export interface PersonRow {
  name: string;
  resource: number | undefined;
}
export interface TieRow {
  from: string;
  to: string;
  strength: number | undefined;
  quality: number | undefined;
  /** Which founder says so. */
  whose: 'mine' | 'partner';
}

export interface KnownTie extends Tie {
  /** 0 to 1. */
  quality: number;
  /** Among the rows of ties, from 0. */
  row: number;
}

export interface Society {
  /** Person 0 is the reader, person 1 the other founder if there is one. */
  names: string[];
  founders: 1 | 2;
  /** What each one commands; 0 where nothing was said. */
  resource: number[];
  /** Row of people → person; −1 for a row that names nobody new. */
  personOf: number[];
  mine: KnownTie[];
  partner: KnownTie[];
  nameless: number[];
  /** Rows of people that name somebody who is there already. */
  repeated: number[];
  unknown: { row: number; column: 'from' | 'to'; name: string }[];
  toOneself: number[];
}

/** Where nothing is said: a tie counts in full. */
const WHOLE = 1;

export function societyOf(
  founders: { you: string; partner: string },
  people: readonly PersonRow[],
  ties: readonly TieRow[],
): Society {
  const hasPartner =
    founders.partner.trim() !== '' || ties.some(({ whose }) => whose === 'partner');
  const society: Society = {
    names: hasPartner ? [founders.you.trim(), founders.partner.trim()] : [founders.you.trim()],
    founders: hasPartner ? 2 : 1,
    resource: hasPartner ? [0, 0] : [0],
    personOf: [],
    mine: [],
    partner: [],
    nameless: [],
    repeated: [],
    unknown: [],
    toOneself: [],
  };
  const numbers = new Map<string, number>();
  society.names.forEach((name, i) => {
    if (name !== '') numbers.set(nameKey(name), i);
  });
  people.forEach((row, i) => society.personOf.push(addPerson(society, numbers, row, i)));
  ties.forEach((row, i) => addTie(society, numbers, row, i));
  return society;
}

function addPerson(
  society: Society,
  numbers: Map<string, number>,
  { name, resource }: PersonRow,
  row: number,
): number {
  const key = nameKey(name);
  if (key === '') {
    society.nameless.push(row);
    return -1;
  }
  const known = numbers.get(key);
  if (known !== undefined) {
    const isFounder = known < society.founders && !society.personOf.includes(known);
    if (!isFounder) society.repeated.push(row);
    return isFounder ? known : -1;
  }
  numbers.set(key, society.names.length);
  society.names.push(name.trim());
  society.resource.push(resource ?? 0);
  return society.names.length - 1;
}

function addTie(society: Society, numbers: Map<string, number>, tie: TieRow, row: number): void {
  const { strength = WHOLE, quality = WHOLE, whose } = tie;
  const founder = whose === 'mine' ? 0 : 1;
  const person = (column: 'from' | 'to'): number | undefined => {
    const key = nameKey(tie[column]);
    const found = key === '' ? founder : numbers.get(key);
    if (found === undefined) society.unknown.push({ row, column, name: tie[column].trim() });
    return found;
  };
  const [from, to] = [person('from'), person('to')];
  if (from === undefined || to === undefined) return;
  if (from === to) society.toOneself.push(row);
  else society[whose].push({ from, to, strength, quality, row });
}

/** Ties of one founder that are of the same pair as an earlier one: row → the earlier row. */
export function repeatedTies(ties: readonly KnownTie[], directed: boolean): Map<number, number> {
  const first = new Map<string, number>();
  const repeated = new Map<number, number>();
  for (const { from, to, row } of ties) {
    const pair = directed || from < to ? `${from} ${to}` : `${to} ${from}`;
    const earlier = first.get(pair);
    if (earlier === undefined) first.set(pair, row);
    else repeated.set(row, earlier);
  }
  return repeated;
}

/** One tie for each pair: strengths added, up to 1; qualities weighed by strength. */
export function together(ties: readonly KnownTie[], people: number, directed: boolean): KnownTie[] {
  const pairs = new Map<number, KnownTie>();
  for (const tie of ties) {
    const turn = !directed && tie.from > tie.to;
    const [from, to] = turn ? [tie.to, tie.from] : [tie.from, tie.to];
    const key = from * people + to;
    const before = pairs.get(key);
    if (!before) pairs.set(key, { ...tie, from, to });
    else {
      const sum = before.strength + tie.strength;
      const worth = before.strength * before.quality + tie.strength * tie.quality;
      before.quality = sum > 0 ? worth / sum : before.quality;
      before.strength = sum;
    }
  }
  const all = [...pairs.values()];
  for (const tie of all) tie.strength = Math.min(tie.strength, WHOLE);
  return all;
}
