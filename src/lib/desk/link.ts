/**
 * @file A sheet in a link: only what differs from the worked example, all or nothing.
 *
 * `#demo=startup-cost&check=k3Jx0Q&months=18&data=,0.5,60~-~Lee,3,40`. Chats cut links: four signs of `check` are a checksum
 * of everything behind it, so that a part is never taken for the whole; two are of the example, so that a link isn't read
 * against another one. Without `check` a link is by hand, such as one in a chapter, or of an earlier edition.
 */
import { addressFor, LONGEST_LINK } from '../core/address';
import { crc32 } from '../core/crc32';
import { parse, type AnyField, type AnyFields } from '../core/fields';
import { withRows } from './chance';
import { readChance, writeChance } from './chanceCode';
import type { AnyEquation } from './equation';
import { ownRates } from './ownRates';
import { sheetOf } from './parseSheet';
import { readRows, readText, signsOf, writeRows, writeText } from './rowCodes';
import type { Sheet } from './sheet';
import { emptyRow, isEmpty, type RowDraft, type Table, type Tables } from './tables';
import { refused, wholeSheet, type FileProblem, type Opened } from './wholeSheet';

const CHECK = 'check';
const FED = 'fed';
const RATES = 'rates';
const CHANCE = 'chance';
/** Last, where the link would end in a sign that sentences put behind one. */
const END = 'end=0';
const ENDS_WELL = /[\w$-]$(?<!_)/;

/** Names of rows, by key; absent where a tool's sheets need none. */
export type RowNames = Readonly<Record<string, string>> | undefined;

/** @returns The hash, with `#`; undefined where it would be longer than a link may be. */
export function writeLink(
  equation: AnyEquation,
  tool: string,
  sheet: Sheet,
  names: RowNames,
): string | undefined {
  const example = sheetOf(equation, names ?? {});
  const pairs: string[] = [];
  for (const [name, field] of Object.entries(equation.fields as AnyFields)) {
    const draft = sheet.fields[name] ?? field.default ?? '';
    if (String(draft) !== String(example.fields[name]))
      pairs.push(`${name}=${writeText(String(draft))}`);
  }
  for (const [name, table] of Object.entries(equation.tables as Tables)) {
    const fresh = emptyRow(table);
    const like = filled(table, example.tables[name]);
    const rows = filled(table, sheet.tables[name]);
    const code = writeRows(table.columns, rows, like, fresh);
    if (code !== writeRows(table.columns, like, like, fresh)) pairs.push(`${name}=${code}`);
  }
  const fed = Object.entries(sheet.fed ?? {}).map(([field, name]) => `${field}~${name}`);
  if (fed.length > 0) pairs.push(`${FED}=${writeText(fed.join(','))}`);
  const rates = Object.entries(ownRates(sheet.rates) ?? {}).map((rate) => rate.join('~'));
  if (rates.length > 0) pairs.push(`${RATES}=${writeText(rates.join('\n'))}`);
  const chance = sheet.chance && withRows(sheet.chance, rowsFilled(equation, sheet));
  if (chance) pairs.push(`${CHANCE}=${writeText(writeChance(chance))}`);
  if (pairs.length === 0) return `#demo=${tool}`;
  if (!ENDS_WELL.test(pairs.at(-1) ?? '')) pairs.push(END);
  const hash = `#demo=${tool}&${CHECK}=${checkOf(pairs.join('&'), equation, names)}&${pairs.join('&')}`;
  return hash.length - 1 > LONGEST_LINK ? undefined : hash;
}

const filled = (table: Table, rows: readonly RowDraft[] = []): RowDraft[] =>
  rows.filter((row) => !isEmpty(table, row));

/** Where a row stands among those that a link has. */
const rowsFilled =
  ({ tables }: AnyEquation, sheet: Sheet) =>
  (name: string, row: number): number | undefined => {
    const rows = sheet.tables[name] ?? [];
    const now = filled((tables as Tables)[name] as Table, rows).indexOf(rows[row] as RowDraft);
    return now < 0 ? undefined : now;
  };

function checkOf(text: string, equation: AnyEquation, names: RowNames): string {
  return signsOf(sum(text) & 0xffffff, 4) + signsOf(editionOf(equation, names), 2);
}

const sum = (text: string): number => parseInt(crc32(new TextEncoder().encode(text)), 16);

