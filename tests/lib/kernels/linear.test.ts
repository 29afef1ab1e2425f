import { expect, test } from 'vitest';
import { linear } from '../../../src/lib/kernels/linear/linear';
import * as tf from '../../../src/lib/tf';
import { linearAgrees } from '../../helpers/kernels/linear';

test('every activation, with and without bias, transposed or not: value and gradients are those of the reference', async () => {
  await linearAgrees('wasm');
});

test('what does not fit is refused with operation, shapes and rule', () => {
  const weight = tf.zeros<tf.Rank.R2>([3, 4]);
  expect(() => linear(tf.zeros([2, 5]), weight)).toThrow('linear: [2,5] does not end in 3');
  expect(() => linear(tf.zeros([2, 3]), weight, { bias: tf.zeros([3]) })).toThrow(
    'linear: a bias of [3] does not fit 4 outputs',
  );
});
