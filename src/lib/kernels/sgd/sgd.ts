/** @file Gradient descent with momentum over all weights at once. P numbers in all. */
import * as tf from '../../tf';
import { has, numbered, run } from '../fused';
import * as reference from './reference';

declare module '../fused' {
  interface Kernels {
    Momentum: Signature<
      'velocity' | 'health' | `weight${number}` | `gradient${number}`,
      Step & { count: number }
    >;
  }
}

export interface Settings {
  /** How much of the last move goes into the next: 0 for plain gradient descent. */
  momentum: number;
  /** Share of a matrix's weights taken away per step and unit of rate; biases and gains keep theirs. */
  decay: number;
}

export const defaults: Settings = { momentum: 0.9, decay: 0 };

export interface Step extends Settings {
  rate: number;
  /** A whole gradient longer than this is shortened to it; `Infinity` for never. */
  clip: number;
}

export interface Updated {
  /** Shaped like what came in. */
  weights: tf.Tensor[];
  /** [P] */
  velocity: tf.Tensor1D;
}

export function init(P: number): tf.Tensor1D {
  return tf.zeros([P]);
}

/**
 * v′ = momentum·v + g, w′ = w·(1 − rate·decay) − rate·v′, as PyTorch writes it, decay apart from the gradient.
 *
 * @param gradients - Shaped like the weights, in the same order.
 * @param health - Of these gradients, from `health`.
 * @returns A new state; what came in is neither changed nor freed.
 * @see polyak1964; loshchilov2019, algorithm 1
 */
export function update(
  weights: readonly tf.Tensor[],
  gradients: readonly tf.Tensor[],
  velocity: tf.Tensor1D,
  health: tf.Tensor1D,
  step: Step,
): Updated {
  if (!has('Momentum')) return reference.update(weights, gradients, velocity, health, step);
  const [after, ...moved] = run(
    'Momentum',
    { velocity, health, ...numbered('weight', weights), ...numbered('gradient', gradients) },
    { ...step, count: weights.length },
  );
  return { weights: moved, velocity: after as tf.Tensor1D };
}
