/**
 * @file A sheet as CSV, and back: for spreadsheets, also Chinese ones.
 *
 * Out: the mark of UTF-8, CRLF, headings in the page's language. In: commas, semicolons or tabs, headings in either language,
 * UTF-8, UTF-16, GBK.
 */
import { readLines, writeLines } from './delimited';
import type { AnyEquation } from './equation';
import { readRows } from './readRows';
import type { Sheet } from './sheet';
import type { FileWords } from './sheetWords';
import { refused, type Opened } from './wholeSheet';
import { writeRows } from './writeRows';

export const toCsv = (
  equation: AnyEquation,
  tool: string,
  sheet: Sheet,
  words: FileWords,
): string => writeLines(writeRows(equation, tool, sheet, words));

/** @param base - What stays where the file has nothing. */
export function fromCsv(
  text: string,
  equation: AnyEquation,
  tool: string,
  base: Sheet,
  words: FileWords,
): Opened {
  const lines = readLines(text.replace(/^\uFEFF/, ''));
  return Array.isArray(lines) ? readRows(lines, equation, tool, base, words) : refused(lines);
}
