import { expect, test } from 'vitest';
import * as tf from '../../../src/lib/tf';
import { use } from '../../helpers/backends';
import { matMulAgrees, products } from '../../helpers/kernels/matMul';
import { expectSameOnBoth } from '../../helpers/onBoth';

test.each(products)(
  'batch %j, left transposed %s, right transposed %s: product and gradients are those of the reference',
  async (batch, turnA, turnB) => {
    await matMulAgrees('wasm', batch, [turnA, turnB]);
  },
);

test('matrices too small for the fast path agree too', async () => {
  await expectSameOnBoth(
    [
      [5, 2, 3],
      [5, 4, 3],
    ],
    (a, b) => tf.matMul(a as tf.Tensor, b as tf.Tensor, false, true),
  );
});

test('one matrix is spread over a batch as tfjs does it', async () => {
  await use('wasm');
  const a = tf.ones<tf.Rank.R3>([3, 20, 30]);
  const b = tf.ones<tf.Rank.R3>([1, 40, 30]);
  const product = tf.matMul(a, b, false, true);
  expect(product.shape).toEqual([3, 20, 40]);
  expect((await product.data()).every((value) => value === 30)).toBe(true);
  tf.dispose([a, b, product]);
});

test('matrices that do not fit are refused, not read beyond their end', async () => {
  await use('wasm');
  const [a, b] = [tf.ones<tf.Rank.R2>([40, 30]), tf.ones<tf.Rank.R2>([40, 31])];
  expect(() => tf.matMul(a, b, false, true)).toThrow('must match');
  tf.dispose([a, b]);
});
