/** @file What a reader may set, and what a step reports. */
import type { Fields } from '../../../lib/core/fields';
import type { Reports } from '../../../lib/core/reports';
import { trainingFields } from '../../../lib/train/fields';

export const fields = {
  kind: {
    kind: 'choice',
    options: ['skip-gram', 'cbow'],
    default: 'skip-gram',
    stage: true,
  },
  output: {
    kind: 'choice',
    options: ['sampling', 'softmax'],
    default: 'sampling',
    stage: true,
  },
  tongue: { kind: 'choice', options: ['both', 'en', 'zh'], default: 'both' },
  /** The chance that a word stands in the other language. */
  swapped: { unit: '1', min: 0, max: 0.5, default: 0.2, step: 0.05 },
  sentences: { unit: 'sentence', min: 500, max: 20_000, default: 6_000, whole: true },
  radius: { unit: 'word', min: 1, max: 10, default: 4, whole: true },
  dynamic: { kind: 'switch', default: true },
  /** t of subsampling. */
  threshold: { unit: '1', min: 0, max: 1, default: 0.01, step: 0.01 },
  negatives: { unit: 'word', min: 1, max: 20, default: 5, whole: true },
  power: { unit: '1', min: 0, max: 1, default: 0.75, step: 0.05 },
  averaging: { kind: 'choice', options: ['divided', 'undivided'], default: 'divided' },
  channels: { unit: 'channel', min: 2, max: 64, default: 32, whole: true },
  ...trainingFields({
    batch: { unit: 'example', max: 1_024, default: 256 },
    rate: 0.02,
    decay: 0,
    length: 2_000,
  }),
} as const satisfies Fields;

export const reports = {
  loss: { unit: 'nat', better: 'lower', readout: 'value' },
  /** Of examples from sentences that are never learned from, always the same. */
  heldOut: { unit: 'nat', better: 'lower', sparse: true },
  /** Shares of the planted analogies that are answered right: with the three words of the question no answers … */
  excluded: { unit: '1', better: 'higher', sparse: true },
  /** … and with every word an answer. */
  included: { unit: '1', better: 'higher', sparse: true },
  norm: { unit: '1' },
  rate: { unit: '1' },
} as const satisfies Reports;
