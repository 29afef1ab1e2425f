import * as tf from '../../tf';
import { pack as packed, unpack } from '../packed';

/** In tfjs's own operations. */
export function pack(tensors: readonly tf.Tensor[], weight: number): tf.Tensor1D {
  const all = packed(tensors);
  return weight === 0 ? tf.zerosLike(all) : tf.mul(all, weight);
}

/** In tfjs's own operations: one span after the other. */
export function sum(spans: readonly tf.Tensor1D[], like: readonly tf.Tensor[]): tf.Tensor[] {
  const whole = spans.reduce((sum, span) => tf.add<tf.Tensor1D>(sum, span));
  return unpack(whole, like);
}
