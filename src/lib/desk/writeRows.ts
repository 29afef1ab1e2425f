/** @file A sheet as lines of cells: who wrote it, its single inputs, its tables, each under a title and headings. */
import type { AnyField, AnyFields } from '../core/fields';
import { rateFields } from '../core/rates';
import { escapeCell, writeCell } from './cells';
import type { AnyEquation, Figures, Results } from './equation';
import { currencies, rateName, ratesOf } from './ownRates';
import { parseSheet } from './parseSheet';
import { partsOf, partTitle, titleOf, typedCell, type Part } from './sheetParts';
import { headings, partWords, type FileWords } from './sheetWords';
import type { Sheet } from './sheet';
import { isEmpty, type Table } from './tables';

/** What the first line of every file of this book begins with; then the tool's name and title. */
export const MARK = 'jieshi';

/** Tables have a title and headings also where they have no rows, so that nothing is left from before when it is opened. */
export function writeRows(
  equation: AnyEquation,
  tool: string,
  sheet: Sheet,
  file: FileWords,
): string[][] {
  const parts = partsOf(equation, file);
  const lines = parts.map((part) => [
    [titleOf(part, parts, file)],
    ...(part.table ? rowsOf(part, part.table, sheet, file) : fieldsOf(equation, sheet, file, part)),
  ]);
  return [
    [MARK, tool, escapeCell(file.both[file.language].title)],
    ...lines.flatMap((of) => [[''], ...of]),
    ...resultsOf(equation, sheet, file),
  ];
}

/** What follows, for whoever reads the file; nobody reads it back. */
function resultsOf(equation: AnyEquation, sheet: Sheet, file: FileWords): string[][] {
  const { language, unit } = file;
  const { results: words = {} } = file.both[language];
  const { ok, values, tables } = parseSheet(equation, sheet);
  const figures = ok ? (equation.figures(values, tables) as Figures) : {};
  const lines = Object.entries(equation.results as Results).flatMap(([name, result]) => {
    const value = figures[name];
    if (value === undefined || !Number.isFinite(value)) return [];
    const share = result.unit === 'share';
    const figure = Number((share ? 100 * value : value).toPrecision(DIGITS));
    const word = share ? '%' : (unit?.(result.unit, language) ?? '');
    return [[escapeCell(words[name]?.label ?? name), String(figure), escapeCell(word)]];
  });
  const { results, value, unit: ofUnit } = partWords[language];
  return lines.length === 0
    ? []
    : [[''], [partTitle(results, language)], [results, value, ofUnit], ...lines];
}
const DIGITS = 12;

const truthOf = ({ language }: FileWords) =>
  [partWords[language].yes, partWords[language].no] as const;
const unitOf = (field: AnyField, { unit, language }: FileWords): string =>
  'unit' in field ? (unit?.(field.unit, language) ?? '') : '';

function fieldsOf(
  equation: AnyEquation,
  sheet: Sheet,
  file: FileWords,
  { columns, words: [own = {}] }: Part,
): string[][] {
  const fields = equation.fields as AnyFields;
  const { fields: words } = file.both[file.language];
  const names = Object.keys(fields);
  const labels = headings(words, names);
  const lines = Object.entries(fields).map(([name, field], i) => {
    const label = labels[i] as string;
    const { cell, typed } = writeCell(
      field,
      sheet.fields[name] ?? '',
      words[name],
      truthOf(file),
      ratesOf(sheet),
    );
    const as = typed === undefined ? '' : typedCell([[label, typed]]);
    return [label, cell, unitOf(field, file), as, sheet.fed?.[name] ?? ''].map((each, column) =>
      column === 1 ? each : escapeCell(each),
    );
  });
  // Rates first: what is typed in another currency is read with them.
  return [headings(own, columns), ...ratesIn(sheet), ...lines];
}

/** The reader's own; of the book's a file says nothing. */
function ratesIn({ rates = {} }: Sheet): string[][] {
  return currencies.flatMap((currency) => {
    const text = rates[currency];
    if (text === undefined || text.trim() === '') return [];
    const { cell, typed } = writeCell(rateFields[currency], text, undefined, ['', '']);
    const as = typed === undefined ? '' : typedCell([[rateName(currency), typed]]);
    return [[rateName(currency), cell, '', escapeCell(as), '']];
  });
}

function rowsOf(
  { name: table, columns, words: [own = {}] }: Part,
  description: Table,
  sheet: Sheet,
  file: FileWords,
): string[][] {
  const fields = Object.entries(description.columns);
  const units = Object.fromEntries(fields.map(([name, field]) => [name, unitOf(field, file)]));
  const words = file.both[file.language].tables[table]?.columns ?? {};
  const labels = headings(own, columns);
  const [truth, rates] = [truthOf(file), ratesOf(sheet)];
  const rows = (sheet.tables[table] ?? []).filter((row) => !isEmpty(description, row));
  const lines = rows.map((row) => {
    const typed: [string, string][] = [];
    const cells = fields.map(([name, field], i) => {
      const written = writeCell(field, row[name] ?? '', words[name], truth, rates);
      if (written.typed !== undefined) typed.push([labels[i] as string, written.typed]);
      return written.cell;
    });
    return [...cells, escapeCell(typedCell(typed))];
  });
  return [headings(own, columns, units).map(escapeCell), ...lines];
}

/** Whether a line is the first of a file of this book. */
export const isMark = (cells: readonly string[]): boolean =>
  cells[0]?.trim() === MARK && cells[1] !== undefined;
