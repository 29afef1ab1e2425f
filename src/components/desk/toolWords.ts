/** @file What a tool's words must hold, and what the desk gives to a tool's picture. */
import type { AnyFields, Values } from '../../lib/core/fields';
import type { InBoth, Language } from '../../lib/core/language';
import type { AnyEquation, Details, Figures } from '../../lib/desk/equation';
import type { Sheet } from '../../lib/desk/sheet';
import type { Table, Tables, TableValues } from '../../lib/desk/tables';
import type { FieldWords } from '../chassis/viewProps';

/** Of a score also what its ends mean. */
export interface InputWords extends FieldWords {
  low?: string;
  high?: string;
  /** What other tables call the column, for what is pasted or opened. */
  also?: readonly string[];
}

export interface TableWords<T extends Table = Table> {
  title: string;
  /** What a row is called, in a sentence: "person". */
  row: string;
  hint?: string;
  columns: { [K in keyof T['columns'] | keyof NonNullable<T['derived']>]: InputWords };
}

export interface SeriesWords {
  title: string;
  x: string;
  y: string;
  lines: Record<string, string>;
}

/** Names of a tool's groups, of inputs and of results. */
type GroupName<E> = E extends { groups: infer G }
  ? { [K in keyof G]: keyof G[K] }[keyof G] & string
  : never;

/** In `strings.ts`: `export const strings = { en, zh } satisfies ToolStrings<typeof equation>;` with `import * as equation`. */
export type ToolWords<E extends AnyEquation = AnyEquation> = OwnWords<E> &
  ([GroupName<E>] extends [never]
    ? { groups?: Readonly<Record<string, string>> }
    : { groups: { [K in GroupName<E>]: string } });

interface OwnWords<E extends AnyEquation> {
  title: string;
  /** What to try first, one or two sentences. */
  caption: string;
  fields: { [K in keyof E['fields']]: InputWords };
  tables: { [K in keyof E['tables']]: TableWords<E['tables'][K]> };
  results: { [K in keyof E['results']]: { label: string; hint?: string } };
  /** What each filled-in sheet is called. */
  sheets: { [K in keyof E['sheets']]: string };
  /** Names of the sheets' rows, by key. */
  rows?: Record<string, string>;
  /** Sentences by code; what is in braces is filled in. */
  findings?: Record<string, string>;
  series?: Record<string, SeriesWords>;
  document?: Record<string, string>;
  /** What the equation takes for granted, a sentence each; at least one. */
  assumptions: readonly [string, ...string[]];
  /** What it leaves out, a sentence each; at least one. */
  leftOut: readonly [string, ...string[]];
}
export type ToolStrings<E extends AnyEquation> = InBoth<ToolWords<E>>;

/** What `View.svelte`, a tool's own picture, gets. */
export interface ToolViewProps<E extends AnyEquation = AnyEquation, W = ToolWords<E>> {
  language: Language;
  words: W;
  /** The last that passed the gate. */
  values: Values<E['fields'] & AnyFields>;
  tables: TableValues<E['tables'] & Tables>;
  figures: Figures<E['results']>;
  details: Details;
  /** As typed. */
  sheet: Sheet;
  /** Whether the sheet holds something that can't be used: the figures then are those before. */
  stale: boolean;
  /** A handle in the picture: as if the reader typed it; one step back for undo. With the same `typing`, more of that step. */
  change: (edit: (draft: Sheet) => void, typing?: string) => void;
}
