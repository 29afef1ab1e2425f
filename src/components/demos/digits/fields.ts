import type { Fields } from '../../../lib/core/fields';
import { trainingFields } from '../../../lib/train/fields';
import { networkNames } from './names';
import type { Reports } from '../../../lib/core/reports';

export const fields = {
  set: {
    kind: 'choice',
    options: ['fresh', '100', '1000', '10000'],
    default: 'fresh',
    stage: true,
  },
  distortion: { unit: '1', min: 0, max: 2, default: 1, step: 0.1 },
  noise: { unit: '1', min: 0, max: 0.6, default: 0.1, step: 0.05 },
  network: { kind: 'choice', options: networkNames, default: 'cnn', stage: true },
  /** Where the network sees the drawing. */
  centring: {
    kind: 'choice',
    options: ['none', 'box', 'mass'],
    default: 'mass',
    live: true,
    stage: 'drawing',
  },
  /** Of the attack that is shown. */
  epsilon: { unit: '1', min: 0, max: 0.3, default: 0.1, step: 0.02, live: true, stage: 'drawing' },
  ...trainingFields({
    batch: { unit: 'picture', max: 256, default: 32 },
    rate: 0.005,
    decay: 0.05,
  }),
} as const satisfies Fields;

export const reports = {
  loss: { unit: 'nat', better: 'lower', readout: 'value' },
  /** Share of the batch that was read right, before learning from it. */
  accuracy: { unit: '1', better: 'higher' },
  /** Share of the part of held-out digits that was read in this step. */
  heldOut: { unit: '1', better: 'higher', sparse: true },
  norm: { unit: '1' },
  rate: { unit: '1' },
} as const satisfies Reports;
