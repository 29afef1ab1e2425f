import { expect, test } from 'vitest';
import { layerNorm } from '../../../src/lib/kernels/layerNorm/layerNorm';
import * as tf from '../../../src/lib/tf';
import { layerNormAgrees } from '../../helpers/kernels/layerNorm';

test('it and its three gradients are those of the reference at every size', async () => {
  await layerNormAgrees('wasm');
});

test('a gain that does not fit is refused with both shapes', () => {
  expect(() => layerNorm(tf.zeros([2, 3]), tf.zeros([4]), tf.zeros([3]))).toThrow(
    'layerNorm: gain [4] and bias [3] must fit the last axis of [2,3]',
  );
});
