/** @file Linear layers: the same weighted sum for every row. */
import type { Random } from '../core/random';
import { linear, type Options } from '../kernels/linear/linear';
import type * as tf from '../tf';
import * as variable from './variable';

export type Linear = ReturnType<typeof init>;

/** @param deviation - Of the weights at the start; the bias starts at 0. */
export function init(inputs: number, outputs: number, random: Random, deviation = 0.02) {
  return {
    weight: variable.normal<tf.Rank.R2>([inputs, outputs], random, deviation),
    bias: variable.zeros<tf.Rank.R1>([outputs]),
  };
}

/**
 * activation(x·W + b): […, inputs] → […, outputs].
 *
 * @param data - x is what is learned from: no gradient of it is wanted.
 */
export function apply(
  { weight, bias }: Linear,
  x: tf.Tensor,
  activation: Options['activation'] = 'none',
  data = false,
): tf.Tensor {
  return linear(x, weight, { bias, activation, data });
}

/** x·Eᵀ, an output layer that shares its weights with the embedding E [V, C]: […, C] → […, V]. */
export function applyTied(embedding: tf.Tensor2D, x: tf.Tensor): tf.Tensor {
  return linear(x, embedding, { transposed: true });
}
