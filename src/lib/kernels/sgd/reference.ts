import * as tf from '../../tf';
import { clipped } from '../health/reference';
import { pack, unpack } from '../packed';
import type { Step, Updated } from './sgd';

/** In tfjs's own operations, on one packed tensor. */
export function update(
  weights: readonly tf.Tensor[],
  gradients: readonly tf.Tensor[],
  velocity: tf.Tensor1D,
  health: tf.Tensor1D,
  { momentum, decay, rate, clip }: Step,
): Updated {
  const gradient = clipped(pack(gradients), health, clip);
  const after = tf.add<tf.Tensor1D>(tf.mul(velocity, momentum), gradient);
  const kept = pack(weights.map((each) => tf.mul(each, each.rank > 1 ? 1 - rate * decay : 1)));
  return { weights: unpack(tf.sub(kept, tf.mul(after, rate)), weights), velocity: after };
}
