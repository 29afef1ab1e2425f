import * as tf from '../../tf';
import { pack } from '../packed';

/** In tfjs's own operations, [2]: the loss, and the length of the whole gradient. */
export function health(loss: tf.Scalar, gradients: readonly tf.Tensor[]): tf.Tensor1D {
  return tf.stack([loss, tf.norm(pack(gradients))]) as tf.Tensor1D;
}

/** A whole gradient [P], not longer than `clip`. */
export function clipped(gradient: tf.Tensor1D, measured: tf.Tensor1D, clip: number): tf.Tensor1D {
  if (!Number.isFinite(clip)) return gradient;
  return tf.mul(gradient, tf.minimum(1, tf.div(clip, tf.slice(measured, 1, 1))));
}
