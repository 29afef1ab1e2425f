import * as tf from '../../tf';
import { reference as activated } from '../activation/reference';
import type { Options } from './linear';

/** In tfjs's own operations. tfjs does not sum the gradient of a product over batch axes, so rows come first. */
export function reference(
  x: tf.Tensor,
  weight: tf.Tensor2D,
  { bias, activation, transposed = false }: Options,
): tf.Tensor {
  const [I, O] = transposed ? [weight.shape[1], weight.shape[0]] : weight.shape;
  const rows = x.rank === 2 ? (x as tf.Tensor2D) : tf.reshape<tf.Rank.R2>(x, [-1, I]);
  const product: tf.Tensor = tf.matMul(rows, weight, false, transposed);
  const sum = bias ? tf.add(product, bias) : product;
  const y = activation && activation !== 'none' ? activated[activation](sum) : sum;
  return x.rank === 2 ? y : tf.reshape(y, [...x.shape.slice(0, -1), O]);
}
