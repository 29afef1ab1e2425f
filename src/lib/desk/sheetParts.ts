/**
 * @file The parts of a sheet as tables of cells: its single inputs, then each of its tables. What they are called in either
 * language, and which part a title or a line of headings means.
 */
import type { AnyFields } from '../core/fields';
import type { Language } from '../core/language';
import type { AnyEquation } from './equation';
import {
  headings,
  languagesOf,
  nameOf,
  partWords,
  plain,
  type FileWords,
  type NameWords,
} from './sheetWords';
import type { Table, Tables } from './tables';

/** The single inputs; no table is called that. */
export const INPUTS = '_inputs';
/** Columns that every part may have. */
export const TYPED = '_typed';
export const NAME = '_field';
export const VALUE = '_value';
export const UNIT = '_unit';
export const FROM = '_from';

export interface Part {
  name: string;
  /** Names of its columns, as a file has them. */
  columns: string[];
  /** What its columns are called, in the page's language first. */
  words: Record<string, NameWords>[];
  table?: Table;
}

export function partsOf(equation: AnyEquation, file: FileWords): Part[] {
  const languages = languagesOf(file);
  const said = languages.map((language) => partWords[language]);
  const inputs: Part = {
    name: INPUTS,
    columns: [NAME, VALUE, UNIT, TYPED, FROM],
    words: said.map(({ field, value, unit, typed, from }) =>
      labels({ [NAME]: field, [VALUE]: value, [UNIT]: unit, [TYPED]: typed, [FROM]: from }),
    ),
  };
  const tables = Object.entries(equation.tables as Tables).map(([name, table]): Part => {
    return {
      name,
      table,
      columns: [...Object.keys(table.columns), TYPED],
      words: languages.map((language) => ({
        ...file.both[language].tables[name]?.columns,
        ...labels({ [TYPED]: partWords[language].typed }),
      })),
    };
  });
  return Object.keys(equation.fields as AnyFields).length > 0 ? [inputs, ...tables] : tables;
}

const labels = (words: Record<string, string>): Record<string, NameWords> =>
  Object.fromEntries(Object.entries(words).map(([name, label]) => [name, { label }]));

/** Titles of the parts, by language, the page's first. */
const titlesOf = (file: FileWords): Record<string, NameWords>[] =>
  languagesOf(file).map((language) => {
    const tables: Record<string, { title: string }> = file.both[language].tables;
    const titles = Object.fromEntries(
      Object.entries(tables).map(([name, { title }]) => [name, title]),
    );
    return labels({ [INPUTS]: partWords[language].inputs, ...titles });
  });

/** The line that a part begins with. */
export function titleOf(part: Part, parts: readonly Part[], file: FileWords): string {
  const names = parts.map(({ name }) => name);
  const titles = headings(titlesOf(file)[0] ?? {}, names);
  return partTitle(titles[names.indexOf(part.name)] ?? part.name, file.language);
}

export const partTitle = (title: string, language: Language): string =>
  `${partWords[language].table}${language === 'zh' ? '：' : ': '}${title}`;

const TITLE = /^\s*(?:table|表)\s*[:：]\s*(.+?)\s*$/i;

/** What follows from a sheet is in a file too, but nothing of it is taken. */
export const isResults = (title: string): boolean =>
  [partWords.en, partWords.zh].some(({ results }) => plain(results) === plain(title));

/** @returns Undefined for a line that is no title; `part` is undefined where no part is called that. */
export function partTitled(
  cells: readonly string[],
  parts: readonly Part[],
  file: FileWords,
): { title: string; part: Part | undefined } | undefined {
  const [first = '', ...rest] = cells;
  const title = TITLE.exec(first)?.[1];
  if (title === undefined || rest.some((cell) => cell.trim() !== '')) return undefined;
  const names = parts.map(({ name }) => name);
  const name = nameOf(title, names, titlesOf(file));
  return { title, part: parts.find((part) => part.name === name) };
}

/** Columns of a part by their place in a line of headings; undefined where there is no such column. */
export const columnsIn = (cells: readonly string[], part: Part): (string | undefined)[] =>
  cells.map((cell) => nameOf(cell, part.columns, part.words));

/** The parts that most of a line's cells are headings of, those with the most first; several that are alike. */
export function partsHeaded(cells: readonly string[], parts: readonly Part[]): Part[] {
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  const counts = parts.map((part) => {
    const known = new Set(columnsIn(cells, part).filter((name) => name && name !== TYPED));
    return { part, known: known.size };
  });
  const most = Math.max(...counts.map(({ known }) => known));
  if (most === 0 || 2 * most < filled) return [];
  return counts.filter(({ known }) => known === most).map(({ part }) => part);
}

const AND = ' | ';
/** How numbers were typed, in one cell that begins with a word: `Quantity = 1/3 | Cost = 20..40`. */
export const typedCell = (typed: readonly [label: string, text: string][]): string =>
  typed.map(([label, text]) => `${label} = ${text}`).join(AND);

/** @returns By the names of the part's columns. */
export function readTyped(
  cell: string,
  names: readonly string[],
  words: readonly Record<string, NameWords>[],
): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  for (const piece of cell.split(AND)) {
    const sign = piece.lastIndexOf('=');
    const name = sign < 0 ? undefined : nameOf(piece.slice(0, sign), names, words);
    if (name !== undefined) read.set(name, piece.slice(sign + 1).replace(/^ /, ''));
  }
  return read;
}

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => !plain(cell));
