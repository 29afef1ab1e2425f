/**
 * @file Rows of a table in the order of one of its columns, as a spreadsheet sorts them.
 *
 * Numbers by their size, a range by its middle; texts as the language has them, Chinese by pinyin; days by the calendar; a
 * choice in the order of its options; a switch that is off before one that is on. What can't be read stands behind what can, what
 * is empty behind everything, whichever way it is sorted. Rows that are alike stay as they were.
 */
import type { AnyField } from '../core/fields';
import type { Language } from '../core/language';
import type { Rates } from '../core/rates';
import { amountOf } from './cells';
import { readDay } from './days';
import { isEmpty, type RowDraft, type Table } from './tables';

export interface Order {
  /** Own or derived. */
  column: string;
  down: boolean;
}

/** What a row is sorted by: a number of its own kind, else a text that isn't one; undefined for nothing. */
type Key = number | string | undefined;

export interface SortContext {
  table: Table;
  language: Language;
  rates: Rates;
  /** Of a derived column. */
  figureOf: (row: RowDraft, column: string) => number | undefined;
}

const collators = { en: 'en', zh: 'zh-u-co-pinyin' } as const;

/** @returns The rows themselves, in another order. */
export function sortRows(
  rows: readonly RowDraft[],
  { column, down }: Order,
  context: SortContext,
): RowDraft[] {
  const { compare } = new Intl.Collator(collators[context.language], { numeric: true });
  const keys = new Map(rows.map((row) => [row, keyOf(row, column, context)]));
  const way = down ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [keys.get(one), keys.get(other)];
    const apart = rankOf(a) - rankOf(b);
    if (apart !== 0) return apart;
    if (typeof a === 'number' && typeof b === 'number') return way * (a - b);
    if (typeof a === 'string' && typeof b === 'string') return way * compare(a, b);
    return apart;
  });
}

const rankOf = (key: Key): number => (typeof key === 'number' ? 0 : key === undefined ? 2 : 1);

function keyOf(row: RowDraft, column: string, context: SortContext): Key {
  const { table, rates, figureOf } = context;
  if (isEmpty(table, row)) return undefined;
  const field = table.columns[column];
  if (!field) return figureOf(row, column);
  const cell = row[column];
  const text = String(cell ?? '').trim();
  if (text === '') return undefined;
  return numberIn(field, text, rates) ?? text;
}

function numberIn(field: AnyField, text: string, rates: Rates): number | undefined {
  switch (field.kind) {
    case 'text':
      return undefined;
    case 'switch':
      return text === 'true' ? 1 : 0;
    case 'choice': {
      const place = field.options.indexOf(text);
      return place < 0 ? undefined : place;
    }
    case 'date': {
      const day = readDay(text);
      return day === undefined ? undefined : Date.parse(day);
    }
    default:
      return amountOf(field, text, rates);
  }
}
