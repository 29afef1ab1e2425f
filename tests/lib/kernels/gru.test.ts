import { expect, test } from 'vitest';
import { gru } from '../../../src/lib/kernels/gru/gru';
import * as tf from '../../../src/lib/tf';
import { gruAgrees } from '../../helpers/kernels/gru';

test('it and its gradients are those of the reference at every size', async () => {
  await gruAgrees('wasm');
});

test('gates that do not fit the weights are refused', () => {
  expect(() => gru(tf.zeros([2, 1, 6]), tf.zeros([2, 6]), tf.zeros([5]))).toThrow(
    'gru: gates [2,1,6], weights [2,6] and bias [5] must end in 3 times 2',
  );
});
