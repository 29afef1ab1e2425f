/** @file From what a reader typed to what can be computed: the one gate for inputs, pasted cells, links, files and what was kept. */
import { parse, type AnyFields, type Issue, type Values } from '../core/fields';
import { written } from '../core/format';
import { bookRates, rateFields, type Rates } from '../core/rates';
import type { Spread } from '../core/spread';
import type { AnyEquation } from './equation';
import type { Sheet } from './sheet';
import {
  emptyRow,
  parseTables,
  type CellSpread,
  type RowDraft,
  type Table,
  type TableIssue,
  type Tables,
} from './tables';

export interface ParsedSheet {
  ok: boolean;
  values: Values<AnyFields>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as the equation's own types say
  tables: Record<string, any[]>;
  issues: Issue[];
  tableIssues: TableIssue[];
  /** `field` is the currency. */
  rateIssues: Issue[];
  /** The reader's; the book's where the reader says nothing, or nothing that can be used. */
  rates: Rates;
  spreads: Record<string, Spread>;
  cellSpreads: CellSpread[];
  drafted: Record<string, number[]>;
}

/** @returns The sheet with every field's default and empty tables. */
export function emptySheet({ fields, tables }: AnyEquation): Sheet {
  return {
    fields: Object.fromEntries(
      Object.entries(fields as AnyFields).map(([name, { default: value }]) => [
        name,
        typeof value === 'number' ? written(value) : (value ?? ''),
      ]),
    ),
    tables: Object.fromEntries(Object.keys(tables as object).map((name) => [name, []])),
  };
}

/** Nothing listed, nothing claimed; as many empty rows as a table has at least, and one to begin with. */
export function blankSheet(equation: AnyEquation): Sheet {
  const rows = ([name, table]: [string, Table]): [string, RowDraft[]] => [
    name,
    Array.from({ length: Math.max(1, table.least ?? 0) }, () => emptyRow(table)),
  ];
  const tables = Object.entries(equation.tables as Tables).map(rows);
  return { ...emptySheet(equation), tables: Object.fromEntries(tables) };
}

/**
 * @param name - Of one of the equation's sheets; the worked example if nothing is said.
 * @param words - Names of rows, by key.
 */
export function sheetOf(
  equation: AnyEquation,
  words: Readonly<Record<string, string>>,
  name = Object.keys(equation.sheets)[0] ?? '',
): Sheet {
  const empty = emptySheet(equation);
  const given = Object.hasOwn(equation.sheets, name) ? equation.sheets[name]?.(words) : {};
  return {
    fields: { ...empty.fields, ...given?.fields },
    tables: Object.fromEntries(
      Object.entries({ ...empty.tables, ...given?.tables }).map(([table, rows]) => [
        table,
        rows.map((row) => ({ ...emptyRow((equation.tables as Tables)[table] as Table), ...row })),
      ]),
    ),
  };
}

export function parseSheet(equation: AnyEquation, sheet: Sheet): ParsedSheet {
  const own = parse(rateFields, sheet.rates ?? {});
  const rates: Rates = { ...bookRates, ...own.values };
  const read = parse(equation.fields as AnyFields, sheet.fields, rates);
  const tables = parseTables(equation.tables, sheet.tables, rates);
  return {
    ok: own.ok && read.ok && tables.issues.length === 0,
    values: read.values,
    tables: tables.values,
    issues: read.ok ? [] : read.issues,
    tableIssues: tables.issues,
    rateIssues: own.ok ? [] : own.issues,
    rates,
    spreads: read.spreads,
    cellSpreads: tables.spreads,
    drafted: tables.drafted,
  };
}
