/** @file Multi-head self-attention. B batch · T tokens · C channels · N heads · D = C / N. */
import { check } from '../core/check';
import type { Random } from '../core/random';
import * as tf from '../tf';
import * as linear from './linear';

export type Attention = ReturnType<typeof init>;

/** @param deviation - Of the output weights, which a deep model starts smaller. */
export function init(channels: number, random: Random, deviation = 0.02) {
  return {
    query: linear.init(channels, channels, random),
    key: linear.init(channels, channels, random),
    value: linear.init(channels, channels, random),
    output: linear.init(channels, channels, random, deviation),
  };
}

/** [T, T]: 0 where token t may look at token s ≤ t, −1e9 where it may not. */
export function causalMask(T: number): tf.Tensor2D {
  const mask = new Float32Array(T * T);
  for (let t = 0; t < T; t++) mask.fill(-1e9, t * T + t + 1, (t + 1) * T);
  return tf.tensor2d(mask, [T, T]);
}

/**
 * Multi-head self-attention: softmax(QKᵀ/√D + mask)·V for each head.
 *
 * @param x - [B, T, C]
 * @param heads - N; must divide C.
 * @param mask - Added to the scores, [T, T]: 0 to attend, −1e9 to hide.
 * @param trace - Called with the attention weights [B, N, T, T]; they are freed after the step, so
 *   copy what you need to show.
 * @returns [B, T, C]
 * @throws {ShapeError} If N does not divide C.
 * @see vaswani2017, §3.2.2
 */
export function apply(
  attention: Attention,
  x: tf.Tensor,
  heads: number,
  mask: tf.Tensor2D,
  trace?: (weights: tf.Tensor4D) => void,
): tf.Tensor {
  const [B, T, C] = x.shape as [number, number, number];
  check(C % heads === 0, `attention: ${heads} heads do not divide ${C} channels`);
  const D = C / heads;
  const split = (y: tf.Tensor) => tf.transpose(tf.reshape(y, [B, T, heads, D]), [0, 2, 1, 3]);

  const query = split(linear.apply(attention.query, x)); // [B, N, T, D]
  const key = split(linear.apply(attention.key, x)); // [B, N, T, D]
  const value = split(linear.apply(attention.value, x)); // [B, N, T, D]

  const scores = tf.matMul(tf.mul(query, 1 / Math.sqrt(D)), key, false, true); // [B, N, T, T]
  const weights = tf.softmax(tf.add(scores, mask)); // [B, N, T, T]
  trace?.(weights as tf.Tensor4D);
  const mixed = tf.transpose(tf.matMul(weights, value), [0, 2, 1, 3]); // [B, T, N, D]
  return linear.apply(attention.output, tf.reshape(mixed, [B, T, C])); // [B, T, C]
}
