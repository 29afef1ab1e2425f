/** @file What a reader may set, and what a step reports. */
import type { Fields } from '../../../lib/core/fields';
import type { Reports } from '../../../lib/core/reports';

export const fields = {
  /** So slow that one can watch. */
  pace: {
    ...{ unit: '1', min: 1, max: 1_000, default: 20, step: 1 },
    ...{ scale: 'log', live: true, stage: true },
  },
  price: {
    ...{ unit: 'CNY/1M-token', min: 0, max: 1_000, default: 2, step: 0.5 },
    ...{ live: true, stage: true },
  },
  /** What the merges are learned from, where the reader gives nothing else. */
  text: { kind: 'choice', options: ['both', 'en', 'zh'], default: 'both' },
  /** Of characters and of words; each merge makes one of byte pairs. */
  vocabulary: { unit: 'token', min: 64, max: 16_384, default: 2_048, whole: true, scale: 'log' },
} as const satisfies Fields;

export const reports = {
  /** How often the pair of this merge occurred; 0 where there was none left to merge. */
  count: { unit: '1', readout: 'value' },
  /** Tokens per character of the lines kept back. */
  en: { unit: '1', better: 'lower' },
  zh: { unit: '1', better: 'lower' },
} as const satisfies Reports;
