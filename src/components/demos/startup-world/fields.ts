/** @file What a reader may set, and what a step reports. */
import type { Fields } from '../../../lib/core/fields';
import type { Reports } from '../../../lib/core/reports';

/** Who plays, in the order in which they are drawn. */
export const players = ['agent', 'greedy', 'plan', 'phases', 'weakest', 'even'] as const;
export type Player = (typeof players)[number];
export type Rule = Exclude<Player, 'agent'>;

/** The rule of thumb with the highest mean. @param means - In the order of `players`. */
export function bestOf(means: readonly number[]): Rule {
  const of = (player: Player) => means[players.indexOf(player)] ?? -Infinity;
  return (players.slice(1) as Rule[]).reduce((best, rule) => (of(rule) > of(best) ? rule : best));
}

export const fields = {
  /** How often they strike: 0 never, 1 as the rules say. */
  shocks: { unit: '1', min: 0, max: 2, default: 1, step: 0.1, stage: true },
  cash: { unit: '10k-CNY', min: 150, max: 800, default: 350, step: 10, stage: true },
  price: { unit: '10k-CNY/month', min: 0.2, max: 3, default: 1, step: 0.1 },
  /** k: what each customer adds to what the product is worth to another. */
  effect: { unit: '10k-CNY/month', min: 0, max: 0.1, default: 0.015, step: 0.005 },
} as const satisfies Fields;

export const reports = {
  /** Mean gain of the agent over the exam's episodes, 10,000 CNY. */
  agent: { unit: '10k-CNY', readout: 'value', better: 'higher' },
  /** Of the rule of thumb that gains most there. */
  best: { unit: '10k-CNY', better: 'higher' },
  /** Mean of the upper bound over those of them that it is known of. */
  bound: { unit: '10k-CNY' },
  /** What the agent missed of it there. */
  regret: { unit: '10k-CNY', better: 'lower' },
  /** Mean gains of all, in the order of `players`. */
  gains: { unit: '10k-CNY', list: true, better: 'higher' },
} as const satisfies Reports;
