/** @file What a chart says: its spoken sentence, and its numbers as a table. */
import { number } from '../../lib/core/format';
import { fourDigits } from '../../lib/core/fourDigits';
import type { Language } from '../../lib/core/language';

/** Rows of text; the first cell of each is its head. Without `head` the columns have no names. */
export interface Table {
  head?: readonly string[] | undefined;
  rows: readonly (readonly string[])[];
  /** One row in `stride` of `total` is here. */
  thinned?: { stride: number; total: number } | undefined;
}

export interface Named {
  label: string;
  value: number;
}

/** `a: 1; b: 2`, without what has no value. */
export function spoken(values: readonly Named[], language: Language): string {
  return values
    .filter(({ value }) => Number.isFinite(value))
    .map(({ label, value }) => `${label}: ${number(value, language, 3)}`)
    .join('; ');
}

const ROWS = 40;

/** As many rows as can be read, evenly chosen. */
export function thinnedRows<T>(all: readonly T[]): {
  rows: T[];
  thinned: Table['thinned'];
} {
  const stride = Math.max(1, Math.ceil(all.length / ROWS));
  return {
    rows: all.filter((_, i) => i % stride === 0),
    thinned: stride > 1 ? { stride, total: all.length } : undefined,
  };
}

interface Columns {
  label: string;
  x: readonly number[];
  y: readonly number[];
}

/** What so few digits would show as 0 gets a power of ten. */
const cell = (value: number, language: Language, digits: number) =>
  value !== 0 && Number(value.toFixed(digits)) === 0
    ? fourDigits(value)
    : number(value, language, digits);

/** A row for each step, a column for each series; a step that a series lacks is empty there. */
export function stepsTable(xLabel: string, series: readonly Columns[], language: Language): Table {
  const steps = [...new Set(series.flatMap(({ x }) => x))].sort((a, b) => a - b);
  const { rows, thinned } = thinnedRows(steps);
  return {
    head: [xLabel, ...series.map(({ label }) => label)],
    rows: rows.map((step) => [
      cell(step, language, 2),
      ...series.map(({ x, y }) => {
        const i = x.indexOf(step);
        return i < 0 ? '' : cell(y[i] ?? NaN, language, 4);
      }),
    ]),
    thinned,
  };
}
