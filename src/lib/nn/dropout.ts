/** @file Dropout: while it learns, a network must not lean on any one number. */
import type { Random } from '../core/random';
import { dropout } from '../kernels/dropout/dropout';
import type * as tf from '../tf';

/** @param random - Draws which numbers are left out; without it nothing is, as when a trained model is used. */
export function apply(x: tf.Tensor, rate: number, random?: Random): tf.Tensor {
  if (!random || rate === 0) return x;
  return dropout(x, rate, [random.below(2 ** 32), random.below(2 ** 32)]);
}
