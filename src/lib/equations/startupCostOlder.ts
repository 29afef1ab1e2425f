/**
 * @file Cost lists as they were kept before the desk: `jieshi-startup-cost-1`, its CSV, and links with a list in each key.
 *
 * All or nothing: half a cost list is a plausible wrong total under somebody's name.
 */
import type { Sheet } from '../desk/sheet';
import { MOST_ROWS, type RowDraft } from '../desk/tables';
import { hasOffers, lists, type ListName } from './costLists';

const KIND = 'jieshi-startup-cost-1';
const LONGEST = 120;

const own = (from: unknown, key: string): unknown =>
  typeof from === 'object' && from !== null && Object.hasOwn(from, key)
    ? Reflect.get(from, key)
    : undefined;

/** @param content - Of a JSON file, parsed; or the lines of a CSV, its header first. */
export function older(content: unknown): Sheet | undefined {
  if (Array.isArray(content)) return fromLines(content);
  if (own(content, 'kind') !== KIND) return undefined;
  const given = own(content, 'lists');
  const sheet = sheetOf((name) => own(given, name));
  if (!sheet) return undefined;
  const settings = own(content, 'settings');
  for (const key of ['useStated', 'withTraining']) {
    const on = own(settings, key);
    if (typeof on === 'boolean') sheet.fields[key] = on;
  }
  return sheet;
}

/** @param extra - What a link holds besides fields: a list as JSON in each key. Lists that it lacks were the example's. */
export function olderLink(extra: ReadonlyMap<string, string>): Partial<Sheet> | undefined {
  const sheet: Sheet = { fields: {}, tables: {} };
  for (const [key, text] of extra) {
    const name = lists.find((list) => list === key);
    try {
      if (!name || !add(sheet, name, JSON.parse(text))) return undefined;
    } catch {
      return undefined;
    }
  }
  return Object.keys(sheet.tables).length > 0 ? sheet : undefined;
}

/** A line of the CSV is a row; one with `claimed` in `row` has what the list claims. */
function fromLines(lines: readonly unknown[]): Sheet | undefined {
  const table = lines.filter((line): line is string[] => Array.isArray(line));
  const [columns = [], ...rest] = table;
  if (!['list', 'row', 'name', 'cost'].every((column) => columns.includes(column)))
    return undefined;
  const cell = (line: string[] | undefined, column: string) =>
    line?.[columns.indexOf(column)] ?? '';
  const filled = rest.filter((line) => line.some((text) => text !== ''));
  if (filled.some((line) => !lists.some((name) => name === cell(line, 'list')))) return undefined;
  return sheetOf((name) => {
    const [claimed, items] = [true, false].map((isClaim) =>
      filled.filter(
        (line) => cell(line, 'list') === name && (cell(line, 'row') === 'claimed') === isClaim,
      ),
    );
    return {
      rows: items?.map((line) => ({
        name: cell(line, 'name').replace(/^'(?=[=+\-@])/, ''),
        quantity: cell(line, 'quantity'),
        cost: cell(line, 'cost'),
        market: cell(line, 'market') === 'yes',
      })),
      stated: cell(claimed?.[0], 'cost'),
      need: cell(claimed?.[0], 'quantity'),
    };
  });
}

function sheetOf(listOf: (name: ListName) => unknown): Sheet | undefined {
  const sheet: Sheet = { fields: {}, tables: {} };
  return lists.every((name) => add(sheet, name, listOf(name))) ? sheet : undefined;
}

/** @returns Whether the list could be read. */
function add(sheet: Sheet, name: ListName, list: unknown): boolean {
  const rows = own(list, 'rows');
  const [stated, need] = [textOf(list, 'stated'), textOf(list, 'need')];
  if (!Array.isArray(rows) || rows.length > MOST_ROWS) return false;
  if (stated === undefined || need === undefined) return false;
  const read = rows.map((row) => rowOf(row, hasOffers(name))).filter((row) => row !== undefined);
  if (read.length < rows.length) return false;
  sheet.tables[name] = read;
  sheet.fields[`${name}Stated`] = stated;
  if (hasOffers(name)) sheet.fields[`${name}Need`] = need;
  return true;
}

function rowOf(row: unknown, offer: boolean): RowDraft | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const [name, quantity, cost] = ['name', 'quantity', 'cost'].map((key) => textOf(row, key));
  if (name === undefined || quantity === undefined || cost === undefined) return undefined;
  const plain = { name, quantity, price: '', cost, monthly: false };
  return offer ? { ...plain, market: own(row, 'market') === true } : plain;
}

function textOf(from: unknown, key: string): string | undefined {
  const found = own(from, key) ?? '';
  if (typeof found === 'number') return String(found);
  return typeof found === 'string' && found.length <= LONGEST ? found : undefined;
}
