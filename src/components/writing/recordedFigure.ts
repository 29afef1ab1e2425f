/** @file Figures of a recorded run for a chapter's text, so that nothing measured is typed in and goes stale. */
import { numberOf, type Reports } from '../../lib/core/reports';
import type { Recorded } from '../chassis/viewProps';

export interface Wanted {
  /** A fact that the experiment says of itself: `bigram`. */
  about?: string | undefined;
  /** A number of its reports: `heldOut`. */
  report?: string | undefined;
  /** Which report: the last one that has the number, or the one in which it is best. */
  at?: 'last' | 'best' | undefined;
  /** The step at which that was, instead of the number. Alone: how many steps were recorded. */
  step?: boolean | undefined;
  /** A number of an answer: `exam.right`. */
  answer?: string | undefined;
  /** Of the run with other settings that has this name. */
  variant?: string | undefined;
}

/** @throws {Error} If the run holds no such number: the build stops. */
export function recordedFigure(
  run: Recorded,
  { variant, ...wanted }: Wanted,
  table: Reports,
): number {
  if (variant) {
    const other = run.variants?.[variant];
    if (!other) throw new Error(`Recorded: no variant ${variant}`);
    return recordedFigure(other, wanted, table);
  }
  const { about, report, at, step, answer } = wanted;
  if (answer) return answered(run, answer);
  if (report) {
    const found = reported(run, report, at ?? 'last', table);
    return step ? found.step : found.value;
  }
  const value = about ? (run.about as Record<string, unknown>)[about] : step && run.step;
  if (typeof value !== 'number') throw new Error(`Recorded: no number ${about ?? ''} in the run`);
  return value;
}

function reported({ reports, steps }: Recorded, name: string, at: 'last' | 'best', table: Reports) {
  const better = table[name]?.better;
  if (at === 'best' && !better) throw new Error(`Recorded: nothing says which ${name} is better`);
  const all = reports.flatMap((each, i) => {
    const value = numberOf(each, name);
    return Number.isNaN(value) ? [] : [{ value, step: steps[i] ?? 0 }];
  });
  const last = all.at(-1);
  if (!last) throw new Error(`Recorded: no number ${name} in the reports`);
  const sign = better === 'higher' ? -1 : 1;
  const best = () => all.reduce((a, b) => (sign * b.value < sign * a.value ? b : a));
  return at === 'last' ? last : best();
}

function answered({ answers }: Recorded, path: string): number {
  const value = path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], answers);
  if (typeof value !== 'number') throw new Error(`Recorded: no number ${path} in the answers`);
  return value;
}
