/** @file Cost lists as files: JSON with everything, CSV for a spreadsheet. */
import { csvFormat, csvParseRows } from 'd3-dsv';
import { listDraft, type ListDrafts } from '../../../lib/core/lists';
import { parse, type Values } from '../../../lib/core/fields';
import { fields, lists, type ListName } from '../../../lib/equations/startupCost';

type Drafts = ListDrafts<typeof lists>;
export interface CostFile {
  lists: Drafts;
  /** How the lists are read; a spreadsheet does not say. */
  settings?: Values<typeof fields>;
}
const names = Object.keys(lists) as ListName[];
export const LARGEST_FILE = 256 * 1024;
const KIND = 'jieshi-startup-cost-1';

export function toJson({ lists, settings }: CostFile): string {
  return `${JSON.stringify({ kind: KIND, settings, lists }, undefined, 2)}\n`;
}

/** One row per line; a claimed sum or quantity is a line with that name in `row`. */
export function toCsv({ lists: drafts }: CostFile): string {
  const rows = names.flatMap((list) => {
    const { rows: items, stated, need } = drafts[list];
    return [
      ...items.map(({ name, quantity, cost, market }) => ({
        list,
        row: 'item',
        name: safe(name),
        quantity,
        cost,
        market: market ? 'yes' : '',
      })),
      { list, row: 'claimed', name: '', quantity: need, cost: stated, market: '' },
    ];
  });
  return `${csvFormat(rows)}\n`;
}

/** A spreadsheet runs a cell that begins like a formula; an apostrophe makes it text. */
const safe = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** @returns Undefined if the text is neither of the two files. */
export function fromFile(text: string): CostFile | undefined {
  return text.trimStart().startsWith('{') ? fromJson(text) : fromCsv(text);
}

function fromJson(text: string): CostFile | undefined {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof content !== 'object' || content === null) return undefined;
  if (Reflect.get(content, 'kind') !== KIND) return undefined;
  const given: unknown = Reflect.get(content, 'lists');
  if (typeof given !== 'object' || given === null) return undefined;
  const own = (from: object, key: string): unknown =>
    Object.hasOwn(from, key) ? Reflect.get(from, key) : undefined;
  const read = whole((name) => own(given, name));
  const settings = own(content, 'settings');
  if (!read || typeof settings !== 'object' || settings === null) return read && { lists: read };
  return { lists: read, settings: parse(fields, settings as Record<string, unknown>).values };
}

function fromCsv(text: string): CostFile | undefined {
  // Not `csvParse`, which makes itself a function of the columns' names: the page's policy forbids that.
  const [columns = [], ...table] = csvParseRows(text.replace(/^\uFEFF/, ''));
  if (!['list', 'name', 'cost'].every((column) => columns.includes(column))) return undefined;
  const cell = (line: string[], column: string) => line[columns.indexOf(column)] ?? '';
  if (table.some((line) => !names.includes(cell(line, 'list') as ListName))) return undefined;
  const read = whole((name) => {
    const lines = table.filter((line) => cell(line, 'list') === name);
    const claimed = lines.find((line) => cell(line, 'row') === 'claimed') ?? [];
    return {
      rows: lines
        .filter((line) => cell(line, 'row') !== 'claimed')
        .map((line) => ({
          name: cell(line, 'name').replace(/^'(?=[=+\-@])/, ''),
          quantity: cell(line, 'quantity'),
          cost: cell(line, 'cost'),
          market: cell(line, 'market') === 'yes',
        })),
      stated: cell(claimed, 'cost'),
      need: cell(claimed, 'quantity'),
    };
  });
  return read && { lists: read };
}

/** All lists or none: half a file is no file. */
function whole(read: (name: ListName) => unknown): Drafts | undefined {
  const result = {} as Drafts;
  for (const name of names) {
    const draft = listDraft(read(name));
    if (!draft) return undefined;
    result[name] = draft;
  }
  return result;
}
