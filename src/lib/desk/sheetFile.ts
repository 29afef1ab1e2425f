/** @file A file that a reader opens, whatever it is: JSON, CSV or a spreadsheet; told by what is in it, not by its name. */
import { fromCsv } from './csv';
import type { AnyEquation } from './equation';
import { fromJson } from './json';
import { readRows } from './readRows';
import type { Sheet } from './sheet';
import type { FileWords } from './sheetWords';
import { textOf } from './textOf';
import { refused, type Opened } from './wholeSheet';
import { isZip } from './zip';

/** In bytes. 12,000 rows of a network are 2 MB: whatever a page writes, it can open. */
export const LARGEST_FILE = 16 * 1024 * 1024;

/** The text of a file or of what was pasted. @param base - What stays where it has nothing. */
export function openText(
  text: string,
  equation: AnyEquation,
  tool: string,
  base: Sheet,
  words: FileWords,
): Opened {
  const bare = text.replace(/^\uFEFF/, '').trimStart();
  if (bare === '') return refused({ code: 'empty' });
  return bare.startsWith('{')
    ? fromJson(text, equation, tool)
    : fromCsv(text, equation, tool, base, words);
}

/** @param file - As a browser gives it: its size is known before it is read. */
export async function openFile(
  file: Blob,
  equation: AnyEquation,
  tool: string,
  base: Sheet,
  words: FileWords,
): Promise<Opened> {
  if (file.size > LARGEST_FILE) return refused({ code: 'too-large', limit: LARGEST_FILE });
  if (file.size === 0) return refused({ code: 'empty' });
  const bytes = new Uint8Array(await file.arrayBuffer());
  // A spreadsheet of before 2007, or one with a password.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refused({ code: 'no-spreadsheet' });
  if (isZip(bytes)) {
    const { cellsOf } = await import('./xlsx');
    const lines = await cellsOf(bytes);
    return Array.isArray(lines) ? readRows(lines, equation, tool, base, words) : refused(lines);
  }
  const text = textOf(bytes);
  return typeof text === 'string' ? openText(text, equation, tool, base, words) : refused(text);
}
