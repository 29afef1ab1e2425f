/**
 * @file A sheet from anywhere outside: a file, a link, what was kept. What doesn't fit is named; nothing is cut or guessed.
 *
 * What a reader typed is text, right or wrong, and stays so: the gate judges it when it is computed.
 */
import type { AnyField, AnyFields } from '../core/fields';
import { written } from '../core/format';
import { ownArranged } from './arranged';
import { ownChance } from './chance';
import type { AnyEquation, Place } from './equation';
import { ownRates } from './ownRates';
import { emptySheet } from './parseSheet';
import type { ResultName, Sheet } from './sheet';
import { emptyRow, isEmpty, MOST_ROWS, type RowDraft, type Table, type Tables } from './tables';

export type FileCode =
  /** Larger than any file this book makes; `limit` in bytes. */
  | 'too-large'
  | 'empty'
  /** Headings, and nothing below them. */
  | 'headings-only'
  /** Of no encoding that text has here. */
  | 'encoding'
  /** A quoted cell that begins in this line never ends. */
  | 'unclosed-quote'
  /** Something between the end of a quoted cell and the next. */
  | 'after-quote'
  | 'no-headings'
  /** A table that this tool doesn't have, `name`. */
  | 'unknown-table'
  /** Headings that fit more than one table. */
  | 'which-table'
  | 'unknown-field'
  | 'twice'
  | 'too-many-rows'
  | 'too-many-cells'
  | 'not-an-option'
  /** Not JSON; JSON of something else; of another tool, `name`; of a newer edition. */
  | 'broken'
  | 'foreign'
  | 'other-tool'
  | 'newer'
  /** A spreadsheet that can't be read: none, encrypted, of the old kind. */
  | 'no-spreadsheet'
  /** Of a link: cut off or changed; made for another worked example; longer than any; with something unknown in it. */
  | 'cut'
  | 'other-edition'
  | 'too-long'
  | 'unreadable';

/** Why something isn't taken. */
export interface FileProblem extends Place {
  code: FileCode;
  /** From 1, as an editor counts. */
  line?: number;
  name?: string;
  limit?: number;
}
/** `left` says what of the file the sheet has no place for. */
export type Opened =
  { ok: true; sheet: Sheet; left: FileProblem[] } | { ok: false; problems: FileProblem[] };

export const refused = (...problems: FileProblem[]): Opened => ({ ok: false, problems });

/** Reads only what an object itself has. */
export const own = (from: unknown, key: string): unknown =>
  typeof from === 'object' && from !== null && Object.hasOwn(from, key)
    ? Reflect.get(from, key)
    : undefined;

/**
 * @param given - Anybody's: `{ fields, tables, fed, rates, arranged, chance }`.
 * @param base - What stands where nothing is given; the empty sheet if nothing is said.
 */
export function wholeSheet(
  equation: AnyEquation,
  given: unknown,
  base: Sheet = emptySheet(equation),
): Opened {
  const problems: FileProblem[] = [];
  const fields = { ...base.fields };
  for (const [name, field] of Object.entries(equation.fields as AnyFields)) {
    const value = own(own(given, 'fields'), name);
    if (value === undefined || value === null) continue;
    const draft = draftOf(field, value);
    if (draft === undefined) problems.push({ code: 'not-an-option', field: name });
    else fields[name] = draft;
  }
  const tables = { ...base.tables };
  for (const [name, table] of Object.entries(equation.tables as Tables)) {
    const rows = own(own(given, 'tables'), name);
    if (rows === undefined) continue;
    tables[name] = Array.isArray(rows) ? rowsOf(name, table, rows, problems) : [];
    if (!Array.isArray(rows)) problems.push({ code: 'broken', table: name });
  }
  if (problems.length > 0) return refused(...problems);
  const fed = fedOf(equation, own(given, 'fed'));
  const rates = ownRates(own(given, 'rates') ?? base.rates);
  const arranged = ownArranged(own(given, 'arranged') ?? base.arranged);
  const chance = ownChance(equation, own(given, 'chance'), tables);
  return {
    ok: true,
    sheet: {
      ...{ fields, tables },
      ...{ ...(fed && { fed }), ...(rates && { rates }) },
      ...{ ...(arranged && { arranged }), ...(chance && { chance }) },
    },
    left: [],
  };
}

function rowsOf(
  name: string,
  table: Table,
  rows: readonly unknown[],
  problems: FileProblem[],
): RowDraft[] {
  const drafts = rows.map((given, row) => {
    const draft = emptyRow(table);
    for (const [column, field] of Object.entries(table.columns)) {
      const value = own(given, column);
      if (value === undefined || value === null) continue;
      const read = draftOf(field, value);
      if (read === undefined) problems.push({ code: 'not-an-option', table: name, row, column });
      else draft[column] = read;
    }
    return draft;
  });
  const wrong = tooMany(name, table, drafts);
  if (wrong) problems.push(wrong);
  return drafts;
}

/** Empty rows don't count, as they don't when it is computed. */
export function tooMany(
  name: string,
  table: Table,
  rows: readonly RowDraft[],
): FileProblem | undefined {
  const { most = MOST_ROWS } = table;
  const filled = rows.filter((row) => !isEmpty(table, row)).length;
  return filled > most ? { code: 'too-many-rows', table: name, limit: most } : undefined;
}

/** Switches and choices show nothing that they can't be; everything else is text. */
function draftOf(field: AnyField, value: unknown): string | boolean | undefined {
  if (field.kind === 'switch') {
    if (value === true || value === 'true') return true;
    return value === false || value === 'false' ? false : undefined;
  }
  if (field.kind === 'choice')
    return typeof value === 'string' && field.options.includes(value) ? value : undefined;
  if (typeof value === 'number') return written(value);
  return typeof value === 'string' ? value : undefined;
}

/** Of another tool's results only those that the field can take. */
function fedOf({ feeds }: AnyEquation, fed: unknown): Record<string, ResultName> | undefined {
  const taken: Record<string, ResultName> = {};
  for (const [field, names] of Object.entries(
    (feeds ?? {}) as Record<string, readonly ResultName[]>,
  )) {
    const name = names.find((each) => each === own(fed, field));
    if (name) taken[field] = name;
  }
  return Object.keys(taken).length > 0 ? taken : undefined;
}
