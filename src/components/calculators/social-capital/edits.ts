/** @file What is done to people and ties in the picture, as edits of the sheet. */
import { written } from '../../../lib/core/format';
import type { Sheet } from '../../../lib/desk/sheet';
import type { RowDraft } from '../../../lib/desk/tables';
import type { Spot } from '../../../lib/equations/networks/layout';
import { nameKey, type ReadNetwork } from '../../../lib/equations/networks/readNetwork';

/** A person on the sheet: a founder, or the key of a name. No name has a `#` and a digit alone as its key here. */
export const YOU = '#you';
export const PARTNER = '#partner';

const text = (row: RowDraft, column: string): string => String(row[column] ?? '');
const rows = (sheet: Sheet, table: 'people' | 'ties'): RowDraft[] => (sheet.tables[table] ??= []);

/** Who is meant by a name on the sheet; an empty one is the founder whose tie it is. */
export function idOf(sheet: Sheet, name: string, whose: unknown = 'mine'): string {
  const key = nameKey(name);
  if (key === '') return whose === 'partner' ? PARTNER : YOU;
  if (key === nameKey(String(sheet.fields['you'] ?? ''))) return YOU;
  if (key === nameKey(String(sheet.fields['partner'] ?? ''))) return PARTNER;
  return key;
}

const joins = (sheet: Sheet, row: RowDraft, a: string, b: string): boolean => {
  const [from, to] = ['from', 'to'].map((end) => idOf(sheet, text(row, end), row['whose']));
  return (from === a && to === b) || (from === b && to === a);
};

/** @returns The id of the new person; of the one who is there already if the name is. */
export function addPerson(sheet: Sheet, name: string): string {
  const id = idOf(sheet, name);
  const known = rows(sheet, 'people').some((row) => idOf(sheet, text(row, 'name')) === id);
  if (known || id === YOU || id === PARTNER) return id;
  const empty = rows(sheet, 'people').find(
    (row) => text(row, 'name').trim() === '' && text(row, 'resource').trim() === '',
  );
  if (empty) empty['name'] = name.trim();
  else rows(sheet, 'people').push({ name: name.trim(), resource: '' });
  return id;
}

/** With all ties. A founder stays: without one there is no sheet. */
export function removePerson(sheet: Sheet, id: string): void {
  if (id === YOU || id === PARTNER) return;
  const isTie = (row: RowDraft) =>
    ['from', 'to'].some((end) => idOf(sheet, text(row, end), row['whose']) === id);
  sheet.tables['ties'] = rows(sheet, 'ties').filter((row) => !isTie(row));
  const { [id]: _, ...arranged } = sheet.arranged ?? {};
  if (sheet.arranged) sheet.arranged = arranged;
  sheet.tables['people'] = rows(sheet, 'people').filter(
    (row) => idOf(sheet, text(row, 'name')) !== id || text(row, 'name').trim() === '',
  );
}

export const areTied = (sheet: Sheet, a: string, b: string): boolean =>
  rows(sheet, 'ties').some((row) => joins(sheet, row, a, b));

/** @param strength - As typed; empty for the whole. */
export function addTie(sheet: Sheet, a: string, b: string, strength: string): void {
  if (a === b || areTied(sheet, a, b)) return;
  const whose = a === PARTNER || (b === PARTNER && a !== YOU) ? 'partner' : 'mine';
  const own = whose === 'partner' ? PARTNER : YOU;
  const [from, to] = b === own ? [b, a] : [a, b];
  const row = { from: nameOf(sheet, from, own), to: nameOf(sheet, to, own) };
  const all = rows(sheet, 'ties');
  const free = all.findIndex((each) =>
    ['from', 'to', 'strength', 'quality'].every((column) => text(each, column).trim() === ''),
  );
  const made = { ...row, strength, quality: '', whose };
  if (free === -1) all.push(made);
  else all[free] = made;
}

/** The name that a tie's row has for a person: empty for the founder whose row it is. */
function nameOf(sheet: Sheet, id: string, own: string): string {
  if (id === own) return '';
  if (id === YOU) return String(sheet.fields['you'] ?? '');
  if (id === PARTNER) return String(sheet.fields['partner'] ?? '');
  const row = rows(sheet, 'people').find((each) => idOf(sheet, text(each, 'name')) === id);
  return row ? text(row, 'name') : id;
}

