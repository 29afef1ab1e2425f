import type { Fields } from '../../../lib/core/fields';
import { names } from '../../../lib/workloads/names';

export const fields = {
  model: { kind: 'choice', options: names, default: 'gpt', stage: true },
} as const satisfies Fields;
