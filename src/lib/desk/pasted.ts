/**
 * @file Cells pasted from a spreadsheet into a table: tabs as spreadsheets copy them, commas or semicolons as files have them.
 */
import { readNumber } from '../core/number';
import { readCell } from './cells';
import { readLines, type Delimiter, type Line } from './delimited';
import {
  isSum,
  languagesOf,
  nameOf,
  partWords,
  saidUnit,
  withUnit,
  type FileWords,
} from './sheetWords';
import type { RowDraft, Table } from './tables';
import type { FileProblem } from './wholeSheet';

export interface Pasted {
  /** What each row gets; columns that weren't pasted are absent. */
  rows: RowDraft[];
  /** Columns that the cells are for, in their order; nothing for those that belong nowhere. */
  columns: (string | undefined)[];
  headed: boolean;
  /** Headings that say nothing here. */
  unknown: string[];
  /** What a last row was called that only had the sums of the others: it is left out. */
  sum?: string;
  problems: FileProblem[];
}

type Named = readonly [name: string, table: Table];

/**
 * @param named - A table's name, and what it is.
 * @param from - The column in which it was pasted; headings, if there are any, say better.
 * @returns Undefined for what is one cell: that is pasted as text.
 */
export function pasted(
  text: string,
  named: Named,
  from: string,
  file: FileWords,
): Pasted | undefined {
  const trimmed = text.replace(/^\uFEFF/, '').replace(/(?:\r\n|\r|\n)+$/, '');
  const lines = readLines(trimmed, delimiterIn(trimmed));
  if (!Array.isArray(lines))
    return { rows: [], columns: [], headed: false, unknown: [], problems: [lines] };
  const [first] = lines;
  if (!first || (lines.length === 1 && first.cells.length === 1)) return undefined;
  const head = headOf(lines, named, file);
  const body = head ? lines.slice(1) : lines;
  const sum = named[1].sums && body.length > 1 && isSum(body.at(-1)?.cells ?? []) && body.pop();
  const columns = head ?? placesOf(body, named, from);
  const headings = head ? first.cells : [];
  return {
    ...rowsOf(body, columns, headings, named, file),
    columns,
    headed: head !== undefined,
    unknown: headings.filter((heading, i) => heading.trim() !== '' && head?.[i] === undefined),
    ...(sum && { sum: sum.cells.find((cell) => cell.trim() !== '')?.trim() ?? '' }),
  };
}

/**
 * Columns by the headings of the first line: all of them known, or some, and they are words above numbers.
 *
 * @returns Undefined where the first line is cells like the others.
 */
function headOf(
  [first, ...rest]: readonly Line[],
  [name, table]: Named,
  file: FileWords,
): (string | undefined)[] | undefined {
  const cells = first?.cells ?? [];
  const words = languagesOf(file).map(
    (language) => file.both[language].tables[name]?.columns ?? {},
  );
  const found = cells.map((cell) => nameOf(cell, Object.keys(table.columns), words));
  const once = found.map((column, i) => (found.indexOf(column) === i ? column : undefined));
  if (once.every((column) => column !== undefined)) return once;
  const isNumber = (cell = '') => readNumber(cell, 'CNY') !== undefined;
  const above = cells.some(
    (cell, i) => cell.trim() !== '' && rest.some((line) => isNumber(line.cells[i])),
  );
  const some = once.some((column) => column !== undefined);
  return some && above && !cells.some(isNumber) ? once : undefined;
}

/** From the column in which it was pasted on; a name and a number may be a pair. */
function placesOf(body: readonly Line[], [, table]: Named, from: string): string[] {
  const names = Object.keys(table.columns);
  const isPair = from === table.pair?.[0] && body.every(({ cells }) => cells.length === 2);
  return isPair ? [...(table.pair ?? [])] : names.slice(Math.max(0, names.indexOf(from)));
}

/**
 * Of what a spreadsheet copies the cells lie between tabs. Commas and semicolons part cells only where all lines have as
 * many, and not where they are signs in numbers: `1,250` above `2,300` is one column.
 */
function delimiterIn(text: string): Delimiter {
  if (text.includes('\t')) return '\t';
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2 || lines.every((line) => readNumber(line) !== undefined)) return '\t';
  const found = ([';', ','] as const).find((sign) => {
    const read = readLines(text, sign);
    if (!Array.isArray(read)) return false;
    const count = read[0]?.cells.length ?? 0;
    return count > 1 && read.every(({ cells }) => cells.length === count);
  });
  return found ?? '\t';
}

function rowsOf(
  lines: readonly Line[],
  columns: readonly (string | undefined)[],
  headings: readonly string[],
  [name, table]: Named,
  file: FileWords,
): Pick<Pasted, 'rows' | 'problems'> {
  const problems: FileProblem[] = [];
  const both = [partWords.en, partWords.zh];
  const truth = [both.map(({ yes }) => yes), both.map(({ no }) => no)] as const;
  const rows = lines.map(({ cells, line }) => {
    const row: RowDraft = {};
    cells.forEach((cell, i) => {
      const column = columns[i];
      const field = column === undefined ? undefined : table.columns[column];
      if (column === undefined || !field) {
        if (i >= columns.length && cell.trim() !== '')
          problems.push({ code: 'too-many-cells', table: name, line });
        return;
      }
      const words = languagesOf(file).map(
        (language) => file.both[language].tables[name]?.columns[column],
      );
      const said = saidUnit(headings[i] ?? '', field);
      const read = readCell(field, withUnit(cell, said), undefined, words, truth);
      if (read !== undefined) row[column] = read;
      else problems.push({ code: 'not-an-option', table: name, column, line, name: cell });
    });
    return row;
  });
  return { rows, problems };
}
