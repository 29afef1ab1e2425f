/**
 * @file AdamW in tfjs's own operations, on one packed tensor: all weights of a model in a row, so that a step is a dozen
 * kernels and not a dozen for each variable. P numbers in all.
 */
import * as tf from '../../tf';
import type { Moments, Step, Updated } from './adamw';

/** [2]: the loss, and the length of the whole gradient. */
export function health(loss: tf.Scalar, gradients: readonly tf.Tensor[]): tf.Tensor1D {
  return tf.stack([loss, tf.norm(pack(gradients))]) as tf.Tensor1D;
}

/** The same as the kernel: w − rate·(m̂/(√v̂ + ε) + decay·w) with g = gradient·min(1, clip/‖gradient‖). */
export function update(
  weights: readonly tf.Tensor[],
  gradients: readonly tf.Tensor[],
  moments: Moments,
  measured: tf.Tensor1D,
  { beta1, beta2, epsilon, decay, rate, clip, t, decaying }: Step,
): Updated {
  const gradient = shortened(pack(gradients), measured, clip);
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
  return { weights: apart(after, weights), moments: { mean, square } };
}

/** A whole gradient, not longer than `clip`. */
export function shortened(gradient: tf.Tensor1D, measured: tf.Tensor1D, clip: number): tf.Tensor1D {
  if (!Number.isFinite(clip)) return gradient;
  return tf.mul(gradient, tf.minimum(1, tf.div(clip, tf.slice(measured, 1, 1))));
}

/** All tensors in a row: [P]. */
export function pack(tensors: readonly tf.Tensor[]): tf.Tensor1D {
  return tf.concat(tensors.map((each) => tf.reshape(each, [each.size])));
}

/** The way back: [P] in pieces shaped like these. */
export function apart(packed: tf.Tensor1D, like: readonly tf.Tensor[]): tf.Tensor[] {
  let start = 0;
  return like.map(({ size, shape }) => {
    start += size;
    return tf.reshape(tf.slice(packed, start - size, size), shape);
  });
}
