/** @file Who is in the race: by which rule each moves, and how many examples it looks at for a step. */
import * as adam from '../../../lib/optimizers/adam';
import * as adamw from '../../../lib/optimizers/adamw';
import * as gradientDescent from '../../../lib/optimizers/gradientDescent';
import type { Vector } from '../../../lib/optimizers/memory';
import * as momentum from '../../../lib/optimizers/momentum';
import * as nesterov from '../../../lib/optimizers/nesterov';
import * as rmsprop from '../../../lib/optimizers/rmsprop';
import { contestants, type Contestant, type Settings } from './fields';

/** Of how many examples a gradient is the mean: of all, of one, or of a batch. */
export type Sample = 'all' | 'one' | 'few';

/** What is remembered between two steps; each rule has some of these. */
export interface Memory {
  velocity?: Vector;
  mean?: Vector;
  square?: Vector;
  t?: number;
}
/** A rule with its rate and its memory. */
export interface Mover {
  memory: Memory;
  /** Moves the weights in place. */
  move: (weights: Vector, gradient: Vector) => void;
}

/** Examples that there are, on a surface too: a step of batch descent looks at so many. */
export const EXAMPLES = 200;
/** ε of RMSProp and Adam. */
export const EPSILON = 1e-8;

export const sampleOf = (name: Contestant): Sample =>
  name === 'batch' ? 'all' : name === 'stochastic' ? 'one' : 'few';

export const examplesOf = (name: Contestant, { batch }: Pick<Settings, 'batch'>): number =>
  ({ all: EXAMPLES, one: 1, few: batch })[sampleOf(name)];

function descent(rate: number): Mover {
  const move: Mover['move'] = (weights, gradient) =>
    gradientDescent.update(weights, gradient, { rate });
  return { memory: {}, move };
}

function pushed(
  rule: typeof momentum | typeof nesterov,
  settings: Settings,
  rate: number,
  P: number,
) {
  const memory = rule.init(P);
  const move: Mover['move'] = (weights, gradient) =>
    rule.update(weights, gradient, memory, { rate, momentum: settings.momentum });
  return { memory, move };
}

function scaled({ rho }: Settings, rate: number, P: number): Mover {
  const memory = rmsprop.init(P);
  const settings = { rate, memory: rho, epsilon: EPSILON };
  return {
    memory,
    move: (weights, gradient) => rmsprop.update(weights, gradient, memory, settings),
  };
}

function adaptive({ beta1, beta2 }: Settings, rate: number, P: number, corrected = true): Mover {
  const memory = adam.init(P);
  const settings = { rate, beta1, beta2, epsilon: EPSILON, corrected };
  return { memory, move: (weights, gradient) => adam.update(weights, gradient, memory, settings) };
}

function decaying({ beta1, beta2, decay }: Settings, rate: number, P: number): Mover {
  const memory = adamw.init(P);
  const settings = { rate, beta1, beta2, epsilon: EPSILON, corrected: true, decay };
  return { memory, move: (weights, gradient) => adamw.update(weights, gradient, memory, settings) };
}

type Begin = (settings: Settings, rate: number, P: number) => Mover;
const movers: Record<Contestant, Begin> = {
  batch: (_, rate) => descent(rate),
  stochastic: (_, rate) => descent(rate),
  minibatch: (_, rate) => descent(rate),
  momentum: (...all) => pushed(momentum, ...all),
  nesterov: (...all) => pushed(nesterov, ...all),
  rmsprop: scaled,
  adam: adaptive,
  uncorrected: (...all) => adaptive(...all, false),
  adamw: decaying,
};

/** A fresh one, for P weights. */
export const moverOf = (name: Contestant, settings: Settings, rate: number, P: number): Mover =>
  movers[name](settings, rate, P);

export const byContestant = <T>(of: (name: Contestant, i: number) => T) =>
  Object.fromEntries(contestants.map((name, i) => [name, of(name, i)])) as Record<Contestant, T>;

export const isShown = (name: Contestant, settings: Settings): boolean => settings[`${name}Shown`];
