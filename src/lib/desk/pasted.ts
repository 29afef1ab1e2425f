/**
 * @file Cells pasted from a spreadsheet into a table: tabs as spreadsheets copy them, commas or semicolons as files have them.
 */
import { readNumber } from '../core/number';
import { readCell } from './cells';
import { readLines, type Delimiter, type Line } from './delimited';
import { languagesOf, nameOf, partWords, type FileWords } from './sheetWords';
import type { RowDraft, Table } from './tables';
import type { FileProblem } from './wholeSheet';

export interface Pasted {
  /** What each row gets; columns that weren't pasted are absent. */
  rows: RowDraft[];
  /** Columns that the cells are for; with a line of headings, in its order. */
  columns: string[];
  headed: boolean;
  problems: FileProblem[];
}

/**
 * @param table - Its name, and what it is.
 * @param from - The column in which it was pasted; headings, if there are any, say better.
 * @returns Undefined for what is one cell: that is pasted as text.
 */
export function pasted(
  text: string,
  [name, table]: readonly [name: string, table: Table],
  from: string,
  file: FileWords,
): Pasted | undefined {
  const trimmed = text.replace(/^\uFEFF/, '').replace(/(?:\r\n|\r|\n)+$/, '');
  const lines = readLines(trimmed, delimiterIn(trimmed));
  if (!Array.isArray(lines)) return { rows: [], columns: [], headed: false, problems: [lines] };
  const [first] = lines;
  if (!first || (lines.length === 1 && first.cells.length === 1)) return undefined;
  const names = Object.keys(table.columns);
  const languages = languagesOf(file);
  const words = languages.map((language) => file.both[language].tables[name]?.columns ?? {});
  const headed = first.cells.map((cell) => nameOf(cell, names, words));
  const isHeaded = headed.every(
    (column, i) => column !== undefined && headed.indexOf(column) === i,
  );
  const columns = isHeaded ? (headed as string[]) : names.slice(Math.max(0, names.indexOf(from)));
  const read = rowsOf(isHeaded ? lines.slice(1) : lines, columns, [name, table], file);
  return { ...read, columns, headed: isHeaded };
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
  columns: readonly string[],
  [name, table]: readonly [name: string, table: Table],
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
        if (cell.trim() !== '') problems.push({ code: 'too-many-cells', table: name, line });
        return;
      }
      const words = languagesOf(file).map(
        (language) => file.both[language].tables[name]?.columns[column],
      );
      const read = readCell(field, cell, undefined, words, truth);
      if (read !== undefined) row[column] = read;
      else problems.push({ code: 'not-an-option', table: name, column, line, name: cell });
    });
    return row;
  });
  return { rows, problems };
}
