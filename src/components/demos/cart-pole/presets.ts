/** @file What each algorithm is set to in each world, found by trying; what the book's bars are measured with. */
import * as a2c from '../../../lib/agents/a2c';
import * as dqn from '../../../lib/agents/dqn';
import * as ppo from '../../../lib/agents/ppo';
import * as reinforce from '../../../lib/agents/reinforce';
import type { Settings, WorldName } from './fields';

const deep = { ppo, dqn, a2c, reinforce };
type Deep = keyof typeof deep;

/** Steps of the world in which the rates fall, and what differs from the algorithm's own. */
type Preset = { length: number } & Partial<ppo.Settings & dqn.Settings & a2c.Settings>;
type Presets = Record<Deep, Preset>;

const cartPole: Presets = {
  ppo: { length: 30_000 },
  dqn: { length: 25_000 },
  a2c: { length: 100_000 },
  reinforce: { length: 60_000 },
};
const mountainCar: Presets = {
  ...cartPole,
  dqn: { length: 100_000, every: 4, exploring: 0.3 },
};
const acrobot: Presets = {
  ...cartPole,
  ppo: { length: 100_000, rate: 5e-4, entropy: 0.01 },
  dqn: { length: 60_000, every: 4 },
};
/** A row with one 1 is seen: the networks of the other worlds learn from it as well. */
const tables: Presets = cartPole;

const presets: Readonly<Record<WorldName, Presets>> = {
  ...{ cartPole, mountainCar, acrobot },
  ...{ frozenLake: tables, cliffWalking: tables, taxi: tables },
};

/** The algorithm's settings for the reader's. */
export function presetOf(algorithm: Deep, settings: Settings) {
  const { world, speed, discount, hidden, timeout } = settings;
  const preset = presets[world][algorithm];
  const { rate } = { ...deep[algorithm].defaults, ...preset };
  const valueRate = { ...a2c.defaults, ...preset }.valueRate;
  return {
    ...preset,
    ...{ rate: speed * rate, valueRate: speed * valueRate, discount, hidden },
    timeoutEnds: timeout !== 'goesOn',
  };
}

export interface TablePreset {
  rate: number;
  lastRate: number;
  exploration: number;
  lastExploration: number;
  /** Steps of the world. */
  length: number;
}

export const tablePresets = {
  frozenLake: { rate: 0.3, lastRate: 0.01, exploration: 1, lastExploration: 0.1, length: 200_000 },
  cliffWalking: {
    ...{ rate: 0.5, lastRate: 0.1, exploration: 0.1, lastExploration: 0.1 },
    length: 20_000,
  },
  taxi: { rate: 0.5, lastRate: 0.1, exploration: 0.1, lastExploration: 0.02, length: 100_000 },
} as const satisfies Partial<Record<WorldName, TablePreset>>;

/** Steps of the world after which an agent's rates are lowest: the training that the bars are about. */
export function stepsOf(settings: Settings): number {
  const { world, algorithm } = settings;
  return algorithm in deep
    ? presets[world][algorithm as Deep].length
    : { ...tablePresets.taxi, ...(tablePresets as Partial<Record<WorldName, TablePreset>>)[world] }
        .length;
}
