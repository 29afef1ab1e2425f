/** @file What of a sheet is written on paper: all that it takes to type it again, and nothing that is empty. */
import { deskWords } from '../../i18n/desk';
import { unitWord } from '../../i18n/units';
import type { AnyField, AnyFields } from '../../lib/core/fields';
import type { Language } from '../../lib/core/language';
import type { AnyEquation } from '../../lib/desk/equation';
import type { Sheet } from '../../lib/desk/sheet';
import { isEmpty, type RowDraft, type Table, type Tables } from '../../lib/desk/tables';
import { amountOf, unitOf } from './said';
import type { InputWords, ToolWords } from './toolWords';

export interface Written {
  name: string;
  label: string;
  /** As typed; empty where nothing is. */
  text: string;
  unit: string;
}

export interface WrittenTable {
  name: string;
  title: string;
  /** That several columns have; it isn't repeated in theirs. */
  unit: string;
  columns: { key: string; label: string; unit: string; figure: boolean }[];
  /** Rows that are not empty, cell by cell. */
  rows: string[][];
  /** Below the columns; none where nothing is summed. */
  sums: string[] | undefined;
}

/** What was typed or chosen, in words. */
function written(
  field: AnyField,
  words: InputWords | undefined,
  raw: string | boolean,
  language: Language,
): string {
  if (field.kind === 'switch') return deskWords[language][raw === true ? 'on' : 'off'];
  if (field.kind === 'choice') return words?.options?.[String(raw)] ?? String(raw);
  return String(raw).trim();
}

/** Fields in which something is. */
export function writtenFields(
  equation: AnyEquation,
  words: ToolWords,
  sheet: Sheet,
  language: Language,
): Written[] {
  return Object.entries(equation.fields as AnyFields)
    .map(([name, field]) => ({
      name,
      label: words.fields[name]?.label ?? name,
      text: written(field, words.fields[name], sheet.fields[name] ?? '', language),
      unit: unitOf(field, language),
    }))
    .filter(({ text }) => text !== '');
}

interface Worked {
  /** Column → figure. */
  derivedOf: (table: string, row: RowDraft) => Readonly<Record<string, number | undefined>>;
  sumOf: (table: string, column: string) => number | undefined;
}

/** Tables with a row in which something is; columns that nothing stands in are left out. */
export function writtenTables(
  equation: AnyEquation,
  words: ToolWords,
  sheet: Sheet,
  worked: Worked,
  language: Language,
): WrittenTable[] {
  return Object.entries(equation.tables as Tables).flatMap(([name, table]) => {
    const drafts = (sheet.tables[name] ?? []).filter((row) => !isEmpty(table, row));
    if (drafts.length === 0) return [];
    const said = words.tables[name];
    const labels = (said?.columns ?? {}) as Record<string, InputWords>;
    const all = columnsOf(table, labels, language).map((column) => ({
      ...column,
      cells: drafts.map((row) => column.cell(row, worked.derivedOf(name, row))),
    }));
    const columns = all.filter(({ cells, usual }) => cells.some((cell) => cell !== usual));
    const unit = sharedUnit(columns);
    const summed = columns.map(({ key, total }) =>
      table.sums?.includes(key) ? total(worked.sumOf(name, key)) : '',
    );
    return [
      {
        name,
        title: said?.title ?? name,
        unit,
        columns: columns.map((column) => (column.unit === unit ? { ...column, unit: '' } : column)),
        rows: drafts.map((_, i) => columns.map(({ cells }) => cells[i] ?? '')),
        sums: summed.some((sum) => sum !== '') ? summed : undefined,
      },
    ];
  });
}

/** The one that most columns have, where more than one has it. */
function sharedUnit(columns: readonly { unit: string }[]): string {
  const units = columns.map(({ unit }) => unit).filter((unit) => unit !== '');
  const count = (unit: string) => units.filter((each) => each === unit).length;
  const most = units.toSorted((a, b) => count(b) - count(a))[0] ?? '';
  return count(most) > 1 ? most : '';
}

function columnsOf(table: Table, labels: Record<string, InputWords>, language: Language) {
  const plain = (value: number | undefined, unit: string, digits: number) =>
    value === undefined ? '' : amountOf(value, { unit, digits }, language);
  const own = Object.entries(table.columns).map(([key, field]) => ({
    key,
    label: labels[key]?.label ?? key,
    unit: unitOf(field, language),
    figure: 'unit' in field || field.kind === 'score' || field.kind === 'date',
    /** What an empty row has in it, which needs no column. */
    usual:
      field.kind === 'switch' || field.kind === 'choice'
        ? written(field, labels[key], field.default, language)
        : '',
    cell: (row: RowDraft) => written(field, labels[key], row[key] ?? '', language),
    total: (sum: number | undefined) => plain(sum, '1', SUM_DIGITS),
  }));
  const derived = Object.entries(table.derived ?? {}).map(([key, { unit, digits = 2 }]) => ({
    key,
    label: labels[key]?.label ?? key,
    unit: unitWord(unit, language),
    figure: true,
    usual: '',
    cell: (_: RowDraft, figures: Readonly<Record<string, number | undefined>>) =>
      plain(figures[key], unit, digits),
    total: (sum: number | undefined) => plain(sum, unit, digits),
  }));
  return [...own, ...derived];
}
const SUM_DIGITS = 2;
