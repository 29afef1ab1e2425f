/** @file Sentences and figures of a desk, as plain functions of its words. */
import { deskWords } from '../../i18n/desk';
import { unitWord } from '../../i18n/units';
import { LARGEST_SCORE, type AnyField, type Issue } from '../../lib/core/fields';
import { fill, number, percent } from '../../lib/core/format';
import type { Language } from '../../lib/core/language';
import { middleOf, type Spread } from '../../lib/core/spread';
import { endsOf } from '../../lib/desk/reshape';
import type { Finding, Place } from '../../lib/desk/equation';
import type { Sheet } from '../../lib/desk/sheet';
import type { RowDraft, Table, TableIssue } from '../../lib/desk/tables';
import type { InputWords, ToolWords } from './toolWords';

const DIGITS = 6;

/** What is wrong, as a sentence. */
export function sentenceOf(
  { code, limit }: Pick<TableIssue | Issue, 'code' | 'limit'>,
  field: AnyField | undefined,
  language: Language,
): string {
  const { issues } = deskWords[language];
  const range = code === 'not-a-number' && field && 'uncertain' in field && field.uncertain;
  return fill(range ? issues['not-a-number-or-range'] : issues[code], {
    limit: limit === undefined ? '' : number(limit, language, DIGITS),
  });
}

/** What a field takes: from where to where, in which unit, and whether it may be empty. */
export function limitsOf(field: AnyField, words: InputWords, language: Language): string {
  const frame = deskWords[language];
  switch (field.kind) {
    case 'choice':
    case 'switch':
    case 'text':
      return '';
    case 'date':
      return frame.date;
    case 'score':
      return words.low && words.high ? fill(frame.ends, { low: words.low, high: words.high }) : '';
    default:
      return fill('optional' in field ? frame.optionalLimits : frame.limits, {
        min: number(field.min, language, DIGITS),
        max: number(field.max, language, DIGITS),
      });
  }
}

export const unitOf = (field: AnyField, language: Language): string =>
  'unit' in field ? unitWord(field.unit, language) : '';

/** Smallest and largest value of a field of numbers. */
export const boundsOf = (field: AnyField): { min: number; max: number } | undefined =>
  field.kind === 'score'
    ? { min: 0, max: LARGEST_SCORE }
    : 'unit' in field
      ? { min: field.min, max: field.max }
      : undefined;

export function spreadSentence(spread: Spread, language: Language): string {
  const frame = deskWords[language];
  const sentence = {
    normal: frame.spread,
    lognormal: frame.spread,
    triangular: frame.spreadTriangular,
    values: frame.spreadValues,
  }[spread.shape];
  const [low, high] = endsOf(spread).map((end) => number(end, language, DIGITS));
  return fill(sentence, {
    low: low ?? '',
    high: high ?? '',
    middle: number(Number(middleOf(spread).toPrecision(4)), language, DIGITS),
  });
}

/** A figure without its unit; a share of 1 is written in per cent. */
export function amountOf(
  value: number | undefined,
  { unit, digits = 2 }: { unit: string; digits?: number },
  language: Language,
): string {
  if (value === undefined || !Number.isFinite(value)) return '–';
  return unit === 'share' ? percent(value, language, digits) : number(value, language, digits);
}

/** A figure with its unit. */
export function figureOf(
  value: number | undefined,
  result: { unit: string; digits?: number },
  language: Language,
): string {
  const amount = amountOf(value, result, language);
  const unit = amount === '–' ? '' : unitWord(result.unit, language);
  return unit && unit !== '%' ? `${amount} ${unit}` : amount + unit;
}

/** The name of a row, or its number where it has none. */
export function rowName(
  table: Table,
  words: { row: string },
  row: RowDraft | undefined,
  index: number,
  language: Language,
): string {
  const column = Object.entries(table.columns).find(([, { kind }]) => kind === 'text')?.[0];
  const name = column === undefined ? '' : String(row?.[column] ?? '').trim();
  return name || fill(deskWords[language].unnamed, { row: words.row, n: index + 1 });
}

/** Where something is, in words: "Computing, row 2, Cost". */
export function placeWords(
  { field, table, row, column }: Place,
  { words, tables, sheet, language }: Named,
): Record<'place' | 'field' | 'table' | 'row' | 'column', string> {
  const own = table === undefined ? undefined : words.tables[table];
  const described = table === undefined ? undefined : tables[table];
  const named = {
    field: field === undefined ? '' : (words.fields[field]?.label ?? field),
    table: own?.title ?? '',
    row:
      own && described && row !== undefined
        ? rowName(described, own, sheet.tables[table ?? '']?.[row], row, language)
        : '',
    column: column === undefined ? '' : ((own?.columns as Columns)?.[column]?.label ?? column),
  };
  const parts = [named.field, named.table, named.row, named.column].filter((part) => part !== '');
  return { ...named, place: parts.join(language === 'zh' ? ' · ' : ', ') };
}
type Columns = Record<string, InputWords> | undefined;
export interface Named {
  words: ToolWords;
  tables: Readonly<Record<string, Table>>;
  sheet: Sheet;
  language: Language;
}

/** `words.findings[code]`, with the place's names and the finding's own values filled in. */
export function findingSentence(finding: Finding, named: Named): string {
  const values = Object.entries(finding.values ?? {}).map(([key, value]) => [
    key,
    typeof value === 'number' ? number(value, named.language) : value,
  ]);
  return fill(named.words.findings?.[finding.code] ?? finding.code, {
    ...placeWords(finding, named),
    ...(Object.fromEntries(values) as Record<string, string>),
  });
}
