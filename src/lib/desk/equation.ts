/**
 * @file What a tool is: what a reader may set, what follows from it, and nothing about a page.
 *
 * `src/lib/equations/<name>.ts` exports these by name; the folder `src/components/calculators/<name>` gives the words.
 * The desk makes everything else of them: inputs, files, links, sensitivities, uncertainty, goals, comparisons.
 */
import type { AnyFields, Values } from '../core/fields';
import type { ResultName, Sheet } from './sheet';
import type { Tables, TableValues } from './tables';

export interface ResultField {
  /** As of a field: `'1'`, `'10k-CNY'`, `'%'` of 12 for 12%; besides, `'share'` of 0.12 for 12%. */
  unit: string;
  /** At most this many digits after the point. */
  digits?: number;
  /** Which direction is better for the reader; absent where neither is. */
  better?: 'more' | 'less';
}
/** In the order in which they are shown; the first is the one that stays in sight. */
export type Results = Readonly<Record<string, ResultField>>;
/** Undefined where it isn't defined, such as a share of nothing; never NaN, never infinite. */
export type Figures<R extends Results = Results> = { [K in keyof R]: number | undefined };

/** Where on the sheet something is. */
export interface Place {
  field?: string;
  table?: string;
  /** From 0. */
  row?: number;
  column?: string;
}

/** Something to tell the reader about these figures; the sentence is `words.findings[code]`, with `{name}` filled in. */
export interface Finding extends Place {
  code: string;
  /** What doesn't fit (`warning`) or what is worth knowing (`note`). */
  tone: 'note' | 'warning';
  values?: Readonly<Record<string, number | string>>;
}

/** Lines over one axis. What axes and lines are called is in `words.series`. */
export interface Series {
  name: string;
  x: readonly number[];
  xUnit: string;
  /** NaN where a line has no value. */
  lines: Readonly<Record<string, readonly number[]>>;
  yUnit: string;
  scale?: 'linear' | 'log';
}

/** A piece of a document; `text` and cells are keys of `words.document` or, in braces, what the reader wrote. */
export type Block =
  | {
      kind: 'heading' | 'paragraph';
      text: string;
      values?: Readonly<Record<string, number | string>>;
    }
  | {
      kind: 'list';
      items: readonly { text: string; values?: Readonly<Record<string, number | string>> }[];
    }
  | { kind: 'table'; columns: readonly string[]; rows: readonly (readonly (number | string)[])[] };

export interface Details<T extends Tables = Tables> {
  findings?: readonly Finding[];
  series?: readonly Series[];
  /** Columns that are worked out: table → column → one for each row. */
  rows?: { [K in keyof T]?: Readonly<Record<string, readonly (number | undefined)[]>> };
  document?: readonly Block[];
}

export interface Equation<
  F extends AnyFields = AnyFields,
  T extends Tables = Tables,
  R extends Results = Results,
> {
  fields: F;
  tables: T;
  results: R;
  /**
   * The figures alone; called up to a million times, so without side effects and without much garbage.
   *
   * Total: whatever passed the gate gives figures, undefined where there are none.
   */
  figures(values: Values<F>, tables: TableValues<T>): Figures<R>;
  /** What else there is to say about one state. */
  details?(values: Values<F>, tables: TableValues<T>, figures: Figures<R>): Details<T>;
  /** Filled-in sheets by name, the worked example first. Names of rows are words: `words.rows`. */
  sheets: Readonly<Record<string, (words: Readonly<Record<string, string>>) => Partial<Sheet>>>;
  /**
   * Long lists under headings, `words.groups`, that fold; the first is open. Fields and tables stand in one list, each in one
   * group at most; what none names stands before the groups.
   */
  groups?: {
    inputs?: Readonly<Record<string, readonly ((keyof F | keyof T) & string)[]>>;
    results?: Readonly<Record<string, readonly (keyof R & string)[]>>;
  };
  /** Fields that belong to a table, such as a sum that its owner claims: they stand below it. */
  beside?: { [K in keyof F]?: keyof T & string };
  /** Results of other tools that a field can take. */
  feeds?: { [K in keyof F]?: readonly ResultName[] };
  /** Holds names of people, in these fields and in these columns of tables: the reader is told before a link carries them. */
  people?: {
    fields?: readonly string[];
    tables: Readonly<Record<string, readonly string[]>>;
  };
  /**
   * A sheet from a file of an earlier edition: what its JSON held, or the lines of its CSV, headings first.
   *
   * @returns Undefined for what is none, or not whole.
   */
  older?(content: unknown): Partial<Sheet> | undefined;
  /** A sheet from a link of an earlier edition: what it held besides fields, by key. What it lacks was the example's. */
  olderLink?(extra: ReadonlyMap<string, string>): Partial<Sheet> | undefined;
}

/** For the desk, which knows no tool in particular. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a parameter's type can't be widened otherwise
export type AnyEquation = Equation<any, any, any>;
