import type { Fields, Values } from '../../../lib/core/fields';
import type { Reports } from '../../../lib/core/reports';

export const fields = {
  method: {
    kind: 'choice',
    options: ['qLearning', 'sarsa', 'monteCarlo'],
    default: 'qLearning',
    stage: 'drawing',
  },
  rate: { unit: '1', min: 0.01, max: 1, default: 0.5, step: 0.01, live: true },
  discount: { unit: '1', min: 0, max: 0.999, default: 0.95, step: 0.01, live: true },
  exploration: { unit: '1', min: 0, max: 1, default: 0.1, step: 0.01, live: true, stage: true },
  slip: { unit: '1', min: 0, max: 0.8, default: 0, step: 0.05, live: true, stage: true },
  stepReward: { unit: '1', min: -10, max: 0, default: -1, step: 0.1, live: true },
  cliffReward: { unit: '1', min: -1_000, max: 0, default: -100, step: 1, live: true },
  goalReward: { unit: '1', min: 0, max: 1_000, default: 0, step: 1, live: true },
  agents: { unit: 'agent', min: 1, max: 20, default: 5, step: 1, whole: true },
  /** So slow that one can watch; without a pause there are thousands. */
  pace: { unit: 'episode/s', min: 1, max: 10_000, default: 20, scale: 'log', live: true },
} as const satisfies Fields;
export type Method = Values<typeof fields>['method'];

export const reports = {
  /** Discounted return of this episode, one per agent. */
  returns: { unit: '1', list: true, better: 'higher' },
  mean: { unit: '1', better: 'higher' },
  /** Mean return of the last 20 episodes, one per agent. */
  recent: { unit: '1', list: true, better: 'higher' },
  recentMean: { unit: '1', better: 'higher' },
  /** Mean number of steps. */
  length: { unit: 'step', better: 'lower' },
  /** Agents whose greedy policy is optimal from the start, see `isOptimalFrom`. */
  optimalAgents: { unit: 'agent', better: 'higher' },
  /** Share of all reachable cells in which the greedy action is one of the best, mean over agents. */
  agreement: { unit: '1', better: 'higher' },
} as const satisfies Reports;
