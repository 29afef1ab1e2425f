/**
 * @file Text with cells between commas, semicolons or tabs, in lines: read with what is wrong in it, written for spreadsheets.
 *
 * d3-dsv writes; it doesn't read, because it swallows the rest of a file behind a quote that never ends, and counts no lines.
 */
import { csvFormatRow } from 'd3-dsv';
import type { FileProblem } from './wholeSheet';

export interface Line {
  cells: string[];
  /** From 1; of its first cell, since a cell can hold line breaks. */
  line: number;
}
export type Delimiter = ',' | ';' | '\t';

/** The hint of a spreadsheet in the first line. */
const HINT = /^sep=([,;\t])(?:\r\n|\r|\n|$)/i;

/** The sign that parts the cells of the first lines, outside of quotes; a tab before a comma, which numbers have, too. */
export function delimiterOf(text: string): Delimiter {
  const hint = HINT.exec(text)?.[1];
  if (hint) return hint as Delimiter;
  const bare = text.slice(0, 4_000).replace(/"(?:[^"]|"")*("|$)/g, '');
  const line = bare.split(/[\r\n]+/).find((each) => each.trim() !== '') ?? '';
  const counts = (['\t', ';', ','] as const).map(
    (sign) => [sign, line.split(sign).length] as const,
  );
  const [tab, semicolon, comma] = counts.map(([, count]) => count) as [number, number, number];
  if (tab > 1 && tab >= Math.min(comma, semicolon)) return '\t';
  return semicolon > comma ? ';' : ',';
}

/** Lines without anything in them are passed over. */
export function readLines(
  given: string,
  delimiter: Delimiter = delimiterOf(given),
): Line[] | FileProblem {
  const hint = HINT.exec(given)?.[0] ?? '';
  const text = given.slice(hint.length);
  const lines: Line[] = [];
  const reader = { text, delimiter, at: 0, line: hint ? 2 : 1 };
  while (reader.at < text.length) {
    const line = reader.line;
    const cells: string[] = [];
    for (let more = true; more;) {
      const cell = readCellAt(reader);
      if (typeof cell === 'object') return cell;
      cells.push(cell);
      more = text[reader.at] === delimiter;
      if (more) reader.at++;
    }
    if (text[reader.at] === '\r' && text[reader.at + 1] === '\n') reader.at++;
    reader.at++;
    reader.line++;
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ cells, line });
  }
  return lines;
}

interface Reader {
  text: string;
  delimiter: Delimiter;
  at: number;
  line: number;
}

/** Leaves the reader before the delimiter, the line break or the end behind the cell. */
function readCellAt(reader: Reader): string | FileProblem {
  const { text, delimiter, at, line } = reader;
  if (text[at] !== '"') {
    while (reader.at < text.length && !isEnd(text[reader.at], delimiter)) reader.at++;
    return text.slice(at, reader.at);
  }
  let end = at;
  do {
    end = text.indexOf('"', end + 1);
    if (end < 0) return { code: 'unclosed-quote', line };
  } while (text[end + 1] === '"' && end++ > 0);
  const cell = text.slice(at + 1, end).replaceAll('""', '"');
  reader.line += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
  reader.at = end + 1;
  const behind = text[reader.at];
  return behind === undefined || isEnd(behind, delimiter)
    ? cell
    : { code: 'after-quote', line: reader.line };
}

const isEnd = (sign: string | undefined, delimiter: Delimiter): boolean =>
  sign === delimiter || sign === '\n' || sign === '\r';

/** @returns CSV with the mark of UTF-8 and the line breaks that spreadsheets write: without the mark a Chinese one reads GBK. */
export const writeLines = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${csvFormatRow([...row])}\r\n`).join('')}`;
