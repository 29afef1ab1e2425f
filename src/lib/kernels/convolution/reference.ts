import * as tf from '../../tf';
import type { Window } from './signature';

/** In tfjs's own operations. */
export function reference(
  x: tf.Tensor4D,
  weight: tf.Tensor4D,
  bias: tf.Tensor | undefined,
  { stride, pad }: Window,
): tf.Tensor4D {
  const maps = tf.conv2d(x, weight, stride, pad);
  return bias ? tf.add(maps, bias) : maps;
}
