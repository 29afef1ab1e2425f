/** @file What a reader may set, and what a step reports. */
import type { Fields } from '../../../../src/lib/core/fields';
import type { Reports } from '../../../../src/lib/core/reports';
import { trainingFields } from '../../../../src/lib/train/fields';

export const fields = {
  hidden: { unit: 'channel', min: 1, max: 128, default: 16, whole: true, stage: true },
  noise: { unit: '1', min: 0, max: 0.5, default: 0, step: 0.05 },
  ...trainingFields({ batch: { unit: 'row', max: 256, default: 32 }, rate: 0.02, decay: 0 }),
} as const satisfies Fields;

export const reports = {
  loss: { unit: 'nat', better: 'lower', readout: 'value' },
  heldOut: { unit: 'nat', better: 'lower', sparse: true },
  norm: { unit: '1' },
  rate: { unit: '1' },
} as const satisfies Reports;
