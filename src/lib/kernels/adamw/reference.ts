/**
 * @file AdamW in tfjs's own operations, on one packed tensor: all weights of a model in a row, so that a step is a dozen
 * kernels and not a dozen for each variable. P numbers in all.
 */
import * as tf from '../../tf';
import { clipped } from '../health/reference';
import { pack, unpack } from '../packed';
import type { Moments, Step, Updated } from './adamw';

/** The same as the kernel: w − rate·(m̂/(√v̂ + ε) + decay·w) with g = gradient·min(1, clip/‖gradient‖). */
export function update(
  weights: readonly tf.Tensor[],
  gradients: readonly tf.Tensor[],
  moments: Moments,
  measured: tf.Tensor1D,
  { beta1, beta2, epsilon, decay, rate, clip, t, decaying }: Step,
): Updated {
  const gradient = clipped(pack(gradients), measured, clip);
  const mean = tf.add<tf.Tensor1D>(tf.mul(moments.mean, beta1), tf.mul(gradient, 1 - beta1));
  const square = tf.add<tf.Tensor1D>(
    tf.mul(moments.square, beta2),
    tf.mul(tf.square(gradient), 1 - beta2),
  );
  const root = tf.add(tf.mul(tf.sqrt(square), 1 / Math.sqrt(1 - beta2 ** t)), epsilon);
  const move = tf.mul(tf.div(mean, root), rate / (1 - beta1 ** t));
  const before = pack(weights);
  const kept = decay === 0 ? before : tf.mul(before, tf.sub(1, tf.mul(decaying, rate * decay)));
  const after = tf.sub<tf.Tensor1D>(kept, move);
  return { weights: unpack(after, weights), moments: { mean, square } };
}
