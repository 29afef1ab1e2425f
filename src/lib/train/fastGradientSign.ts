/**
 * @file The fast gradient sign method: every pixel a little, in the direction in which a wrong answer gains on the right one, and as a
 * control the same little in directions that chance chooses.
 *
 * x′ = x + ε·sign(∇ₓL), kept to 0…1. B batch · V answers. Source of the method: goodfellow2015, §4, with cross-entropy as L; of a
 * difference of scores as L: carlini2017. Left out: several steps.
 */
import type { Random } from '../core/random';
import { dataOf } from '../nn/dataOf';
import * as tf from '../tf';

/**
 * By how much one answer outdoes another, Σ z_k − z_r over the batch.
 *
 * Unlike cross-entropy it has a slope wherever a network is sure: of a share that 32 bits round to 1, cross-entropy's slope is
 * (1 − 1)·∇z_r, which is nothing.
 *
 * @param scores - [B, V], before softmax.
 * @param wrong - [B] (int32): the answers k that shall gain, each below V.
 * @param right - [B] (int32): the answers r that shall lose.
 * @see carlini2017, who attack by differences of scores
 */
export function lead(scores: tf.Tensor2D, wrong: tf.Tensor1D, right: tf.Tensor1D): tf.Scalar {
  const among = scores.shape[1];
  const signs = tf.sub(tf.oneHot(wrong, among), tf.oneHot(right, among)); // [B, V]
  return tf.sum(tf.mul(scores, signs));
}

/**
 * In which direction each number of x makes the loss higher: 1, −1, or 0 where it does neither.
 *
 * @param x - What would be changed, such as pictures [B, …].
 * @param loss - Of x; it must let a gradient of x through, and have one: see `lead`.
 */
export async function directions(x: tf.Tensor, loss: (x: tf.Tensor) => tf.Scalar) {
  return dataOf(() => tf.sign(tf.grad((each: tf.Tensor) => loss(each))(x)));
}

/** As many directions, 1 or −1, each as likely. */
export const randomDirections = (length: number, random: Random): Float32Array =>
  Float32Array.from({ length }, () => (random.uniform() < 0.5 ? -1 : 1));

/** Half the distance from one number of 32 bits just below 1 to the next: less changes none of them. */
const SMALLEST = 2 ** -25;

/**
 * x moved by ε in these directions and kept to 0…1. No number moves by more than ε, exactly: where rounding to 32 bits would
 * make it more, the next smaller one is taken.
 *
 * @param x - Each from 0 to 1.
 * @param epsilon - 0 to 1, in the unit of x.
 */
export function moved(
  x: Float32Array,
  towards: ArrayLike<number>,
  epsilon: number,
): Float32Array<ArrayBuffer> {
  return Float32Array.from(x, (from, i) => {
    const sign = Math.sign(towards[i] ?? 0);
    let size = epsilon;
    let to = Math.fround(from + sign * size);
    while (Math.abs(to - from) > epsilon) {
      size -= SMALLEST;
      to = Math.fround(from + sign * size);
    }
    return Math.min(1, Math.max(0, to));
  });
}

/** The largest change of any number: L∞. */
export const largestChange = (from: ArrayLike<number>, to: ArrayLike<number>): number => {
  let most = 0;
  for (let i = 0; i < from.length; i++) {
    most = Math.max(most, Math.abs((to[i] ?? NaN) - (from[i] ?? NaN)));
  }
  return most;
};
