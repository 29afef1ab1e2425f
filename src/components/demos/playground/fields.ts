/** @file What a reader may set, and what a step reports. */
import type { Fields } from '../../../lib/core/fields';
import type { Reports } from '../../../lib/core/reports';
import { trainingFields } from '../../../lib/train/fields';

const { batch, rate } = trainingFields({
  batch: { unit: '1', max: 200, default: 30 },
  rate: 0.03,
  decay: 0,
});
const used = { kind: 'switch', default: true } as const;
const unused = { kind: 'switch', default: false } as const;
/** Neurons; with none there is no such layer. */
const layer = { unit: '1', min: 0, max: 8, whole: true } as const;

export const fields = {
  activation: {
    kind: 'choice',
    options: ['tanh', 'relu', 'sigmoid', 'linear'],
    default: 'tanh',
    live: true,
    stage: true,
  },
  rate: { ...rate, live: true, stage: true },
  set: {
    kind: 'choice',
    options: ['circle', 'xor', 'clouds', 'spirals', 'slope', 'hills', 'own'],
    default: 'circle',
  },
  noise: { unit: '1', min: 0, max: 2, default: 0.5, step: 0.1 },
  share: { unit: '%', min: 5, max: 90, default: 50, step: 5, whole: true },
  batch: { ...batch, live: true },
  loss: { kind: 'choice', options: ['cross-entropy', 'squared-error'], default: 'cross-entropy' },
  regularisation: { kind: 'choice', options: ['none', 'L1', 'L2'], default: 'none', live: true },
  strength: { unit: '1', min: 0.00001, max: 1, default: 0.003, scale: 'log', live: true },
  /** So slow that one can watch; there could be thousands. */
  pace: { unit: '1', min: 1, max: 10_000, default: 60, scale: 'log', live: true },
  x: used,
  y: used,
  xx: unused,
  yy: unused,
  xy: unused,
  sinX: unused,
  sinY: unused,
  layer1: { ...layer, default: 4 },
  layer2: { ...layer, default: 2 },
  layer3: { ...layer, default: 0 },
  layer4: { ...layer, default: 0 },
  layer5: { ...layer, default: 0 },
  layer6: { ...layer, default: 0 },
  testPoints: { kind: 'switch', default: false, live: true },
  twoColours: { kind: 'switch', default: false, live: true },
} as const satisfies Fields;

export const reports = {
  /** Of the batch, without the penalty. */
  loss: { unit: '1', better: 'lower', readout: 'value' },
  /** Of all test points, without the penalty. */
  heldOut: { unit: '1', better: 'lower', sparse: true },
  /** What regularisation adds to the loss. */
  penalty: { unit: '1' },
  norm: { unit: '1' },
  rate: { unit: '1' },
} as const satisfies Reports;
