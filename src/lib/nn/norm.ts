/** @file Layer normalisation. */
import * as tf from '../tf';
import { withGradient } from './gradient';
import * as variable from './variable';

const EPSILON = 1e-5; // under the root, so that a row of equal numbers does not divide by 0

export type Norm = ReturnType<typeof init>;

export function init(channels: number) {
  return {
    gain: variable.ones<tf.Rank.R1>([channels]),
    bias: variable.zeros<tf.Rank.R1>([channels]),
  };
}

/**
 * (x − mean)/√(variance + ε)·gain + bias over the last axis: […, C] → […, C].
 *
 * @see ba2016
 */
export function apply({ gain, bias }: Norm, x: tf.Tensor): tf.Tensor {
  return tf.add(tf.mul(standardize(x), gain), bias);
}

/** y = (x − mean)/σ over the last axis; dx = (dy − mean(dy) − y·mean(dy·y))/σ. */
const standardize = withGradient(
  (x: tf.Tensor) => {
    const centred = tf.sub(x, tf.mean(x, -1, true));
    const scale = tf.rsqrt(tf.add(tf.mean(tf.square(centred), -1, true), EPSILON)); // […, 1]
    const y = tf.mul(centred, scale);
    return { value: y, keep: [y, scale] as [tf.Tensor, tf.Tensor] };
  },
  (dy, [y, scale]) => {
    const along = tf.mul(y, tf.mean(tf.mul(dy, y), -1, true));
    return [tf.mul(tf.sub(tf.sub(dy, tf.mean(dy, -1, true)), along), scale)];
  },
);
