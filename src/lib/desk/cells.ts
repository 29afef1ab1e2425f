/**
 * @file One cell of a file: what a reader typed, so that a spreadsheet neither runs nor changes it, and back.
 *
 * Spreadsheets read a cell as if it were typed. `=1+1` would run; of `1/3`, `2-1` and `MAR1` they make dates, of `007` a 7, and
 * save that. An apostrophe before such text keeps it; it is taken away again. Numbers stay numbers, with a hyphen for minus.
 */
import type { AnyField } from '../core/fields';
import { readNumber } from '../core/number';
import { bookRates, type Rates } from '../core/rates';
import { readSpread } from '../core/readSpread';
import { middleOf } from '../core/spread';
import { readDay } from './days';
import { optionOf, plain, type NameWords } from './sheetWords';

/** What a spreadsheet runs, behind blanks, too. */
const RUN = String.raw`[^\S\r\n]*[=+\-@＝＋－＠]`;
/** Blanks that end no line, inside a class. */
const B = String.raw` \t\v\f\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\uFEFF`;
const MONTH = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
/** Numbers that it would write differently, days, times, truth values; not a plain number of up to ten digits. */
const CHANGED =
  String.raw`(?!(?:0|[1-9]\d{0,4})(?:\.\d{0,4}[1-9])?$|[1-9]\d{0,9}$)` +
  String.raw`(?:(?=.*[\d０-９])[\d０-９${B}.,，:：/\-–_年月日号时分秒上下午%％¥￥$€£()（）eE+AaPpMm]+` +
  String.raw`|[${B}]*(?:true|false)[${B}]*` +
  String.raw`|(?=.*\d)[\d${B}.,/-]*(?:${MONTH})[a-z]*[\d${B}.,/-]*)$`;
/** A line that this book's own files begin a table with. */
const TITLE = String.raw`(?:table|表)\s*[:：]`;

const escapes = (behind: string) =>
  new RegExp(
    String.raw`(?<=^|[\r\n])'*${behind}(?=${RUN}|[\t\r])|^'*${behind}(?=${CHANGED}|${TITLE})`,
    'gi',
  );
const TO_ESCAPE = escapes('');
const ESCAPED = escapes("'");

export const escapeCell = (text: string): string => text.replace(TO_ESCAPE, (found) => `${found}'`);
export const unescapeCell = (cell: string): string =>
  cell.replace(ESCAPED, (found) => found.slice(0, -1));

export const isAmount = ({ kind }: AnyField): boolean =>
  kind === undefined || kind === 'number' || kind === 'score';

/** Of a number or a range: its middle. */
export function amountOf(field: AnyField, typed: string, rates: Rates): number | undefined {
  const unit = 'unit' in field ? field.unit : '1';
  const spread =
    'uncertain' in field && field.uncertain ? readSpread(typed, unit, rates) : undefined;
  if (spread === 'wrong') return undefined;
  const number = spread ? middleOf(spread) : readNumber(typed, unit, rates);
  return Number.isFinite(number) ? number : undefined;
}

/** More digits than this a spreadsheet doesn't show, and what it doesn't show it doesn't save. */
const MOST_SIGNS = 11;

export interface Cell {
  cell: string;
  /** The reader's own way of writing a number, where the cell has it otherwise: `1/3`, `20..40`, `30万`. */
  typed?: string;
}

export function writeCell(
  field: AnyField,
  draft: string | boolean,
  words: NameWords | undefined,
  [yes, no]: readonly [yes: string, no: string],
  rates: Rates = bookRates,
): Cell {
  if (field.kind === 'switch') return { cell: draft === true || draft === 'true' ? yes : no };
  const text = String(draft);
  if (field.kind === 'choice') {
    const label = words?.options?.[text] ?? text;
    return { cell: escapeCell(optionOf(label, field.options, [words]) === text ? label : text) };
  }
  if (field.kind === 'date') return { cell: readDay(text) === text ? text : escapeCell(text) };
  if (!isAmount(field)) return { cell: escapeCell(text) };
  const amount = amountOf(field, text, rates);
  if (amount === undefined) return { cell: escapeCell(text) };
  const cell = String(amount);
  const same = text.replace('−', '-') === cell && cell.length <= MOST_SIGNS;
  return same ? { cell } : { cell, typed: text };
}

/** A spreadsheet shows at least six digits of a number that it was given, and saves what it shows. */
const SHOWN = 5e-6;

/**
 * @param typed - Counts as long as it means the number in the cell: what was changed in the spreadsheet wins.
 * @param yes - Words for a switch that is on; those for off likewise.
 * @returns Undefined for what is no option of a choice or a switch.
 */
export function readCell(
  field: AnyField,
  given: string,
  typed: string | undefined,
  words: readonly (NameWords | undefined)[],
  [yes, no]: readonly [yes: readonly string[], no: readonly string[]],
  rates: Rates = bookRates,
): string | boolean | undefined {
  const text = unescapeCell(given);
  if (field.kind === 'switch') return text.trim() ? truth(text, yes, no) : field.default;
  if (field.kind === 'choice')
    return text.trim() ? optionOf(text, field.options, words) : field.default;
  // Behind an apostrophe it is what a reader typed, and not a spreadsheet's day.
  if (field.kind === 'date') return (text === given ? readDay(text) : undefined) ?? text;
  if (!isAmount(field)) return text;
  const amount = typed === undefined ? undefined : amountOf(field, typed, rates);
  const shown = amountOf(field, text, rates);
  if (typed !== undefined && amount !== undefined && shown !== undefined) {
    if (Math.abs(shown - amount) <= SHOWN * Math.abs(amount)) return typed;
  }
  // Accounts write a dash for nothing.
  if (text === given && /^[\s\-–—−]*$/.test(text)) return '';
  return text.replace(/^-(?=[\d.])/, '−');
}

function truth(text: string, yes: readonly string[], no: readonly string[]): boolean | undefined {
  const word = plain(text);
  if (['true', '1', 'x', '✓', '✔', '√', ...yes.map(plain)].includes(word)) return true;
  return ['false', '0', '✗', '×', '-', ...no.map(plain)].includes(word) ? false : undefined;
}