/** Of the worked example, whatever the language of its names. */
function editionOf(equation: AnyEquation, names: RowNames): number {
  const keys = Object.keys(names ?? {});
  const example = sheetOf(equation, Object.fromEntries(keys.map((key) => [key, key])));
  return sum(JSON.stringify(example)) & 0xfff;
}

/** @returns Undefined where the address says nothing to this tool. */
export function readLink(
  hash: string,
  equation: AnyEquation,
  tool: string,
  names: RowNames,
): Opened | undefined {
  const address = addressFor(hash, tool);
  if (!address || (address.given.size === 0 && !address.tooLong)) return undefined;
  if (address.tooLong) return refused({ code: 'too-long', limit: LONGEST_LINK });
  const given = new Map(address.given);
  const check = given.get(CHECK);
  given.delete(CHECK);
  const example = sheetOf(equation, names ?? {});
  if (check === undefined)
    return readOlder(given, equation, example) ?? byHand(given, equation, example);
  const text = [...given].map(([key, value]) => `${key}=${value}`).join('&');
  const expected = checkOf(text, equation, names);
  if (check.slice(0, 4) !== expected.slice(0, 4)) return refused({ code: 'cut' });
  if (check !== expected) return refused({ code: 'other-edition' });
  given.delete('end');
  return readPairs(given, equation, example);
}

/** Everything in it must be known and pass the gate: nobody has vouched for the whole. */
function byHand(given: Map<string, string>, equation: AnyEquation, example: Sheet): Opened {
  const fields = equation.fields as AnyFields;
  const texts = new Map([...given].map(([key, value]) => [key, readText(value) ?? value]));
  const known = new Map([...texts].filter(([key]) => Object.hasOwn(fields, key)));
  const cut = [...texts.keys()].find((key) => !known.has(key));
  if (cut !== undefined) {
    const isPart = CHECK.startsWith(cut) || Object.hasOwn(equation.tables as object, cut);
    return refused(isPart ? { code: 'cut' } : { code: 'unreadable', name: cut.slice(0, 40) });
  }
  const read = parse(fields, new Map<string, unknown>(known));
  const wrong = read.ok ? undefined : read.issues[0];
  if (wrong) return refused({ code: 'unreadable', field: wrong.field });
  return wholeSheet(equation, { fields: Object.fromEntries(known) }, example);
}

function readOlder(
  given: ReadonlyMap<string, string>,
  equation: AnyEquation,
  example: Sheet,
): Opened | undefined {
  const fields = equation.fields as AnyFields;
  const [own, extra] = [new Map<string, string>(), new Map<string, string>()];
  for (const [key, value] of given) (Object.hasOwn(fields, key) ? own : extra).set(key, value);
  if (extra.size === 0 || !equation.olderLink) return undefined;
  const older = equation.olderLink(extra);
  if (!older) return refused({ code: 'cut' });
  const sheet = { ...older, fields: { ...older.fields, ...Object.fromEntries(own) } };
  return wholeSheet(equation, sheet, example);
}

function readPairs(given: Map<string, string>, equation: AnyEquation, example: Sheet): Opened {
  const sheet: Sheet = { fields: {}, tables: {}, fed: {} };
  const problem = (code: FileProblem['code'], name: string) => refused({ code, name });
  for (const [key, code] of given) {
    const field = (equation.fields as Record<string, AnyField | undefined>)[key];
    const table = (equation.tables as Record<string, Table | undefined>)[key];
    if (field || key === FED || key === RATES) {
      const text = readText(code);
      if (text === undefined) return problem('unreadable', key);
      if (field) sheet.fields[key] = text;
      else if (key === RATES) sheet.rates = named(text.split('\n'));
      else sheet.fed = named(text.split(',')) as NonNullable<Sheet['fed']>;
    } else if (key === CHANCE) {
      const chance = readChance(readText(code) ?? '');
      if (chance === 'newer' || !chance) return problem(chance ?? 'unreadable', key);
      sheet.chance = chance;
    } else if (table) {
      const like = filled(table, example.tables[key]);
      const rows = readRows(table.columns, code, like, emptyRow(table));
      if (!rows) return problem('unreadable', key);
      sheet.tables[key] = rows;
    } else return problem('unreadable', key.slice(0, 40));
  }
  return wholeSheet(equation, sheet, example);
}

/** `USD~7.3`, by what is before the sign. */
const named = (pairs: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    pairs.map((pair): [string, string] => {
      const [name = ''] = pair.split('~');
      return [name, pair.slice(name.length + 1)];
    }),
  );
