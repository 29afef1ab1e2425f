import { expect, test } from 'vitest';
import * as tf from '../../../src/lib/tf';
import { use } from '../../helpers/backends';
import { expectSameOnBoth } from '../../helpers/onBoth';

test.each([
  [2, 2, 'valid'],
  [2, 2, 'same'],
  [3, 2, 'same'],
  [3, 1, 'valid'],
  [2, 2, 1],
] as const)(
  'window %i, stride %i, pad %s: the gradient is that of the reference',
  async (size, stride, pad) => {
    await expectSameOnBoth([[2, 9, 8, 3]], (x) => tf.maxPool(x as tf.Tensor4D, size, stride, pad));
  },
);

test('of equal inputs the first takes the whole gradient', async () => {
  await use('wasm');
  const x = tf.ones<tf.Rank.R4>([1, 2, 2, 1]);
  const slope = tf.grad((input: tf.Tensor) => tf.sum(tf.maxPool(input as tf.Tensor4D, 2, 2, 0)))(x);
  expect([...slope.dataSync()]).toEqual([1, 0, 0, 0]);
  tf.dispose([x, slope]);
});
