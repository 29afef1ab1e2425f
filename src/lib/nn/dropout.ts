/** @file Dropout: while it learns, a network must not lean on any one number. */
import type { Random } from '../core/random';
import { dropout } from '../kernels/dropout/dropout';
import * as tf from '../tf';

/** Rows of a batch: what is computed now is of these alone. */
interface Rows {
  from: number;
  to: number;
}
let rows: Rows | undefined;

/** What is made within has the masks that these rows have in the whole batch. */
export function ofRows<T>(some: Rows | undefined, make: () => T): T {
  const before = rows;
  rows = some;
  try {
    return make();
  } finally {
    rows = before;
  }
}

/**
 * @param x - Row after row of a batch: a mask belongs to a place in the whole batch, whoever computes it.
 * @param random - Draws which numbers are left out; without it nothing is, as when a trained model is used.
 */
export function apply(x: tf.Tensor, rate: number, random?: Random): tf.Tensor {
  if (!random || rate === 0) return x;
  const key: [number, number] = [random.below(2 ** 32), random.below(2 ** 32)];
  if (!rows || rows.from === 0) return dropout(x, rate, key);
  const start = (x.size / (rows.to - rows.from)) * rows.from;
  if (start % 2 === 0) return dropout(x, rate, key, start);
  // Two places share a random number: one that is not ours comes before.
  const flat = tf.concat([tf.zeros([1]), tf.reshape(x, [x.size])]);
  const some = tf.slice(dropout(flat, rate, key, start - 1), [1], [x.size]);
  return tf.reshape(some, x.shape);
}
