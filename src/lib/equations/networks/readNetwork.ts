/**
 * @file People and ties from what people paste: a list of ties, a matrix, or "name: friend, friend".
 *
 * Nothing is lost: who has no tie is kept, and what can't be read comes back with its line.
 */
import { dsvFormat } from 'd3-dsv';
import { readNumber } from '../../core/number';

/** An empty name is whose list it is. */
export interface ReadTie {
  from: string;
  to: string;
  /** Undefined where none was given. */
  strength: number | undefined;
}
export type Form = 'ties' | 'matrix' | 'friends';
export interface ReadNetwork {
  form: Form;
  people: string[];
  ties: ReadTie[];
  /** Lines, from 1, that could not be read. */
  unread: number[];
  /** Only a matrix can say so: it isn't the same across its diagonal. */
  directed: boolean;
  /** What strengths were divided by, because one was above 1. */
  dividedBy: number;
}

/** The same person if only blanks, width or capitals differ. */
export const nameKey = (name: string): string =>
  name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** @returns Undefined if there is nothing in it. */
export function readNetwork(text: string): ReadNetwork | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|[\r\n]/);
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length === 0) return undefined;
  const friends = filled.filter((line) => FRIENDS.test(line)).length;
  if (friends * 2 > filled.length) return readFriends(lines);
  const rows = cellsOf(lines, filled);
  return scaled(isMatrix(rows) ? readMatrix(rows) : readTies(rows));
}

const FRIENDS = /^[^,，;；\t]*[:：]/;

/** Cells by line; an empty line has none. Separated by what most of the lines have most of. */
function cellsOf(lines: readonly string[], filled: readonly string[]): string[][] {
  const separators = ['\t', ';', '；', ',', '，'];
  const counts = separators.map((each) => filled.filter((line) => line.includes(each)).length);
  const separator = separators[counts.indexOf(Math.max(...counts))] as string;
  const format = dsvFormat(separator);
  return lines.map((line) =>
    line.trim() === '' ? [] : (format.parseRows(line)[0] ?? []).map((cell) => cell.trim()),
  );
}

/** Whose first row and first column have the same names. */
function isMatrix(rows: readonly string[][]): boolean {
  const [head, ...rest] = rows.filter((row) => row.length > 0);
  if (!head || head.length < 3 || rest.length !== head.length - 1) return false;
  const keys = head.slice(1).map(nameKey);
  return keys.every((key, i) => key !== '' && key === nameKey(rest[i]?.[0] ?? ''));
}

class Reading {
  readonly people = new Map<string, string>();
  readonly ties: ReadTie[] = [];
  readonly unread: number[] = [];
  directed = false;
  readonly form: Form;
  constructor(form: Form) {
    this.form = form;
  }

  /** The name as it was first written. */
  person(name: string): string {
    const key = nameKey(name);
    const known = this.people.get(key);
    if (known !== undefined) return known;
    this.people.set(key, name.trim());
    return name.trim();
  }

  get network(): ReadNetwork {
    const { form, ties, unread, directed } = this;
    return { form, people: [...this.people.values()], ties, unread, directed, dividedBy: 1 };
  }
}

/** `from, to` or `from, to, strength`; one name alone is somebody without ties, one beside an empty cell a tie of one's own. */
function readTies(rows: readonly string[][]): ReadNetwork {
  const reading = new Reading('ties');
  const hasHead = isHead(rows);
  let first = true;
  rows.forEach((row, line) => {
    if (row.length === 0) return;
    const skip = first && hasHead;
    first = false;
    if (skip) return;
    const [from = '', to = '', typed = ''] = row;
    const strength = typed === '' ? undefined : readNumber(typed);
    const wrong = typed !== '' && (strength === undefined || strength < 0);
    const isNobody = from === '' && to === '';
    if (wrong || isNobody || !Number.isFinite(strength ?? 0)) {
      reading.unread.push(line + 1);
      return;
    }
    const [one, other] = [from, to].map((name) => (name === '' ? '' : reading.person(name)));
    const isAlone = to === '' && typed === '';
    if (!isAlone) reading.ties.push({ from: one ?? '', to: other ?? '', strength });
  });
  return reading.network;
}

const HEADS = new Set(['from', 'to', 'source', 'target', 'name', '从', '到', '来源', '目标', '姓名', '甲', '乙']); // prettier-ignore

/** Words that head a list of ties, or a third cell that is no number where the next line has one. */
function isHead(rows: readonly string[][]): boolean {
  const [head = [], next = []] = rows.filter((row) => row.length > 0);
  if (HEADS.has(nameKey(head[0] ?? '')) && HEADS.has(nameKey(head[1] ?? ''))) return true;
  const third = head[2] ?? '';
  return third !== '' && readNumber(third) === undefined && readNumber(next[2] ?? '') !== undefined;
}

/** Empty, 0 and what stands on the diagonal are no tie. The same across the diagonal: each tie once. */
function readMatrix(rows: readonly string[][]): ReadNetwork {
  const reading = new Reading('matrix');
  const lines = rows.flatMap((row, line) => (row.length > 0 ? [line + 1] : []));
  const [head = [], ...rest] = rows.filter((row) => row.length > 0);
  const names = head.slice(1).map((name) => reading.person(name));
  const values = rest.map((row, i) =>
    names.map((_, j) => {
      const typed = row[j + 1] ?? '';
      const value = typed === '' || i === j ? 0 : (readNumber(typed) ?? NaN);
      if (!(value >= 0 && value < Infinity)) reading.unread.push(lines[i + 1] as number);
      return value >= 0 && value < Infinity ? value : 0;
    }),
  );
  const at = (i: number, j: number) => values[i]?.[j] ?? 0;
  reading.directed = names.some((_, i) => names.some((__, j) => at(i, j) !== at(j, i)));
  names.forEach((from, i) => {
    names.forEach((to, j) => {
      const strength = at(i, j);
      if (strength > 0 && (reading.directed || j > i)) reading.ties.push({ from, to, strength });
    });
  });
  return { ...reading.network, unread: [...new Set(reading.unread)] };
}

/** `Ann: Bo, Cy`. That Bo's line names Ann again is the same tie. */
function readFriends(lines: readonly string[]): ReadNetwork {
  const reading = new Reading('friends');
  const seen = new Set<string>();
  lines.forEach((line, i) => {
    if (line.trim() === '') return;
    const [name = '', ...rest] = line.split(/[:：]/);
    const isOne = FRIENDS.test(line) ? rest.length === 1 : !/[,，;；\t]/.test(line);
    if (name.trim() === '' || !isOne) {
      reading.unread.push(i + 1);
      return;
    }
    const from = reading.person(name);
    for (const friend of (rest[0] ?? '').split(/[,，、;；\t]/)) {
      if (friend.trim() === '') continue;
      const to = reading.person(friend);
      const pair = JSON.stringify([from, to].sort());
      if (from === to || seen.has(pair)) continue;
      seen.add(pair);
      reading.ties.push({ from, to, strength: undefined });
    }
  });
  return reading.network;
}

/** Strengths are 0 to 1: hours or counts become shares of the largest. */
function scaled(network: ReadNetwork): ReadNetwork {
  const largest = network.ties.reduce((most, { strength }) => Math.max(most, strength ?? 0), 0);
  if (largest <= 1) return network;
  const ties = network.ties.map(({ strength, ...ends }) => ({
    ...ends,
    strength: strength === undefined ? undefined : strength / largest,
  }));
  return { ...network, ties, dividedBy: largest };
}
