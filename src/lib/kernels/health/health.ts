/** @file How a step fares: its loss, and the length of its whole gradient. An optimiser clips by it, and a trainer reads it. */
import type * as tf from '../../tf';
import { has, numbered, run } from '../fused';
import * as reference from './reference';

declare module '../fused' {
  interface Kernels {
    Health: Signature<'loss' | `gradient${number}`>;
  }
}

/** [2]: the loss, and the length of the whole gradient, so that one read is enough for both. */
export function health(loss: tf.Scalar, gradients: readonly tf.Tensor[]): tf.Tensor1D {
  if (!has('Health')) return reference.health(loss, gradients);
  return run('Health', { loss, ...numbered('gradient', gradients) })[0] as tf.Tensor1D;
}
