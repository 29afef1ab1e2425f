import { expect } from 'vitest';
import type { BackendName } from '../../../src/lib/runtime/protocol';
import * as tf from '../../../src/lib/tf';
import { use } from '../backends';
import { expectSameOnBoth } from '../onBoth';

type Case = [size: number, stride: number, pad: 'same' | 'valid' | number];
export const windows: Case[] = [
  [2, 2, 'valid'],
  [2, 2, 'same'],
  [3, 2, 'same'],
  [3, 1, 'valid'],
  [2, 3, 'valid'],
  [2, 2, 1],
];

/** The largest of each window and the gradient are those of the reference. */
export async function maxPoolAgrees(other: BackendName, [size, stride, pad]: Case): Promise<void> {
  await expectSameOnBoth([[2, 9, 8, 3]], (x) => tf.maxPool(x as tf.Tensor4D, size, stride, pad), {
    other,
  });
}

/** Of equal inputs the first takes the whole gradient. */
export async function firstTakesAll(backend: BackendName): Promise<void> {
  await use(backend);
  const x = tf.ones<tf.Rank.R4>([1, 2, 2, 1]);
  const slope = tf.grad((input: tf.Tensor) => tf.sum(tf.maxPool(input as tf.Tensor4D, 2, 2, 0)))(x);
  expect([...(await slope.data())]).toEqual([1, 0, 0, 0]);
  tf.dispose([x, slope]);
}
