import { expect, test } from 'vitest';
import { embedding } from '../../../src/lib/kernels/embedding/embedding';
import * as tf from '../../../src/lib/tf';
import { embeddingAgrees } from '../../helpers/kernels/embedding';

test('it and its gradients are those of the reference at every size, with places and without', async () => {
  await embeddingAgrees('wasm');
});

test('too few places are refused', () => {
  expect(() => embedding(tf.zeros([5, 4]), tf.zeros([2, 3], 'int32'), tf.zeros([2, 4]))).toThrow(
    'embedding: places [2,4] do not fit 3 tokens of [5,4]',
  );
});
