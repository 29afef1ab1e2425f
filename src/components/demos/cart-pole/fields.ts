/** @file What a reader may set, and what a step reports. */
import type { Fields, Values } from '../../../lib/core/fields';
import type { Reports } from '../../../lib/core/reports';

export const worldNames = [
  ...(['cartPole', 'mountainCar', 'acrobot'] as const),
  ...(['frozenLake', 'cliffWalking', 'taxi'] as const),
];
export type WorldName = (typeof worldNames)[number];

/** The last three need a world of numbered states. */
export const algorithms = [
  ...(['ppo', 'dqn', 'a2c', 'reinforce'] as const),
  ...(['qLearning', 'sarsa', 'monteCarlo'] as const),
];
export type Algorithm = (typeof algorithms)[number];

export const fields = {
  world: { kind: 'choice', options: worldNames, default: 'cartPole', stage: true },
  algorithm: { kind: 'choice', options: algorithms, default: 'ppo', stage: true },
  /** What the agent takes a time-out for. */
  timeout: {
    kind: 'choice',
    options: ['goesOn', 'failure', 'clock'],
    default: 'goesOn',
    stage: 'drawing',
  },
  agents: { unit: 'agent', min: 1, max: 10, default: 5, step: 1, whole: true },
  /** Times the one that the algorithm has for this world. */
  speed: {
    ...{ unit: '1', min: 0.01, max: 100, default: 1, scale: 'log' },
    live: true,
  },
  discount: { unit: '1', min: 0.5, max: 0.999, default: 0.99, step: 0.001, live: true },
  hidden: { unit: '1', min: 4, max: 128, default: 64, step: 4, whole: true },
} as const satisfies Fields;
export type Settings = Values<typeof fields>;

export const reports = {
  /** Steps of the world, of each agent. */
  steps: { unit: 'step' },
  /** Sum of an episode's rewards, mean of the last episodes: the median of all agents and what the middle half lies between. */
  median: { unit: '1', better: 'higher', sparse: true },
  low: { unit: '1', better: 'higher', sparse: true },
  high: { unit: '1', better: 'higher', sparse: true },
  /** Of each agent. */
  returns: { unit: '1', list: true, better: 'higher', sparse: true },
  /** What all of it took so far. */
  elapsed: { unit: 'ms' },
} as const satisfies Reports;
