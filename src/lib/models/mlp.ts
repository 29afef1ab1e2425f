/**
 * @file A multilayer perceptron: numbers in, one layer of hidden units, a score for each answer out.
 *
 * Read downwards: Config → init → logits → loss. Pure functions; the Trainer frees memory.
 *
 * B batch · I inputs · H hidden units · V answers
 * y = W₂·relu(W₁·x + b₁) + b₂. Left out: more hidden layers, dropout.
 */
import { check } from '../core/check';
import type { Random } from '../core/random';
import * as linear from '../nn/linear';
import { crossEntropy } from '../nn/loss';
import * as tf from '../tf';

export const defaults = { inputs: 784, hidden: 128, answers: 10 };
export type Config = typeof defaults;
export type Params = ReturnType<typeof init>;

/** @see he2015, §2.2 for how the hidden layer starts */
export function init({ inputs, hidden, answers }: Config, random: Random) {
  return {
    hidden: linear.init(inputs, hidden, random, Math.sqrt(2 / inputs)),
    output: linear.init(hidden, answers, random),
  };
}

/**
 * Scores before softmax: x [B, I] → [B, V].
 *
 * @param data - Nobody wants a gradient of x; an attack on the network does.
 */
export function logits(params: Params, x: tf.Tensor2D, data = true): tf.Tensor2D {
  const hidden = linear.apply(params.hidden, x, 'relu', data); // [B, H]
  return linear.apply(params.output, hidden) as tf.Tensor2D; // [B, V]
}

/** Mean surprise of `answers` [B] (int32), in nats. An untrained model scores about ln V. */
export function loss(params: Params, x: tf.Tensor2D, answers: tf.Tensor1D): tf.Scalar {
  return crossEntropy(logits(params, x), answers);
}

/**
 * Rows of numbers as one tensor [B, I].
 *
 * @throws {ShapeError} If one has another length.
 */
export function batch(rows: readonly ArrayLike<number>[], { inputs }: Config): tf.Tensor2D {
  const numbers = new Float32Array(rows.length * inputs);
  for (const [b, row] of rows.entries()) {
    check(row.length === inputs, `mlp: row ${b} has ${row.length} numbers, not ${inputs}`);
    numbers.set(row, b * inputs);
  }
  return tf.tensor2d(numbers, [rows.length, inputs]);
}
