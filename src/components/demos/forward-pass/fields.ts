/** @file What a reader may set, and what a step reports. */
import type { Fields } from '../../../lib/core/fields';
import type { Reports } from '../../../lib/core/reports';
import { activationNames } from '../../../lib/equations/activations';

/** A number of the network or one that it is given: they are what the demo is about. */
const one = { unit: '1', min: -10, max: 10, step: 0.1, live: true, stage: 'drawing' } as const;

export const fields = {
  x1: { ...one, default: 1 },
  x2: { ...one, default: -0.5 },
  x3: { ...one, default: 2 },
  /** wij: weight of hidden neuron i on input j; bi: its bias. */
  w11: { ...one, default: 1 },
  w12: { ...one, default: -1 },
  w13: { ...one, default: 0.5 },
  b1: { ...one, default: -0.5 },
  w21: { ...one, default: -1 },
  w22: { ...one, default: 2 },
  w23: { ...one, default: 0 },
  b2: { ...one, default: 0 },
  w31: { ...one, default: 0.5 },
  w32: { ...one, default: 0.5 },
  w33: { ...one, default: -1 },
  b3: { ...one, default: 0.2 },
  w41: { ...one, default: 0 },
  w42: { ...one, default: -0.5 },
  w43: { ...one, default: 1 },
  b4: { ...one, default: -1 },
  /** vij: weight of output i on hidden neuron j; ci: its bias. */
  v11: { ...one, default: 0.5 },
  v12: { ...one, default: -1 },
  v13: { ...one, default: -0.5 },
  v14: { ...one, default: 0.4 },
  c1: { ...one, default: 0.6 },
  v21: { ...one, default: -0.5 },
  v22: { ...one, default: 1 },
  v23: { ...one, default: 1 },
  v24: { ...one, default: 0.2 },
  c2: { ...one, default: 0.1 },
  hidden: { kind: 'choice', options: activationNames, default: 'relu', live: true, stage: true },
  output: {
    kind: 'choice',
    options: ['softmax', ...activationNames],
    default: 'softmax',
    live: true,
    stage: true,
  },
  unit: { kind: 'choice', options: ['layer', 'neuron'], default: 'layer', live: true },
  /** Of the inputs that follow the reader's own; each is normal around 0. */
  spread: { unit: '1', min: 0, max: 5, default: 1, step: 0.1, live: true },
  /** So slow that one can watch. */
  pace: { unit: '1', min: 0.5, max: 1_000, default: 4, scale: 'log', live: true },
} as const satisfies Fields;

export const reports = {
  /** Which input it is, from 1. */
  input: { unit: '1' },
  /** Mean of the slopes of the neurons that this step computed. */
  slope: { unit: '1' },
  /** Once all is computed: what was given, and what came out of the two layers. */
  given: { unit: '1', list: true, sparse: true },
  hidden: { unit: '1', list: true, sparse: true },
  output: { unit: '1', list: true, sparse: true },
} as const satisfies Reports;
