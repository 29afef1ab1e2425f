/**
 * @file AdamW on one packed tensor: all weights of a model in a row, so that a step is a dozen
 * kernels and not a dozen for each variable. P numbers in all.
 */
import * as tf from '../tf';

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

/** Moments and the weights [P] that they belong to. */
export interface State extends Moments {
  weights: tf.Tensor1D;
}

export interface Step extends Settings {
  rate: number;
  /** [P]: 1 where weights decay, 0 where they do not. */
  decaying: tf.Tensor1D;
}

export function init(P: number): Moments {
  return { mean: tf.zeros([P]), square: tf.zeros([P]) };
}

/**
 * w − rate·(m̂/(√v̂ + ε) + decay·w), with m̂ = m/(1 − β₁ᵗ) and v̂ = v/(1 − β₂ᵗ).
 *
 * @param gradient - [P]
 * @param t - Steps made, this one included: 1 at first.
 * @returns A new state; what came in is neither changed nor freed.
 * @see loshchilov2019, algorithm 2
 */
export function update(state: State, gradient: tf.Tensor1D, t: number, step: Step): State {
  const { beta1, beta2, epsilon, decay, rate, decaying } = step;
  const mean = tf.add<tf.Tensor1D>(tf.mul(state.mean, beta1), tf.mul(gradient, 1 - beta1));
  const square = tf.add<tf.Tensor1D>(
    tf.mul(state.square, beta2),
    tf.mul(tf.square(gradient), 1 - beta2),
  );
  const root = tf.add(tf.mul(tf.sqrt(square), 1 / Math.sqrt(1 - beta2 ** t)), epsilon);
  const move = tf.mul(tf.div(mean, root), rate / (1 - beta1 ** t));
  const { weights } = state;
  const kept = decay === 0 ? weights : tf.mul(weights, tf.sub(1, tf.mul(decaying, rate * decay)));
  return { weights: tf.sub<tf.Tensor1D>(kept, move), mean, square };
}