export function removeTie(sheet: Sheet, a: string, b: string): void {
  sheet.tables['ties'] = rows(sheet, 'ties').filter((row) => !joins(sheet, row, a, b));
}

/** Of all rows that join the two. */
export function setStrength(sheet: Sheet, a: string, b: string, strength: string): void {
  for (const row of rows(sheet, 'ties')) {
    if (joins(sheet, row, a, b)) row['strength'] = strength;
  }
}

/** Whom the reader moved, and where to. */
export const placed = ({ arranged = {} }: Sheet): [id: string, spot: Spot][] =>
  Object.entries(arranged).map(([id, [x, y]]) => [id, { x, y }]);

/** A thousandth of the picture is finer than a hand. */
const short = (part: number): number => Math.round(part * 1_000) / 1_000;
/** @param there - Everybody who is drawn: of whoever is gone, nothing is kept. */
export function place(sheet: Sheet, id: string, { x, y }: Spot, there: readonly string[]): void {
  const known = Object.entries(sheet.arranged ?? {}).filter(([each]) => there.includes(each));
  sheet.arranged = { ...Object.fromEntries(known), [id]: [short(x), short(y)] };
}

/** Adds people who are new; who is known already is looked up once, however many there are. */
function addPeople(sheet: Sheet, names: readonly string[]): void {
  const people = rows(sheet, 'people');
  const known = new Set(people.map((row) => idOf(sheet, text(row, 'name'))));
  const blank = people.filter(isBlank);
  for (const name of names) {
    const id = idOf(sheet, name);
    if (known.has(id) || id === YOU || id === PARTNER) continue;
    known.add(id);
    const empty = blank.shift();
    if (empty) empty['name'] = name.trim();
    else people.push({ name: name.trim(), resource: '' });
  }
}
const isBlank = (row: RowDraft): boolean =>
  text(row, 'name').trim() === '' && text(row, 'resource').trim() === '';
const isEmptyTie = (row: RowDraft): boolean =>
  ['from', 'to', 'strength', 'quality'].every((column) => text(row, column).trim() === '');

/** Adds what was pasted: people who are new, and all ties, as ties of one founder. */
export function takeIn(sheet: Sheet, read: ReadNetwork, whose: 'mine' | 'partner'): void {
  addPeople(sheet, read.people);
  if (read.directed) sheet.fields['directed'] = true;
  const given = read.ties.map(({ from, to, strength }) => ({
    from,
    to,
    strength: strength === undefined ? '' : written(Number(strength.toPrecision(6))),
    quality: '',
    whose,
  }));
  sheet.tables['ties'] = [...rows(sheet, 'ties').filter((row) => !isEmptyTie(row)), ...given];
}

/**
 * Adds the list that a founder saved: people who are new with what they command, and that founder's own ties, in the place of
 * those that an earlier copy of the list had.
 */
export function takeInSheet(sheet: Sheet, other: Sheet, whose: 'mine' | 'partner'): void {
  const own = String(other.fields['you'] ?? '').trim();
  const field = whose === 'partner' ? 'partner' : 'you';
  if (String(sheet.fields[field] ?? '').trim() === '') sheet.fields[field] = own;
  const named = rows(other, 'people').filter((row) => text(row, 'name').trim() !== '');
  addPeople(
    sheet,
    named.map((row) => text(row, 'name')),
  );
  const commands = new Map(named.map((row) => [nameKey(text(row, 'name')), text(row, 'resource')]));
  for (const row of rows(sheet, 'people')) {
    const resource = commands.get(nameKey(text(row, 'name')));
    if (text(row, 'resource').trim() === '' && resource) row['resource'] = resource;
  }
  const name = (given: string) => (nameKey(given) === nameKey(own) ? '' : given.trim());
  const given = rows(other, 'ties')
    .filter((row) => !isEmptyTie(row) && row['whose'] !== 'partner')
    .map((row) => ({ ...row, from: name(text(row, 'from')), to: name(text(row, 'to')), whose }));
  const pairOf = (row: RowDraft) =>
    JSON.stringify(['from', 'to'].map((end) => idOf(sheet, text(row, end), whose)).sort());
  const pairs = new Set(given.map(pairOf));
  const stays = (row: RowDraft) =>
    !isEmptyTie(row) && (row['whose'] !== whose || !pairs.has(pairOf(row)));
  sheet.tables['ties'] = [...rows(sheet, 'ties').filter(stays), ...given];
}
