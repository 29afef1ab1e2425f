/** @file Activations that tfjs lacks, or has without a cheap gradient. */
import * as tf from '../tf';
import { withGradient } from './gradient';

const A = 2 * Math.sqrt(2 / Math.PI);
const B = 0.044715 * A;

/**
 * GELU in its tanh form, x/2·(1 + tanh(√(2/π)·(x + 0.044715x³))), any shape.
 *
 * Computed as x·σ(u) with u = Ax + Bx³, which is the same because 1 + tanh(z) = 2σ(2z).
 * Its slope is σ + x·σ·(1 − σ)·(A + 3Bx²).
 *
 * @see hendrycks2016, §2
 */
export const gelu = withGradient(
  (x: tf.Tensor) => {
    const share = tf.sigmoid(tf.mul(x, tf.add(tf.mul(tf.square(x), B), A))); // σ(u)
    const value = tf.mul(x, share);
    return { value, keep: [x, share, value] as [tf.Tensor, tf.Tensor, tf.Tensor] };
  },
  (dy, [x, share, value]) => {
    const slope = tf.add(tf.mul(tf.square(x), 3 * B), A); // du/dx
    const bend = tf.mul(tf.sub(value, tf.mul(value, share)), slope); // x·σ·(1 − σ)·du/dx
    return [tf.mul(dy, tf.add(share, bend))];
  },
);
