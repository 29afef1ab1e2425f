/**
 * @file Tables of a tool: rows that a reader may write, each column a field.
 *
 * The same gate as `fields.parse`: what is wrong is data with a place, and nothing is lost by it.
 */
import { parse, type AnyFields, type Issue, type Values } from '../core/fields';
import { bookRates, type Rates } from '../core/rates';
import type { Spread } from '../core/spread';

export interface Table {
  columns: AnyFields;
  /** Rows at least and at most; 0 and 50 if nothing is said. */
  least?: number;
  most?: number;
  /** Columns that `details().rows` gives, and their units. */
  derived?: Readonly<Record<string, { unit: string; digits?: number }>>;
  /** Columns, own or derived, whose sum means something. */
  sums?: readonly string[];
  /** A switch that only one row has on. */
  only?: string;
  /** The columns that two pasted ones without headings are, a name and its number. */
  pair?: readonly [string, string];
}
export type Tables = Readonly<Record<string, Table>>;

/** A row as the reader typed it: text, or whether a switch is on. */
export type RowDraft = Record<string, string | boolean>;
export type TableDrafts<T extends Tables = Tables> = Record<keyof T & string, RowDraft[]>;

/** Rows that are not empty, as the gate gives them: what is wrong in one has its default and an issue. */
export type TableValues<T extends Tables> = {
  -readonly [K in keyof T]: Values<T[K]['columns']>[];
};

export interface TableIssue extends Omit<Issue, 'field' | 'code'> {
  table: string;
  /** From 0, as drafted; absent where it is about the whole table. */
  row?: number;
  column?: string;
  code: Issue['code'] | 'too-few-rows' | 'too-many-rows' | 'only-one';
}

/** A range in a cell. `row` is that of the values, not of the drafts. */
export interface CellSpread {
  table: string;
  row: number;
  column: string;
  spread: Spread;
}

export interface ParsedTables<T extends Tables> {
  values: TableValues<T>;
  issues: TableIssue[];
  spreads: CellSpread[];
  /** Table → for each row of the values, its number as drafted. */
  drafted: { -readonly [K in keyof T]: number[] };
}

export const MOST_ROWS = 50;

/** @returns A row with nothing in it, but for what a fresh row begins with. */
export const emptyRow = ({ columns }: Table): RowDraft =>
  Object.fromEntries(
    Object.entries(columns).map(([name, field]) => [
      name,
      field.kind === 'switch' || field.kind === 'choice' ? field.default : '',
    ]),
  );

export const isEmpty = ({ columns }: Table, row: RowDraft): boolean =>
  Object.entries(columns).every(([name, field]) => {
    if (field.kind === 'switch' || field.kind === 'choice') return true;
    // Of a file or a link a cell may be anything, even what cannot be made a text.
    const cell: unknown = Object.hasOwn(row, name) ? row[name] : undefined;
    return typeof cell === 'string' ? cell.trim() === '' : cell === undefined || cell === null;
  });

/** @param drafts - Also from a link or a file, which may be anybody's: what is no row is an empty one. */
export function parseTables<T extends Tables>(
  tables: T,
  drafts: Partial<TableDrafts<T>>,
  rates: Rates = bookRates,
): ParsedTables<T> {
  const result = { values: {}, issues: [], spreads: [], drafted: {} } as unknown as ParsedTables<T>;
  for (const [name, table] of Object.entries(tables)) {
    const given: unknown = Object.hasOwn(drafts, name) ? drafts[name] : undefined;
    const rows = (Array.isArray(given) ? given : []).map((row: unknown) =>
      typeof row === 'object' && row !== null ? (row as RowDraft) : {},
    );
    parseTable({ name, table, rates }, rows, result as ParsedTables<Tables>);
  }
  return result;
}

function parseTable(
  { name, table, rates }: { name: string; table: Table; rates: Rates },
  drafts: readonly RowDraft[],
  { values, issues, spreads, drafted }: ParsedTables<Tables>,
): void {
  const rows: Values<AnyFields>[] = [];
  const places: number[] = [];
  const { least = 0, most = MOST_ROWS, only } = table;
  drafts.forEach((draft, row) => {
    if (isEmpty(table, draft)) return;
    const read = parse(table.columns, draft, rates);
    for (const { field, ...issue } of read.ok ? [] : read.issues) {
      issues.push({ table: name, row, column: field, ...issue });
    }
    if (only && read.values[only] === true && rows.some((earlier) => earlier[only] === true)) {
      issues.push({ table: name, row, column: only, code: 'only-one' });
    }
    for (const [column, spread] of Object.entries(read.spreads)) {
      spreads.push({ table: name, row: rows.length, column, spread });
    }
    rows.push(read.values);
    places.push(row);
  });
  if (rows.length < least) issues.push({ table: name, code: 'too-few-rows', limit: least });
  if (rows.length > most) issues.push({ table: name, code: 'too-many-rows', limit: most });
  values[name] = rows;
  drafted[name] = places;
}
