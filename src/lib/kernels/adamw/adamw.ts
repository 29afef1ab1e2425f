/** @file AdamW over all weights at once. P numbers in all. */
import * as tf from '../../tf';
import { has, numbered, run } from '../fused';
import { pack } from '../packed';
import * as reference from './reference';

declare module '../fused' {
  interface Kernels {
    AdamW: Signature<
      'mean' | 'square' | 'health' | `weight${number}` | `gradient${number}`,
      Omit<Step, 'decaying'> & { count: number }
    >;
  }
}

export interface Settings {
  /** Memory of the gradient's mean. */
  beta1: number;
  /** Memory of its square. */
  beta2: number;
  epsilon: number;
  /** Share of a matrix's weights taken away per step and unit of rate; biases and gains keep theirs. */
  decay: number;
}

export const defaults: Settings = { beta1: 0.9, beta2: 0.99, epsilon: 1e-8, decay: 0.1 };

/** Running means of the gradient and of its square, [P] each. */
export interface Moments {
  mean: tf.Tensor1D;
  square: tf.Tensor1D;
}

export interface Step extends Settings {
  rate: number;
  /** A whole gradient longer than this is shortened to it; `Infinity` for never. */
  clip: number;
  /** Steps made, this one included: 1 at first. */
  t: number;
  /** [P]: 1 where weights decay, in matrices, 0 where they do not. */
  decaying: tf.Tensor1D;
}

export interface Updated {
  /** Shaped like what came in. */
  weights: tf.Tensor[];
  moments: Moments;
}

export function init(P: number): Moments {
  return { mean: tf.zeros([P]), square: tf.zeros([P]) };
}

/** [P] for `Step`. */
export function decayingOf(weights: readonly tf.Tensor[]): tf.Tensor1D {
  return pack(weights.map(({ shape, rank }) => tf.fill(shape, rank > 1 ? 1 : 0)));
}

/**
 * w − rate·(m̂/(√v̂ + ε) + decay·w), with m̂ = m/(1 − β₁ᵗ) and v̂ = v/(1 − β₂ᵗ). Nothing is read back for it: the
 * gradient's length stays where it was computed.
 *
 * @param gradients - Shaped like the weights, in the same order.
 * @param health - Of these gradients, from `health`.
 * @returns A new state; what came in is neither changed nor freed.
 * @see loshchilov2019, algorithm 2
 */
export function update(
  weights: readonly tf.Tensor[],
  gradients: readonly tf.Tensor[],
  moments: Moments,
  health: tf.Tensor1D,
  step: Step,
): Updated {
  if (!has('AdamW')) return reference.update(weights, gradients, moments, health, step);
  const { decaying: _, ...attributes } = step;
  const out = run(
    'AdamW',
    { ...moments, health, ...numbered('weight', weights), ...numbered('gradient', gradients) },
    { ...attributes, count: weights.length },
  );
  const [mean, square, ...after] = out as [tf.Tensor1D, tf.Tensor1D, ...tf.Tensor[]];
  return { weights: after, moments: { mean, square } };
}
