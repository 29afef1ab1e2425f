import * as tf from '../../tf';
import type { Options } from './attention';

const HIDDEN = -1e9;

/**
 * In tfjs's own operations.
 *
 * @param trace - Called with the weights [B, N, T, T].
 */
export function reference(
  qkv: tf.Tensor3D,
  { heads, causal = false, hidden }: Options,
  trace?: (weights: tf.Tensor4D) => void,
): tf.Tensor3D {
  const [B, T, width] = qkv.shape;
  const [N, D] = [heads, width / (3 * heads)];
  const apart = tf.transpose(tf.reshape(qkv, [B, T, 3, N, D]), [2, 0, 3, 1, 4]); // [3, B, N, T, D]
  const [query, key, value] = tf.unstack(apart) as [tf.Tensor4D, tf.Tensor4D, tf.Tensor4D];
  let scores: tf.Tensor = tf.mul(tf.matMul(query, key, false, true), 1 / Math.sqrt(D)); // [B, N, T, T]
  if (causal) scores = tf.add(scores, later(T));
  if (hidden) scores = tf.add(scores, tf.reshape(hidden, [B, 1, 1, T]));
  const weights = tf.softmax(scores) as tf.Tensor4D; // [B, N, T, T]
  trace?.(weights);
  const mixed = tf.transpose(tf.matMul(weights, value), [0, 2, 1, 3]); // [B, T, N, D]
  return tf.reshape(mixed, [B, T, N * D]);
}

/** [T, T]: 0 where token t may look at token s ≤ t, very small where it may not. */
function later(T: number): tf.Tensor2D {
  const mask = new Float32Array(T * T);
  for (let t = 0; t < T; t++) mask.fill(HIDDEN, t * T + t + 1, (t + 1) * T);
  return tf.tensor2d(mask, [T, T]);
}
