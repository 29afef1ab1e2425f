/** @file What a reader may set, and what a step reports. */
import type { Fields, Values } from '../../../lib/core/fields';
import type { Reports } from '../../../lib/core/reports';
import { trainingFields } from '../../../lib/train/fields';

/** In the order in which they are drawn and reported. */
export const contestants = [
  'batch',
  'stochastic',
  'minibatch',
  'momentum',
  'nesterov',
  'rmsprop',
  'adam',
  'uncorrected',
  'adamw',
] as const;
export type Contestant = (typeof contestants)[number];

const { batch, rate, decay } = trainingFields({
  batch: { unit: '1', max: 200, default: 20 },
  rate: 0.1,
  decay: 0.01,
});
const drawn = { kind: 'switch', default: true, live: true } as const;
const notDrawn = { ...drawn, default: false } as const;
/** A share that is kept from step to step. */
const kept = { unit: '1', min: 0, max: 0.9999 } as const;
const place = { unit: '1', min: -6, max: 6, step: 0.1 } as const;

export const fields = {
  surface: {
    kind: 'choice',
    options: ['valley', 'aligned', 'saddle', 'banana', 'bumps', 'own', 'network'],
    default: 'valley',
    stage: true,
  },
  /** Deviation of one example's slope, along each axis. */
  noise: { unit: '1', min: 0, max: 5, default: 1, step: 0.1, stage: true },
  printed: { kind: 'switch', default: false, stage: 'drawing' },
  tuned: { kind: 'switch', default: true },
  rate,
  momentum: { ...kept, default: 0.9 },
  rho: { ...kept, default: 0.99 },
  beta1: { ...kept, default: 0.9 },
  beta2: { ...kept, default: 0.999 },
  decay,
  batch,
  startX: { ...place, default: -4 },
  startY: { ...place, default: 1.5 },
  runs: { unit: '1', min: 1, max: 50, default: 20, whole: true },
  length: { unit: 'step', min: 20, max: 1_000, default: 200, whole: true },
  target: { unit: '%', min: 0.01, max: 50, default: 1 },
  /** So slow that one can watch. */
  pace: { unit: '1', min: 1, max: 10_000, default: 30, scale: 'log', live: true },
  batchShown: drawn,
  stochasticShown: drawn,
  minibatchShown: drawn,
  momentumShown: drawn,
  nesterovShown: notDrawn,
  rmspropShown: notDrawn,
  adamShown: drawn,
  uncorrectedShown: drawn,
  adamwShown: notDrawn,
} as const satisfies Fields;
export type Settings = Values<typeof fields>;

export const reports = {
  /** Rates tried so far. */
  trial: { unit: '1' },
  /** Steps of the race; 0 while rates are tried. */
  race: { unit: '1' },
  /** Height above the lowest place, one for each: of the best rate so far, then of the race, the median of all runs. */
  median: { unit: '1', list: true, better: 'lower' },
  /** What the middle half of the runs lies between. */
  low: { unit: '1', list: true, better: 'lower' },
  high: { unit: '1', list: true, better: 'lower' },
} as const satisfies Reports;
