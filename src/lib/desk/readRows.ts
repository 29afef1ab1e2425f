/**
 * @file Lines of cells as a sheet: files of this book in either language, and any table whose headings are known here.
 *
 * All or nothing, each problem with its line and column. What a file doesn't have stays as it was.
 */
import type { AnyField, AnyFields } from '../core/fields';
import { rateFields } from '../core/rates';
import { readCell, unescapeCell } from './cells';
import { refound } from './chance';
import type { Line } from './delimited';
import type { AnyEquation } from './equation';
import { currencies, rateName, ratesOf } from './ownRates';
import type { ResultName, Sheet } from './sheet';
import {
  columnsIn,
  FROM,
  INPUTS,
  isBlank,
  isResults,
  NAME,
  partsHeaded,
  partsOf,
  partTitled,
  readTyped,
  TYPED,
  VALUE,
  type Part,
} from './sheetParts';
import {
  isSum,
  languagesOf,
  nameOf,
  partWords,
  saidUnit,
  withUnit,
  type FileWords,
  type NameWords,
} from './sheetWords';
import { emptyRow, type RowDraft, type Table } from './tables';
import { refused, wholeSheet, type FileProblem, type Opened } from './wholeSheet';
import { isMark } from './writeRows';

interface Section {
  part: Part;
  line: number;
  /** Absent as long as its headings weren't read. */
  headings?: readonly string[];
  columns: (string | undefined)[];
  lines: Line[];
}

/** @param base - What stays where the file has nothing. */
export function readRows(
  lines: readonly Line[],
  equation: AnyEquation,
  tool: string,
  base: Sheet,
  file: FileWords,
): Opened {
  const filled = lines.filter(({ cells }) => !isBlank(cells));
  if (filled.length === 0) return refused({ code: 'empty' });
  const older = equation.older?.(filled.map(({ cells }) => cells));
  if (older) return wholeSheet(equation, older);
  const [first] = filled;
  const own = first !== undefined && isMark(first.cells);
  if (own) {
    filled.shift();
    const [, name = '', title] = first.cells;
    if (name.trim() !== tool) return refused({ code: 'other-tool', name: title || name, line: 1 });
  }
  const problems: FileProblem[] = [];
  const left: FileProblem[] = [];
  const sections = sectionsOf(filled, partsOf(equation, file), file, problems, left);
  if (problems.length > 0) return refused(...problems);
  if (sections.every((section) => section.lines.length === 0))
    return refused({ code: 'headings-only' });
  if (!own) for (const section of sections) leaveSums(section, left);
  const sheet = new SheetReader(equation, base, file);
  for (const section of sections) sheet.add(section);
  if (sheet.problems.length > 0) return refused(...sheet.problems);
  const tables = { ...base.tables, ...sheet.sheet.tables };
  const chance = base.chance && refound(equation, base.chance, base.tables, tables);
  const whole = wholeSheet(equation, { ...sheet.sheet, chance }, base);
  return whole.ok ? { ...whole, left } : whole;
}

/** Another program's last row may be the sum of those above: it would count twice. */
function leaveSums({ part, lines }: Section, left: FileProblem[]): void {
  const last = lines.at(-1);
  if (!part.table?.sums || lines.length < 2 || !last || !isSum(last.cells)) return;
  lines.pop();
  left.push({ code: 'unknown-field', line: last.line, name: last.cells.find(Boolean) ?? '' });
}

/** Parts that begin with a title, or with headings that only one part has; what a sheet is called may stand above. */
function sectionsOf(
  lines: readonly Line[],
  parts: readonly Part[],
  file: FileWords,
  problems: FileProblem[],
  left: FileProblem[],
): Section[] {
  const sections: Section[] = [];
  let section: Section | undefined;
  const begin = (part: Part | undefined, line: number) => {
    if (part && sections.some((each) => each.part === part))
      problems.push({ code: 'twice', line, ...placeOf(part) });
    section = part && { part, line, columns: [], lines: [] };
    if (section) sections.push(section);
  };
  for (const { cells, line } of lines) {
    const titled = partTitled(cells, parts, file);
    if (titled) {
      begin(titled.part, line);
      if (!titled.part && !isResults(titled.title))
        problems.push({ code: 'unknown-table', name: titled.title, line });
      continue;
    }
    if (sections.length === 0 && problems.length === 0) {
      const first = firstPart(cells, line, lines, parts, file);
      if (first === 'caption') continue;
      if ('code' in first) return (problems.push(first), []);
      begin(first, line);
    }
    if (!section) continue; // below an unknown title
    if (section.headings) section.lines.push({ cells, line });
    else {
      section.headings = cells;
      section.columns = headed(cells, section.part, line, file, problems, left);
    }
  }
  return sections;
}

/** Without a title above, headings say which part a file begins with. */
function firstPart(
  cells: readonly string[],
  line: number,
  lines: readonly Line[],
  parts: readonly Part[],
  file: FileWords,
): Part | FileProblem | 'caption' {
  const [part, ...others] = partsHeaded(cells, parts);
  if (others.length > 0) return { code: 'which-table', line };
  if (part) return part;
  const later = lines.some((each) => partsHeaded(each.cells, parts).length > 0);
  if (isCaption(cells) && later) return 'caption';
  const tables = parts.filter(({ table }) => table);
  return { code: 'no-headings', line, name: known(tables, file) };
}

const isCaption = (cells: readonly string[]): boolean =>
  cells.filter((cell) => cell.trim() !== '').length === 1;

