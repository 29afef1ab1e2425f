import * as tf from '../../tf';
import { withGradient } from '../fused';
import type { Activation } from './signature';

const A = 2 * Math.sqrt(2 / Math.PI);
const B = 0.044715 * A;

/**
 * x·σ(u) with u = Ax + Bx³, the same because 1 + tanh(z) = 2σ(2z); its slope is σ + x·σ·(1 − σ)·(A + 3Bx²).
 */
function gelu(x: tf.Tensor): tf.Tensor {
  return withGradient(
    [x],
    () => {
      const share = tf.sigmoid(tf.mul(x, tf.add(tf.mul(tf.square(x), B), A))); // σ(u)
      const value = tf.mul(x, share);
      return { value, keep: [x, share, value] as [tf.Tensor, tf.Tensor, tf.Tensor] };
    },
    (dy, [input, share, value]) => {
      const slope = tf.add(tf.mul(tf.square(input), 3 * B), A); // du/dx
      const rest = tf.mul(tf.sub(value, tf.mul(value, share)), slope); // x·σ·(1 − σ)·du/dx
      return [tf.mul(dy, tf.add(share, rest))];
    },
  );
}

/** In tfjs's own operations. */
export const reference: Record<Activation, (x: tf.Tensor) => tf.Tensor> = {
  gelu,
  relu: (x) => tf.relu(x),
  sigmoid: (x) => tf.sigmoid(x),
  silu: (x) => tf.mul(x, tf.sigmoid(x)),
  tanh: (x) => tf.tanh(x),
};
