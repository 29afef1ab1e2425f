/** @file What an analysis is about, and what its inputs and figures are called. */
import { analysisWords } from '../../i18n/deskAnalysis';
import { unitWord } from '../../i18n/units';
import type { Value } from '../../lib/core/fields';
import { fill, number, written } from '../../lib/core/format';
import type { Language } from '../../lib/core/language';
import type { AnyEquation, Figures, Place, Results } from '../../lib/desk/equation';
import { inputsOf, type Input, type Option } from '../../lib/desk/inputs';
import type { ParsedSheet } from '../../lib/desk/parseSheet';
import type { Sheet } from '../../lib/desk/sheet';
import type { Tables } from '../../lib/desk/tables';
import { amountOf, figureOf, placeWords } from './said';
import type { ToolWords } from './toolWords';

export interface Subject {
  equation: AnyEquation;
  /** Of the tool's folder. */
  name: string;
  language: Language;
  words: ToolWords;
  /** The last that passed the gate, its figures, and the sheet that it was read from. */
  parsed: ParsedSheet;
  figures: Figures;
  sheet: Sheet;
  /** As if the reader typed it. */
  change: (edit: (draft: Sheet) => void) => void;
}

/** In one sentence. */
const MOST_NAMES = 6;
/** Digits that matter in a value that nobody typed. */
const SIGNIFICANT = 4;

/** Names and figures of one subject, in its language. */
export class Naming {
  readonly #subject: Subject;

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  /** Rows are named as drafted. */
  place({ field, table, row, column }: Place): string {
    const { words, equation, sheet, language, parsed } = this.#subject;
    const drafted = table === undefined || row === undefined ? row : parsed.drafted[table]?.[row];
    const at = {
      ...(field !== undefined && { field }),
      ...(table !== undefined && { table }),
      ...(drafted !== undefined && { row: drafted }),
      ...(column !== undefined && { column }),
    };
    return placeWords(at, { words, tables: equation.tables as Tables, sheet, language }).place;
  }

  /** An input's value with its unit. @param whole - With all its digits. */
  value(input: Input | Option, value: Value, whole = false): string {
    const { language, words } = this.#subject;
    const own = analysisWords[language];
    if (typeof value === 'boolean') return value ? own.yes : own.no;
    if (typeof value === 'string') {
      return words.fields[(input as Option).field]?.options?.[value] ?? value;
    }
    const text = number(whole ? value : rounded(value), language, 12);
    const unit = 'unit' in input ? input.unit : '1';
    if (unit === '%') return `${text}%`;
    const word = unitWord(unit, language);
    return word ? `${text} ${word}` : text;
  }

  result(name: string): string {
    return this.#subject.words.results[name]?.label ?? name;
  }

  figure(name: string, value: number | undefined): string {
    return figureOf(value, this.#resultField(name), this.#subject.language);
  }

  /** Without its unit. */
  amount(name: string, value: number | undefined): string {
    return amountOf(value, this.#resultField(name), this.#subject.language);
  }

  /** Of a result, where its figures don't show it themselves. */
  unit(name: string): string {
    return unitWord(this.#resultField(name).unit, this.#subject.language);
  }

  #resultField(name: string): Results[string] {
    return (this.#subject.equation.results as Results)[name] ?? { unit: '1' };
  }

  list(items: readonly (Input | Option)[]): string {
    const parting = this.#subject.language === 'zh' ? '、' : '; ';
    const named = items.slice(0, MOST_NAMES).map((item) => this.place(item));
    const left = items.length - named.length;
    const more = fill(analysisWords[this.#subject.language].more, { n: left });
    return [...named, ...(left > 0 ? [more] : [])].join(parting);
  }
}

const unitOf = (equation: AnyEquation, result: string): string =>
  (equation.results as Results)[result]?.unit ?? '1';

/** How many of what a reader sees and types are 1 of a result: a share of 1 is written in per cent. */
export const scaleOf = (equation: AnyEquation, result: string): number =>
  unitOf(equation, result) === 'share' ? 100 : 1;

/** In which a figure for a result is typed. */
export const typedUnitOf = (equation: AnyEquation, result: string): string =>
  scaleOf(equation, result) === 1 ? unitOf(equation, result) : '%';

const rounded = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(SIGNIFICANT));

/** Writes a value into the draft where an input is. */
export function put(
  draft: Sheet,
  parsed: ParsedSheet,
  { field, table, row, column }: Place,
  value: number,
) {
  const text = written(value);
  if (table === undefined) draft.fields[field ?? ''] = text;
  else {
    const drafted = draft.tables[table]?.[parsed.drafted[table]?.[row ?? 0] ?? -1];
    if (drafted && column !== undefined) drafted[column] = text;
  }
}

/** Every input that is a number. */
export const numbersOf = ({ equation, parsed }: Subject): Input[] => inputsOf(equation, parsed);
