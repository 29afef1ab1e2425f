import * as tf from '../../tf';

/** In tfjs's own operations, with tfjs's own gradients. */
export function reference(
  x: tf.Tensor,
  gain: tf.Tensor,
  bias: tf.Tensor,
  epsilon: number,
): tf.Tensor {
  const centred = tf.sub(x, tf.mean(x, -1, true));
  const scale = tf.rsqrt(tf.add(tf.mean(tf.square(centred), -1, true), epsilon)); // […, 1]
  return tf.add(tf.mul(tf.mul(centred, scale), gain), bias);
}
