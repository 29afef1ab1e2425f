/** @file What a chart of lines is given. */
import type { Role } from './roles';

/** In pixels. What is to be watched is strong, what jumps from step to step noisy. */
export const WIDTHS = { strong: 3, usual: 2, noisy: 1, quiet: 1 };
export type Weight = keyof typeof WIDTHS;

export interface LineSeries {
  key: string;
  label: string;
  role: Role;
  x: number[];
  y: number[];
  /** What several runs lie between, such as the quartiles of 20 seeds; `y` is their middle. */
  band?: { low: number[]; high: number[] };
  /** A quiet line is one among many of its kind, left out of the legend. */
  weight?: Weight;
}

/** A value that does not change, across the whole chart. */
export interface Rule {
  label: string;
  role: Role;
  y: number;
}

const DASHES = ['', '6 3', '2 3', '9 3 2 3', '1 4', '12 4'];

/** By key. Thick and thin tell apart as well as dashes do, so only usual lines need one. */
export function dashesOf(series: readonly LineSeries[]): Map<string, string> {
  const usual = series.filter(({ weight = 'usual' }) => weight === 'usual');
  return new Map(usual.map(({ key }, i) => [key, DASHES[i % DASHES.length] ?? '']));
}

type Curve = Pick<LineSeries, 'x' | 'y'>;

/** What is learned from, step by step: in the same look in the whole book. */
export const trainingLine = (label: string, curve: Curve): LineSeries => ({
  key: 'training',
  label,
  role: 'training',
  weight: 'noisy',
  ...curve,
});

/** What is never learned from, looked at now and then. */
export const heldOutLine = (label: string, curve: Curve): LineSeries => ({
  key: 'held-out',
  label,
  role: 'held-out',
  weight: 'strong',
  ...curve,
});
