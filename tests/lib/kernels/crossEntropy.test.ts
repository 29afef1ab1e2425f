import { expect, test } from 'vitest';
import { crossEntropy } from '../../../src/lib/kernels/crossEntropy/crossEntropy';
import * as tf from '../../../src/lib/tf';
import { crossEntropyAgrees } from '../../helpers/kernels/crossEntropy';

test('it and its gradient are those of the reference at every size', async () => {
  await crossEntropyAgrees('wasm');
});

test('answers that are no whole numbers are refused', () => {
  expect(() => crossEntropy(tf.zeros([2, 3]), tf.zeros([2]))).toThrow(
    'crossEntropy: answers [2] of float32 do not fit logits [2,3]',
  );
});
