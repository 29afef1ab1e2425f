import * as tf from '../../tf';
import { fill, sizesOf } from './signature';

/** The sums in plain numbers: for a backend whose tensors can be read at once, as tfjs's own on the processor. */
export function reference(logits: tf.Tensor3D, targets: tf.Tensor2D): tf.Tensor[] {
  const sizes = sizesOf(logits, targets);
  const losses = new Float32Array(sizes.B);
  const gradient = new Float32Array(logits.size);
  fill({ logits: logits.dataSync(), targets: targets.dataSync(), losses, gradient }, sizes);
  return [tf.tensor1d(losses), tf.tensor(gradient, logits.shape)];
}
