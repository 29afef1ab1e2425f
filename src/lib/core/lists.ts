/**
 * @file Itemised lists: rows of name, quantity and cost that a reader may write, beside the plain fields.
 *
 * The same gate as `fields.parse`: what is wrong is data with a place, and nothing is lost by it.
 */
import { readNumber } from './number';

export interface ListField {
  /** Unit of the rows' cost. */
  unit: string;
  /** Unit of the rows' quantity; a list without quantities has none. */
  quantity?: string;
}
export type Lists = Readonly<Record<string, ListField>>;

/** A row as the reader typed it. */
export interface RowDraft {
  name: string;
  quantity: string;
  cost: string;
  /** Bought at the market's price: what the others are compared with. */
  market: boolean;
}
/** A list as typed: rows, and what its owner claims about their sum. */
export interface ListDraft {
  rows: RowDraft[];
  /** Claimed sum of the costs; empty where nothing is claimed. */
  stated: string;
  /** Claimed sum of the quantities. */
  need: string;
}
export type ListDrafts<L extends Lists = Lists> = Record<keyof L & string, ListDraft>;

export interface Row {
  name: string;
  quantity: number | undefined;
  cost: number;
  market: boolean;
}
export interface List {
  rows: Row[];
  stated: number | undefined;
  need: number | undefined;
}
export type ListValues<L extends Lists = Lists> = Record<keyof L & string, List>;

export interface ListIssue {
  list: string;
  /** Absent for `stated` and `need`. */
  row?: number;
  cell: 'quantity' | 'cost' | 'stated' | 'need';
  code: 'not-a-number' | 'too-small' | 'too-large';
  limit?: number;
}
export type ParsedLists<L extends Lists> =
  { ok: true; values: ListValues<L> } | { ok: false; issues: ListIssue[] };

export const MOST_ROWS = 50;
const LARGEST = 1e9;

/** Empty rows are passed over. */
export function parseLists<L extends Lists>(lists: L, drafts: ListDrafts<L>): ParsedLists<L> {
  const issues: ListIssue[] = [];
  const values = {} as ListValues<L>;
  for (const name of Object.keys(lists) as (keyof L & string)[]) {
    const draft = drafts[name];
    const field = lists[name];
    const read = (text: string, cell: ListIssue['cell'], row?: number) => {
      const counts = cell === 'quantity' || cell === 'need';
      const found = readAmount(text, counts ? field?.quantity : field?.unit);
      if (typeof found === 'object') {
        issues.push({ list: name, cell, ...found, ...(row === undefined ? {} : { row }) });
        return undefined;
      }
      return found;
    };
    const rows = draft.rows.flatMap((row, i) => {
      const empty = row.name.trim() === '' && row.cost.trim() === '' && row.quantity.trim() === '';
      if (empty) return [];
      const quantity = read(row.quantity, 'quantity', i);
      const cost = read(row.cost === '' ? '0' : row.cost, 'cost', i) ?? 0;
      return [{ name: row.name, quantity, cost, market: row.market }];
    });
    values[name] = { rows, stated: read(draft.stated, 'stated'), need: read(draft.need, 'need') };
  }
  return issues.length === 0 ? { ok: true, values } : { ok: false, issues };
}

type Wrong = Pick<ListIssue, 'code' | 'limit'>;

function readAmount(text: string, unit: string | undefined): number | undefined | Wrong {
  if (text.trim() === '') return undefined;
  const value = readNumber(text, unit);
  if (value === undefined) return { code: 'not-a-number' };
  if (value < 0) return { code: 'too-small', limit: 0 };
  if (value > LARGEST) return { code: 'too-large', limit: LARGEST };
  return value;
}

const LONGEST_TEXT = 120;

/** A list from a link or a file, which may be anybody's: undefined if it does not look like one. */
export function listDraft(value: unknown): ListDraft | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const get = (from: object, key: string): unknown =>
    Object.hasOwn(from, key) ? Reflect.get(from, key) : undefined;
  const text = (from: object, key: string): string | undefined => {
    const found = get(from, key) ?? '';
    if (typeof found === 'number') return String(found);
    return typeof found === 'string' && found.length <= LONGEST_TEXT ? found : undefined;
  };
  const rows = get(value, 'rows');
  const [stated, need] = [text(value, 'stated'), text(value, 'need')];
  if (!Array.isArray(rows) || rows.length > MOST_ROWS) return undefined;
  if (stated === undefined || need === undefined) return undefined;
  const read = rows.map((row: unknown) => {
    if (typeof row !== 'object' || row === null) return undefined;
    const [name, quantity, cost] = [text(row, 'name'), text(row, 'quantity'), text(row, 'cost')];
    if (name === undefined || quantity === undefined || cost === undefined) return undefined;
    return { name, quantity, cost, market: get(row, 'market') === true };
  });
  return read.includes(undefined) ? undefined : { rows: read as RowDraft[], stated, need };
}
