/** @file What a reader may set, and what a step reports. */
import type { Fields, Values } from '../../../lib/core/fields';
import type { Reports } from '../../../lib/core/reports';

/** Three ways to cut the same text, in the order in which they are drawn. */
export const kinds = ['words', 'characters', 'byte-pairs'] as const;
export type Kind = (typeof kinds)[number];

export const fields = {
  order: { unit: '1', min: 1, max: 6, default: 3, whole: true, live: true, stage: true },
  smoothing: {
    kind: 'choice',
    options: ['kneser-ney', 'add-k'],
    default: 'kneser-ney',
    live: true,
    stage: true,
  },
  k: { unit: '1', min: 0.001, max: 10, default: 1, scale: 'log', live: true, stage: 'drawing' },
  /** Of the table and of what is written; all three are measured. */
  tokens: { kind: 'choice', options: kinds, default: 'words', live: true, stage: 'drawing' },
  text: { kind: 'choice', options: ['page', 'en', 'zh', 'both'], default: 'page' },
  /** Of the byte pairs. */
  vocabulary: { unit: 'symbol', min: 256, max: 4096, default: 1024, whole: true },
  /** Parts per second, so slow that one can watch. */
  pace: { unit: '1', min: 0.2, max: 1_000, default: 4, scale: 'log', live: true },
} as const satisfies Fields;
export type Settings = Values<typeof fields>;

const byOrder = { unit: '1', list: true, better: 'lower' } as const;

/** Bits per character of the held-out text, if nothing else is said. */
export const reports = {
  /** Of the chosen order and tokens. */
  bits: { unit: '1', better: 'lower', readout: 'value' },
  /** Of those too, per token. */
  perplexity: { unit: '1', better: 'lower', readout: 'value' },
  /** Of orders 1 … 6. */
  words: byOrder,
  characters: byOrder,
  pairs: byOrder,
  /** Of this reading, from 1, and how much of the text is read. */
  reading: { unit: '1' },
  share: { unit: '1' },
} as const satisfies Reports;

/** What a kind's bits are called in a report. */
export const listOf = { words: 'words', characters: 'characters', 'byte-pairs': 'pairs' } as const;
