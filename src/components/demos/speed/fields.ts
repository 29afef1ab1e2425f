import type { Fields } from '../../../lib/core/fields';
import type { Reports } from '../../../lib/core/reports';
import { names } from '../../../lib/workloads/names';

export const fields = {
  model: { kind: 'choice', options: names, default: 'gpt', stage: true },
} as const satisfies Fields;

export const reports = {
  loss: { unit: 'nat', better: 'lower', readout: 'value' },
  ms: { unit: 'ms', better: 'lower' },
  cores: { unit: '1' },
} as const satisfies Reports;
