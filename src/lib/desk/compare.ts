/** @file Kept states of one tool side by side: what was typed differently, and what follows from it. */
import type { AnyEquation, Figures, Place } from './equation';
import { currencies } from './ownRates';
import type { Sheet } from './sheet';

export interface Kept {
  /** A, B, C … */
  name: string;
  sheet: Sheet;
  figures: Figures;
}

export interface Difference {
  result: string;
  figures: (number | undefined)[];
  /** Against the first: in the result's unit, and as a share of it; undefined where either isn't defined or the first is 0. */
  changes: { by: number | undefined; share: number | undefined }[];
}

const FIRST = 'A'.codePointAt(0) as number;
const LETTERS = 26;

/** A to Z, then A2 to Z2 …; never one that is taken. */
export function nextName(taken: readonly string[]): string {
  for (let i = 0; ; i++) {
    const round = Math.floor(i / LETTERS);
    const name = String.fromCodePoint(FIRST + (i % LETTERS)) + (round > 0 ? String(round + 1) : '');
    if (!taken.includes(name)) return name;
  }
}

export function differencesOf({ results }: AnyEquation, kept: readonly Kept[]): Difference[] {
  return Object.keys(results as object).map((result) => {
    const figures = kept.map((one) => one.figures[result]);
    const [first] = figures;
    const changes = figures.map((figure) => {
      if (figure === undefined || first === undefined) return { by: undefined, share: undefined };
      const by = figure - first;
      return { by, share: first === 0 ? undefined : by / Math.abs(first) };
    });
    return { result, figures, changes };
  });
}

/** What was typed at one place, in each of the kept states; nothing where the row isn't there. */
export interface Typed extends Place {
  /** What is compared is the reader's rate of it; the book's is absent. */
  currency?: (typeof currencies)[number];
  typed: (string | boolean | undefined)[];
}

/** Places at which not all of the kept sheets hold the same, in the equation's order; nothing and no such row are the same. */
export function typedDifferently({ fields, tables }: AnyEquation, kept: readonly Kept[]): Typed[] {
  const all: Typed[] = Object.keys(fields as object).map((field) => ({
    field,
    typed: kept.map(({ sheet }) => sheet.fields[field]),
  }));
  for (const [table, { columns }] of Object.entries(
    tables as Record<string, { columns: object }>,
  )) {
    const rows = Math.max(0, ...kept.map(({ sheet }) => sheet.tables[table]?.length ?? 0));
    for (let row = 0; row < rows; row++) {
      for (const column of Object.keys(columns)) {
        const typed = kept.map(({ sheet }) => sheet.tables[table]?.[row]?.[column]);
        all.push({ table, row, column, typed });
      }
    }
  }
  for (const currency of currencies) {
    all.push({ currency, typed: kept.map(({ sheet }) => sheet.rates?.[currency]) });
  }
  const isNothing = (one: Typed['typed'][number]) =>
    one === undefined || one === false || one === '';
  return all.filter(
    ({ typed }) => typed.some((one) => one !== typed[0]) && !typed.every(isNothing),
  );
}
