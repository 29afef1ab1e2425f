/** @file What a reader may set, and what a step reports. */
import type { Fields } from '../../../lib/core/fields';
import type { Reports } from '../../../lib/core/reports';
import { lossNames } from '../../../lib/equations/losses';

/** The example that the drawing is about. */
const given = { unit: '1', min: -5, max: 5, step: 0.1, live: true, stage: 'drawing' } as const;
const wanted = { unit: '1', min: 0, max: 1, step: 0.1, live: true, stage: 'drawing' } as const;
/** Before anything is learned. */
const start = { unit: '1', min: -5, max: 5, step: 0.1 } as const;

export const fields = {
  x1: { ...given, default: 1 },
  x2: { ...given, default: -0.5 },
  y1: { ...wanted, default: 1 },
  y2: { ...wanted, default: 0 },
  loss: { kind: 'choice', options: lossNames, default: 'squared', live: true, stage: true },
  hidden: {
    kind: 'choice',
    options: ['tanh', 'sigmoid', 'relu', 'gelu'],
    default: 'tanh',
    live: true,
  },
  rate: { unit: '1', min: 0.001, max: 10, default: 0.5, scale: 'log', live: true, stage: true },
  epsilon: { unit: '1', min: 1e-12, max: 1, default: 1e-5, scale: 'log', live: true },
  precision: { kind: 'choice', options: ['f64', 'f32'], default: 'f64', live: true },
  unit: { kind: 'choice', options: ['phase', 'update'], default: 'phase', live: true },
  examples: { kind: 'choice', options: ['drawn', 'own'], default: 'drawn', live: true },
  pace: { unit: '1', min: 0.5, max: 1_000, default: 2, scale: 'log', live: true },
  w11: { ...start, default: 0.8 },
  w12: { ...start, default: -0.4 },
  b1: { ...start, default: 0.1 },
  w21: { ...start, default: -0.3 },
  w22: { ...start, default: 0.9 },
  b2: { ...start, default: -0.2 },
  v11: { ...start, default: -0.6 },
  v12: { ...start, default: 0.5 },
  c1: { ...start, default: 0.2 },
  v21: { ...start, default: 0.7 },
  v22: { ...start, default: -0.1 },
  c2: { ...start, default: 0.3 },
} as const satisfies Fields;

export const reports = {
  loss: { unit: '1', better: 'lower', readout: 'value', sparse: true },
  norm: { unit: '1', sparse: true },
  /** Between the gradient and the rule as it is sometimes printed, in degrees. */
  angle: { unit: '1', sparse: true },
} as const satisfies Reports;
