/**
 * @file The cells of a spreadsheet's first sheet (.xlsx) as lines, as its CSV would have them: no formula is run, the value
 * that the spreadsheet kept is taken. Left out: other sheets, macros, links, looks, except where a style makes a number a day.
 *
 * @see ECMA-376, part 1, 18.3 (sheets), 18.4 (shared strings), 18.8.30 (number formats)
 */
import type { Line } from './delimited';
import type { FileProblem } from './wholeSheet';
import { Zip } from './zip';

/** All that is unpacked of it: a sheet of 50,000 full cells is a tenth of that. */
const MOST_BYTES = 64 * 1024 * 1024;
/** A cell far to the right would make a line of as many empty ones. */
const MOST_COLUMNS = 1_000;

export async function cellsOf(bytes: Uint8Array<ArrayBuffer>): Promise<Line[] | FileProblem> {
  try {
    const zip = new Zip(bytes, MOST_BYTES);
    const book = await zip.text('xl/workbook.xml');
    const sheet = book === undefined ? undefined : await zip.text(await firstSheet(zip, book));
    if (book === undefined || sheet === undefined) return { code: 'no-spreadsheet' };
    const shared = elements((await zip.text('xl/sharedStrings.xml')) ?? '', 'si').map(textIn);
    const styles = stylesOf((await zip.text('xl/styles.xml')) ?? '');
    const from1904 = /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(book);
    return linesOf(sheet, { shared, styles, from1904 });
  } catch (error) {
    if (error instanceof RangeError) return { code: 'no-spreadsheet' };
    throw error;
  }
}

async function firstSheet(zip: Zip, book: string): Promise<string> {
  const id = attribute(elements(book, 'sheet')[0]?.head ?? '', 'r:id') ?? '';
  const relations = elements((await zip.text('xl/_rels/workbook.xml.rels')) ?? '', 'Relationship');
  const found = relations.find(({ head }) => attribute(head, 'Id') === id);
  const target = attribute(found?.head ?? '', 'Target') ?? 'worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

interface Element {
  /** Its attributes, as they stand. */
  head: string;
  inside: string;
}

/** All elements of a name that doesn't lie within itself. */
function elements(xml: string, name: string): Element[] {
  const prefix = String.raw`(?:\w+:)?`;
  const tag = new RegExp(
    String.raw`<${prefix}${name}(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*?)(?:/>|>([\s\S]*?)</${prefix}${name}\s*>)`,
    'g',
  );
  return [...xml.matchAll(tag)].map(([, head = '', inside = '']) => ({ head, inside }));
}

function attribute(head: string, name: string): string | undefined {
  const found = new RegExp(String.raw`(?:^|\s)${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`).exec(head);
  return found ? plainOf(found[1] ?? found[2] ?? '') : undefined;
}

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};
const plainOf = (xml: string): string =>
  xml
    .replace(
      /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
      (whole, hex?: string, dec?: string, name = '') => {
        if (hex === undefined && dec === undefined) return NAMED[name as string] ?? whole;
        const code = hex === undefined ? Number(dec) : parseInt(hex, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    )
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** Runs of text, without how they are pronounced (`rPh`). */
const textIn = ({ inside }: Element): string =>
  elements(inside.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, ''), 't')
    .map(({ inside: text }) => plainOf(text))
    .join('');

type Style = 'day' | 'per-cent' | undefined;

/** Of the formats that every spreadsheet has. 27 to 36 and 50 to 58 are days in Chinese, Japanese and Korean ones. */
const isDay = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** What a cell's style makes of a number, by the style's number. */
function stylesOf(xml: string): Style[] {
  const own = new Map<number, string>();
  for (const { head } of elements(xml, 'numFmt'))
    own.set(Number(attribute(head, 'numFmtId')), attribute(head, 'formatCode') ?? '');
  const inCells = elements(xml, 'cellXfs')[0]?.inside ?? '';
  return elements(inCells, 'xf').map(({ head }) => {
    const id = Number(attribute(head, 'numFmtId') ?? 0);
    const format = own.get(id)?.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
    if (format?.includes('%') || id === 9 || id === 10) return 'per-cent';
    return isDay(id) || /[yd]/i.test(format?.replace(/general/i, '') ?? '') ? 'day' : undefined;
  });
}

interface Book {
  shared: readonly string[];
  styles: readonly Style[];
  from1904: boolean;
}

function linesOf(xml: string, book: Book): Line[] | FileProblem {
  const lines: Line[] = [];
  let line = 0;
  for (const { head, inside } of elements(xml, 'row')) {
    line = Number(attribute(head, 'r') ?? line + 1);
    const cells: string[] = [];
    for (const cell of elements(inside, 'c')) {
      const place = attribute(cell.head, 'r');
      const column = place === undefined ? cells.length : columnOf(place);
      if (!(column < MOST_COLUMNS)) return { code: 'too-many-cells', line };
      while (cells.length < column) cells.push('');
      cells[column] = valueOf(cell, book);
    }
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ cells, line });
  }
  return lines;
}

/** `B7` is in column 1. */
function columnOf(place: string): number {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(place)?.[0] ?? '';
  let column = 0;
  for (const letter of letters) column = 26 * column + letter.charCodeAt(0) - 64;
  return letters ? column - 1 : NaN;
}

function valueOf({ head, inside }: Element, { shared, styles, from1904 }: Book): string {
  const type = attribute(head, 't') ?? 'n';
  if (type === 'inlineStr') return textIn({ head, inside });
  const value = plainOf(elements(inside, 'v')[0]?.inside ?? '');
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  const number = type === 'n' && value !== '' ? Number(value) : NaN;
  if (Number.isNaN(number)) return value;
  const style = styles[Number(attribute(head, 's') ?? 0)];
  if (style === 'day') return dayOf(number, from1904);
  return style === 'per-cent' ? `${Number((100 * number).toPrecision(15))}%` : String(number);
}

const DAY_MS = 86_400_000;
/** A spreadsheet counts days from here; it believes that 1900 had a 29th of February, so that later ones are one off. */
const [FROM_1900, FROM_1904] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)];

function dayOf(days: number, from1904: boolean): string {
  const date = new Date((from1904 ? FROM_1904 : FROM_1900) + Math.floor(days) * DAY_MS);
  return Number.isNaN(date.getTime()) ? String(days) : date.toISOString().slice(0, 10);
}