/** All headings that tables here have, for who has none of them. */
function known(parts: readonly Part[], file: FileWords): string {
  const labels = parts.flatMap(({ columns, table, words }) =>
    (table ? Object.keys(table.columns) : columns).map((name) => words[0]?.[name]?.label ?? name),
  );
  return [...new Set(labels)].join(file.language === 'zh' ? '、' : ', ');
}

const placeOf = ({ name }: Part) => (name === INPUTS ? {} : { table: name });

function headed(
  cells: readonly string[],
  part: Part,
  line: number,
  file: FileWords,
  problems: FileProblem[],
  left: FileProblem[],
): (string | undefined)[] {
  const columns = columnsIn(cells.map(unescapeCell), part);
  if (columns.every((name) => name === undefined))
    problems.push({ code: 'no-headings', line, name: known([part], file), ...placeOf(part) });
  columns.forEach((name, i) => {
    const heading = cells[i] ?? '';
    if (name !== undefined && columns.indexOf(name) < i)
      problems.push({ code: 'twice', line, name: heading, ...placeOf(part) });
    if (name === undefined && heading.trim() !== '')
      left.push({ code: 'unknown-field', line, name: heading, ...placeOf(part) });
  });
  return columns;
}

class SheetReader {
  readonly sheet: Sheet;
  readonly problems: FileProblem[] = [];
  readonly #equation: AnyEquation;
  readonly #file: FileWords;

  constructor(equation: AnyEquation, base: Sheet, file: FileWords) {
    this.#equation = equation;
    this.#file = file;
    this.sheet = { fields: {}, tables: {}, ...(base.fed && { fed: base.fed }) };
  }

  add({ part, columns, headings = [], lines }: Section): void {
    if (part.name === INPUTS) [this.sheet.fed, this.sheet.rates] = [{}, {}];
    const rows = lines.flatMap(({ cells, line }) => {
      const wide = cells.some((cell, i) => cell.trim() !== '' && !headings[i]?.trim());
      if (wide) this.problems.push({ code: 'too-many-cells', line, ...placeOf(part) });
      const named = new Map(columns.flatMap((name, i) => (name ? [[name, cells[i] ?? '']] : [])));
      if (!part.table) return this.#field(named, line);
      for (const [i, name] of columns.entries()) {
        const field = name === undefined ? undefined : part.table.columns[name];
        if (name && field)
          named.set(name, withUnit(cells[i] ?? '', saidUnit(headings[i] ?? '', field)));
      }
      return [this.#row(part, part.table, named, line)];
    });
    if (part.table) this.sheet.tables[part.name] = rows;
  }

  #row(
    { name: table, columns, words }: Part,
    description: Table,
    cells: ReadonlyMap<string, string>,
    line: number,
  ): RowDraft {
    const typed = readTyped(cells.get(TYPED) ?? '', columns, words);
    const row = emptyRow(description);
    for (const [column, field] of Object.entries(description.columns)) {
      const cell = cells.get(column);
      if (cell === undefined) continue;
      const ofColumn = words.map((each) => each[column]);
      row[column] = this.#cell(field, cell, typed.get(column), ofColumn, { table, column, line });
    }
    return row;
  }

  /** A line of the single inputs gives no row. */
  #field(cells: ReadonlyMap<string, string>, line: number): [] {
    const fields = this.#equation.fields as AnyFields;
    const names = Object.keys(fields);
    const words = languagesOf(this.#file).map((language) => this.#file.both[language].fields);
    const heading = unescapeCell(cells.get(NAME) ?? '');
    const currency = currencies.find((each) => rateName(each) === heading.trim());
    if (currency !== undefined) return this.#rate(currency, cells, line);
    const name = nameOf(heading, names, words);
    const field = name === undefined ? undefined : fields[name];
    if (name === undefined || !field) {
      this.problems.push({ code: 'unknown-field', name: heading, line });
      return [];
    }
    if (Object.hasOwn(this.sheet.fields, name))
      this.problems.push({ code: 'twice', name: heading, line });
    const typed = readTyped(unescapeCell(cells.get(TYPED) ?? ''), names, words).get(name);
    const ofField = words.map((each) => each[name]);
    const place = { field: name, line };
    this.sheet.fields[name] = this.#cell(field, cells.get(VALUE) ?? '', typed, ofField, place);
    const from = cells.get(FROM)?.trim();
    if (from) this.sheet.fed = { ...this.sheet.fed, [name]: from as ResultName };
    return [];
  }

  /** Yuan for one unit of a currency. */
  #rate(
    currency: (typeof currencies)[number],
    cells: ReadonlyMap<string, string>,
    line: number,
  ): [] {
    const name = rateName(currency);
    const typed = readTyped(unescapeCell(cells.get(TYPED) ?? ''), [name], []).get(name);
    const read = this.#cell(rateFields[currency], cells.get(VALUE) ?? '', typed, [], { line });
    this.sheet.rates = { ...this.sheet.rates, [currency]: String(read) };
    return [];
  }

  #cell(
    field: AnyField,
    cell: string,
    typed: string | undefined,
    words: readonly (NameWords | undefined)[],
    place: Omit<FileProblem, 'code'>,
  ): string | boolean {
    const both = [partWords.en, partWords.zh];
    const truth = [both.map(({ yes }) => yes), both.map(({ no }) => no)] as const;
    const read = readCell(field, cell, typed, words, truth, ratesOf(this.sheet));
    if (read === undefined) this.problems.push({ code: 'not-an-option', name: cell, ...place });
    return read ?? '';
  }
}
