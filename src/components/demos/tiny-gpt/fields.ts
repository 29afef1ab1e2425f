import type { Fields } from '../../../lib/core/fields';
import type { Reports } from '../../../lib/core/reports';

export const fields = {
  text: { kind: 'choice', options: ['page', 'en', 'zh', 'both'], default: 'page' },
  tokens: { kind: 'choice', options: ['characters', 'byte-pairs'], default: 'characters' },
  vocabulary: { unit: 'symbol', min: 64, max: 4096, default: 1024, whole: true },
  layers: { unit: 'layer', min: 1, max: 6, default: 2, whole: true },
  heads: { unit: 'head', min: 1, max: 8, default: 4, whole: true },
  headWidth: { unit: 'channel', min: 4, max: 32, default: 16, whole: true },
  context: { unit: 'token', min: 8, max: 128, default: 32, whole: true },
  batch: { unit: 'row', min: 1, max: 64, default: 16, whole: true },
  rate: { unit: '1', min: 0.00001, max: 10, default: 0.0015, scale: 'log' },
  warmup: { unit: 'step', min: 0, max: 1000, default: 20, whole: true },
  length: { unit: 'step', min: 10, max: 100000, default: 2000, whole: true },
  decay: { unit: '1', min: 0, max: 1, default: 0.1 },
  clip: { unit: '1', min: 0.01, max: 100, default: 1 },
  temperature: { unit: '1', min: 0, max: 3, default: 0.8, step: 0.1, live: true, stage: true },
  topK: { unit: 'symbol', min: 0, max: 4096, default: 0, whole: true, live: true, stage: true },
} as const satisfies Fields;

export const reports = {
  loss: { unit: 'nat', better: 'lower', readout: 'value' },
  heldOut: { unit: 'nat', better: 'lower', sparse: true },
  norm: { unit: '1' },
  rate: { unit: '1' },
  /** Learned from in this step. */
  tokens: { unit: 'token', readout: 'per-second' },
} as const satisfies Reports;
