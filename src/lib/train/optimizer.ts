/** @file What turns a gradient into a move: AdamW, or gradient descent with momentum. P numbers in all. */
import * as adamw from '../kernels/adamw/adamw';
import * as sgd from '../kernels/sgd/sgd';
import * as tf from '../tf';

/** What it remembers of earlier gradients, [P] each, by the name in a saved run. */
export type Memory = Record<string, tf.Tensor1D>;

/** What it is given for each update. */
export interface Move {
  rate: number;
  clip: number;
  /** Updates made, this one included. */
  t: number;
  /** [2], of these gradients. */
  health: tf.Tensor1D;
}

export interface Optimizer {
  init(P: number): Memory;
  /** A new state; what came in is neither changed nor freed. */
  update(
    weights: readonly tf.Tensor[],
    gradients: readonly tf.Tensor[],
    memory: Memory,
    move: Move,
  ): { weights: tf.Tensor[]; memory: Memory };
  dispose(): void;
}

/** Either AdamW with some settings other than its defaults, or with `momentum` gradient descent. */
export type Settings =
  | (Partial<adamw.Settings> & { momentum?: undefined })
  | (Partial<sgd.Settings> & { momentum: number });

export function optimizerFor(settings: Settings, weights: readonly tf.Tensor[]): Optimizer {
  return settings.momentum === undefined ? adamwFor(settings, weights) : sgdFor(settings);
}

function adamwFor(settings: Partial<adamw.Settings>, all: readonly tf.Tensor[]): Optimizer {
  const { beta1, beta2, epsilon, decay } = { ...adamw.defaults, ...settings };
  const decaying = tf.tidy(() => adamw.decayingOf(all));
  return {
    init(P) {
      const { mean, square } = adamw.init(P);
      return { 'adamw.mean': mean, 'adamw.square': square };
    },
    update(weights, gradients, memory, { health, ...move }) {
      const moments = { mean: memory['adamw.mean']!, square: memory['adamw.square']! };
      const step = { beta1, beta2, epsilon, decay, decaying, ...move };
      const made = adamw.update(weights, gradients, moments, health, step);
      const { mean, square } = made.moments;
      return { weights: made.weights, memory: { 'adamw.mean': mean, 'adamw.square': square } };
    },
    dispose: () => decaying.dispose(),
  };
}

function sgdFor(settings: Partial<sgd.Settings>): Optimizer {
  const { momentum, decay } = { ...sgd.defaults, ...settings };
  return {
    init: (P) => ({ 'sgd.velocity': sgd.init(P) }),
    update(weights, gradients, memory, { health, rate, clip }) {
      const step = { momentum, decay, rate, clip };
      const made = sgd.update(weights, gradients, memory['sgd.velocity']!, health, step);
      return { weights: made.weights, memory: { 'sgd.velocity': made.velocity } };
    },
    dispose: () => undefined,
  };
}
