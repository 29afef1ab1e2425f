/** @file Linear layers: the same weighted sum for every row. */
import { check } from '../core/check';
import type { Random } from '../core/random';
import * as tf from '../tf';
import * as variable from './variable';

export type Linear = ReturnType<typeof init>;

/** @param deviation - Of the weights at the start; the bias starts at 0. */
export function init(inputs: number, outputs: number, random: Random, deviation = 0.02) {
  return {
    weight: variable.normal<tf.Rank.R2>([inputs, outputs], random, deviation),
    bias: variable.zeros<tf.Rank.R1>([outputs]),
  };
}

/** x·W + b: […, inputs] → […, outputs]. */
export function apply({ weight, bias }: Linear, x: tf.Tensor): tf.Tensor {
  const [inputs, outputs] = weight.shape;
  return unflatten(tf.add(tf.matMul(flatten(x, inputs), weight), bias), x, outputs);
}

/** x·Eᵀ, an output layer that shares its weights with the embedding E [V, C]: […, C] → […, V]. */
export function applyTied(embedding: tf.Tensor2D, x: tf.Tensor): tf.Tensor {
  const [V, C] = embedding.shape;
  return unflatten(tf.matMul(flatten(x, C), embedding, false, true), x, V);
}

// tfjs does not sum the gradient of a matMul that was broadcast over batch axes, so rows come first.
function flatten(x: tf.Tensor, width: number): tf.Tensor2D {
  check(x.shape.at(-1) === width, `linear: [${x.shape.join(', ')}] does not end in ${width}`);
  return x.rank === 2 ? (x as tf.Tensor2D) : tf.reshape(x, [-1, width]);
}

function unflatten(rows: tf.Tensor, x: tf.Tensor, width: number): tf.Tensor {
  return x.rank === 2 ? rows : tf.reshape(rows, [...x.shape.slice(0, -1), width]);
}
