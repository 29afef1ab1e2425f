/** @file All weights of a model in one tensor, one after the other. P numbers in all. */
import * as tf from '../tf';

/** [P] */
export function pack(tensors: readonly tf.Tensor[]): tf.Tensor1D {
  return tf.concat(tensors.map((each) => tf.reshape(each, [each.size])));
}

/** The way back: [P] in pieces shaped like these. */
export function unpack(packed: tf.Tensor1D, like: readonly tf.Tensor[]): tf.Tensor[] {
  let start = 0;
  return like.map(({ size, shape }) => {
    start += size;
    return tf.reshape(tf.slice(packed, start - size, size), shape);
  });
}
