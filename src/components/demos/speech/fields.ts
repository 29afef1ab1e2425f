import type { Fields } from '../../../lib/core/fields';
import type { Reports } from '../../../lib/core/reports';
import { trainingFields } from '../../../lib/train/fields';

export const fields = {
  /** Whose voices are learned from; the exam always has all four accents. */
  voices: {
    kind: 'choice',
    options: ['all', 'rhotic', 'nonRhotic', 'plain', 'unvoiced'],
    default: 'all',
    stage: true,
  },
  ratio: { unit: '1', min: -10, max: 40, default: 20, step: 5 },
  set: { unit: '1', min: 20, max: 2_000, default: 800, whole: true },
  ...trainingFields({
    batch: { unit: '1', max: 64, default: 16 },
    rate: 0.01,
    decay: 0.05,
    warmup: 50,
    length: 1_500,
  }),
} as const satisfies Fields;

export const reports = {
  /** Of the recurrent network, a word. */
  loss: { unit: 'nat', better: 'lower', readout: 'value' },
  /** Of the frame-wise one. */
  denseLoss: { unit: 'nat', better: 'lower' },
  /** Shares of the part of held-out words that were read right in this step. */
  heldOut: { unit: '1', better: 'higher', sparse: true },
  denseHeldOut: { unit: '1', better: 'higher', sparse: true },
  norm: { unit: '1' },
  rate: { unit: '1' },
} as const satisfies Reports;
