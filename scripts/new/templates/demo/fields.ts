/** @file What a reader may set, and what a step reports. */
import type { Fields } from '../../../../src/lib/core/fields';
import type { Reports } from '../../../../src/lib/core/reports';

export const fields = {
  start: { unit: '1', min: 0.5, max: 10, default: 4, step: 0.5, stage: true },
  rate: { unit: '1', min: 0.001, max: 1.5, default: 0.1, scale: 'log', live: true, gentler: true },
} as const satisfies Fields;

export const reports = {
  loss: { unit: '1', better: 'lower', readout: 'value' },
} as const satisfies Reports;
