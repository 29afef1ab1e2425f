/**
 * @file Texts and rows in a link, short and without a sign that chats, mail or Markdown change: `,0.5,60~-~Lee,3,40`.
 *
 * Rows lie between `~`, cells between `,`. What is as in the worked example isn't written: an empty cell is the example's cell,
 * `-` the example's row; `!` is a cell with nothing in it, `!0` no rows. In a text `_` is a blank, and what isn't a plain letter
 * or digit is written between `$`, three signs for each of its units of 16 bits: a link in Chinese is not nine times as long.
 */
import type { AnyFields } from '../core/fields';
import type { RowDraft } from './tables';

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const OTHERS = /[^A-Za-z0-9. -]+/g;

/** @param length - How many signs of six bits. */
export const signsOf = (value: number, length: number): string =>
  Array.from({ length }, (_, i) => SIGNS[(value >>> (6 * (length - 1 - i))) & 63]).join('');

export function writeText(text: string): string {
  const written = text
    .replace(
      OTHERS,
      (run) => `$${Array.from({ length: run.length }, (_, i) => unit(run, i)).join('')}$`,
    )
    .replaceAll(' ', '_');
  // What would mean something else: the example's row, or a sign that sentences put behind a link.
  return written === '-' ? `$${unit(text, 0)}$` : written;
}
const unit = (text: string, i: number): string => signsOf(text.charCodeAt(i), 3);

/** @returns Undefined for what `writeText` can't have written; a text that a hand wrote is taken as it is. */
export function readText(code: string): string | undefined {
  const parts = code.split('$');
  const isRun = (i: number) => i % 2 === 1;
  const sound = parts.every((part, i) => !isRun(i) || /^(?:[\w-]{3})*$/.test(part));
  if (!sound || isRun(parts.length - 1)) return undefined;
  return parts.map((part, i) => (isRun(i) ? unitsIn(part) : part.replaceAll('_', ' '))).join('');
}

const unitsIn = (run: string): string => run.replace(/.{3}/g, charAt);

function charAt(three: string): string {
  let value = 0;
  for (const sign of three) value = 64 * value + SIGNS.indexOf(sign);
  return String.fromCharCode(value);
}

const EMPTY = '!';
const NO_ROWS = '!0';
const SAME = '-';

const written = (value: string | boolean | undefined): string => String(value ?? '');

/** @param like - The example's rows, in their order, and what a fresh row holds. */
export function writeRows(
  columns: AnyFields,
  rows: readonly RowDraft[],
  like: readonly RowDraft[],
  fresh: RowDraft,
): string {
  if (rows.length === 0) return NO_ROWS;
  const names = Object.keys(columns);
  const lines = rows.map((row, i) => {
    const other = like[i] ?? fresh;
    const cells = names.map((name) => {
      const text = written(row[name]);
      if (text === written(other[name])) return '';
      if (columns[name]?.kind === 'switch') return text === 'true' ? '1' : '0';
      return text === '' ? EMPTY : writeText(text);
    });
    const line = cells.join(',').replace(/,+$/, '');
    return line === '' ? SAME : line;
  });
  return lines.join('~');
}

/** @returns Undefined for what `writeRows` can't have written. */
export function readRows(
  columns: AnyFields,
  code: string,
  like: readonly RowDraft[],
  fresh: RowDraft,
): RowDraft[] | undefined {
  if (code === NO_ROWS) return [];
  const names = Object.keys(columns);
  let sound = true;
  const rows = code.split('~').map((line, i) => {
    const row = { ...fresh, ...like[i] };
    const cells = line === SAME ? [] : line.split(',');
    sound &&= line !== '' && cells.length <= names.length;
    cells.forEach((cell, column) => {
      const name = names[column];
      if (name === undefined || cell === '') return;
      const isSwitch = columns[name]?.kind === 'switch';
      const value = isSwitch ? cell === '1' : cell === EMPTY ? '' : readText(cell);
      sound &&= value !== undefined && (!isSwitch || cell === '1' || cell === '0');
      row[name] = value ?? '';
    });
    return row;
  });
  return sound ? rows : undefined;
}
