/** @file What a reader may set, and what a step reports. */
import type { Fields } from '../../../lib/core/fields';
import type { Reports } from '../../../lib/core/reports';

/** In the order in which they are drawn. */
export const agents = ['greedy', 'ucb', 'thompson'] as const;
export type Agent = (typeof agents)[number];

export const fields = {
  exploration: { unit: '1', min: 0, max: 1, default: 0.1, step: 0.01, live: true, stage: true },
  /** Of the chances of an offer and the next one. */
  gap: { unit: '1', min: 0, max: 0.5, default: 0.1, step: 0.01, stage: true },
  best: { unit: '1', min: 0.01, max: 1, default: 0.5, step: 0.01 },
  arms: { unit: '1', min: 2, max: 10, default: 5, step: 1, whole: true },
  caution: { unit: '1', min: 0, max: 8, default: 2, step: 0.1, live: true },
  runs: { unit: '1', min: 20, max: 1_000, default: 200, step: 10, whole: true },
  /** So slow that one can watch. */
  pace: { unit: '1', min: 1, max: 10_000, default: 500, scale: 'log', live: true },
} as const satisfies Fields;

export const reports = {
  /** Regret, mean over all runs. */
  greedy: { unit: '1', better: 'lower' },
  ucb: { unit: '1', better: 'lower' },
  thompson: { unit: '1', better: 'lower' },
  /** What eight in ten runs lie between, one for each agent. */
  low: { unit: '1', list: true, better: 'lower' },
  high: { unit: '1', list: true, better: 'lower' },
  /** Half the 95% confidence interval of each mean. */
  margin: { unit: '1', list: true, better: 'lower' },
} as const satisfies Reports;
