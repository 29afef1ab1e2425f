/** @file What a reader may set, and what a step reports. */
import type { Fields, Values } from '../../../lib/core/fields';
import type { Reports } from '../../../lib/core/reports';
import { trainingFields } from '../../../lib/train/fields';

const { batch, rate, length } = trainingFields({
  batch: { unit: '1', max: 512, default: 128 },
  rate: 0.001,
  decay: 0,
  length: 6_000,
});

export const sets = ['ring', 'grid', 'own', 'digits'] as const;
export const losses = ['non-saturating', 'minimax', 'least-squares', 'printed'] as const;

export const fields = {
  loss: { kind: 'choice', options: losses, default: 'non-saturating', stage: true },
  /** Both players move in a step, or one of them, so that one can watch. */
  unit: { kind: 'choice', options: ['both', 'one'], default: 'both', live: true, stage: true },
  set: { kind: 'choice', options: sets, default: 'ring' },
  /** The two other losses learn beside it, from the same weights, batches and noise. */
  beside: { kind: 'switch', default: false },
  /** Updates of the discriminator for each one of the generator. */
  judgements: { unit: '1', min: 1, max: 10, default: 1, whole: true, live: true },
  smoothing: { unit: '1', min: 0, max: 0.5, default: 0, step: 0.05, live: true },
  rate: { ...rate, live: true },
  judgeRate: { ...rate, live: true },
  length: { ...length, live: true },
  beta1: { unit: '1', min: 0, max: 0.99, default: 0.5 },
  batch: { ...batch, live: true },
  latent: { unit: '1', min: 1, max: 64, default: 8, whole: true },
  width: { unit: '1', min: 4, max: 256, default: 64, whole: true },
  layers: { unit: '1', min: 1, max: 3, default: 2, whole: true },
  /** So slow that one can watch; there could be hundreds. */
  pace: { unit: '1', min: 0.5, max: 10_000, default: 10_000, scale: 'log', live: true },
} as const satisfies Fields;
export type Settings = Values<typeof fields>;

/** The chosen loss first; beside it those that the book teaches. */
export const learnedBy = ({ loss, beside }: Pick<Settings, 'loss' | 'beside'>) => {
  const taught = ['non-saturating', 'minimax', 'least-squares'] as const;
  return [loss, ...(beside ? taught.filter((each) => each !== loss) : [])];
};

export const reports = {
  /** Of the discriminator, of its last batch. */
  loss: { unit: '1', readout: 'value' },
  generatorLoss: { unit: '1' },
  discriminatorNorm: { unit: '1' },
  /** Of each loss that learns, the chosen one first. */
  generatorNorm: { unit: '1', list: true },
  modes: { unit: '1', list: true, sparse: true, better: 'higher' },
  /** Share of 2,500 samples that lie near a mode; of digits there is none. */
  near: { unit: '1', list: true, sparse: true, better: 'higher' },
  precision: { unit: '1', list: true, sparse: true, better: 'higher' },
  recall: { unit: '1', list: true, sparse: true, better: 'higher' },
} as const satisfies Reports;
