import type { Fields } from '../../../lib/core/fields';
import { trainingFields } from '../../../lib/train/fields';
import type { Reports } from '../../../lib/core/reports';

export const fields = {
  text: { kind: 'choice', options: ['page', 'en', 'zh', 'both'], default: 'page' },
  tokens: { kind: 'choice', options: ['characters', 'byte-pairs'], default: 'characters' },
  vocabulary: { unit: 'symbol', min: 64, max: 4096, default: 1024, whole: true },
  layers: { unit: 'layer', min: 1, max: 6, default: 2, whole: true },
  heads: { unit: 'head', min: 1, max: 8, default: 4, whole: true },
  headWidth: { unit: 'channel', min: 4, max: 32, default: 16, whole: true },
  context: { unit: 'token', min: 8, max: 128, default: 32, whole: true },
  ...trainingFields({ batch: { unit: 'row', max: 64, default: 16 }, rate: 0.0015, decay: 0.1 }),
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
