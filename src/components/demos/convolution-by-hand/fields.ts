/** @file What a reader may set, and what a step reports. */
import type { Fields } from '../../../lib/core/fields';
import type { Reports } from '../../../lib/core/reports';
import { names } from './pictures';

/** A number of the table: they are what the demo is about. */
const weight = { unit: '1', min: -10, max: 10, step: 0.5, live: true, stage: 'drawing' } as const;
const whole = { unit: '1', step: 1, whole: true, live: true } as const;

export const fields = {
  picture: { kind: 'choice', options: names, default: 'stroke', live: true, stage: true },
  w11: { ...weight, default: -1 },
  w12: { ...weight, default: 0 },
  w13: { ...weight, default: 1 },
  w21: { ...weight, default: -1 },
  w22: { ...weight, default: 0 },
  w23: { ...weight, default: 1 },
  w31: { ...weight, default: -1 },
  w32: { ...weight, default: 0 },
  w33: { ...weight, default: 1 },
  bias: { ...weight, default: -0.5 },
  padding: { ...whole, min: 0, max: 2, default: 0, stage: 'drawing' },
  stride: { ...whole, min: 1, max: 3, default: 1, stage: 'drawing' },
  relu: { kind: 'switch', default: true, live: true, stage: true },
  /** The reader's place on the map, from 1. */
  row: { ...whole, min: 1, max: 12, default: 3 },
  column: { ...whole, min: 1, max: 12, default: 3 },
  /** While it runs the newest place is shown instead. */
  follow: { kind: 'switch', default: true, live: true, stage: 'drawing' },
  unit: { kind: 'choice', options: ['place', 'row', 'map'], default: 'place', live: true },
  /** So slow that one can watch. */
  pace: { unit: '1', min: 0.5, max: 1_000, default: 6, scale: 'log', live: true },
} as const satisfies Fields;

export const reports = {
  /** Which picture it is, from 1. */
  picture: { unit: '1' },
  /** Places of its map that have their number. */
  places: { unit: '1' },
  /** The number of the newest one. */
  value: { unit: '1' },
  /** Once a map is full: share of its places above 0. */
  above: { unit: '1', sparse: true },
} as const satisfies Reports;
