/** @file What a reader may set, and what a step reports. */
import type { Fields, Values } from '../../../lib/core/fields';
import type { Reports } from '../../../lib/core/reports';
import { trainingFields } from '../../../lib/train/fields';

/** In the order in which they are drawn: three that join both, the sum of two scores, and one that never hears a sentence. */
export const networks = ['early', 'late', 'cross', 'sum', 'alone'] as const;
export type Name = (typeof networks)[number];

/** How an example reaches a network: whole, with another example’s sentence, or with one side missing. */
export const tests = ['both', 'shuffled', 'noText', 'noImage'] as const;
export type Test = (typeof tests)[number];

const { batch, ...training } = trainingFields({
  batch: { unit: '1', max: 256, default: 64 },
  rate: 0.005,
  decay: 0,
  length: 2_000,
});

export const fields = {
  /** What it learns from; `dropout` takes now one side away, now the other. */
  learns: {
    kind: 'choice',
    options: ['both', 'dropout', 'shuffled', 'noText', 'noImage'],
    default: 'both',
    stage: true,
  },
  /** What the examples that are shown are like, and the table by kind. */
  test: { kind: 'choice', options: tests, default: 'both', live: true, stage: true },
  shake: { unit: '1', min: 0, max: 2, default: 0.5, step: 0.1 },
  noise: { unit: '1', min: 0, max: 1, default: 0.1, step: 0.05 },
  // A lone example could not be given another’s sentence.
  batch: { ...batch, min: 2 },
  ...training,
  // All five learn in one step, each by its own gradient: shortening one would shorten all.
  clip: { ...training.clip, default: 100 },
} as const satisfies Fields;
export type Settings = Values<typeof fields>;

/** Share of the batch that was answered right, before learning from it: no example ever comes back. */
const share = { unit: '1', better: 'higher' } as const;

export const reports = {
  /** Mean of the five. */
  loss: { unit: 'nat', better: 'lower', readout: 'value' },
  early: share,
  late: share,
  cross: share,
  sum: share,
  alone: share,
  norm: { unit: '1' },
  rate: { unit: '1' },
} as const satisfies Reports;
