import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crossEntropy } from '../../../src/lib/kernels/crossEntropy/crossEntropy';
import * as tf from '../../../src/lib/tf';
import { expectSameOnBoth } from '../../helpers/onBoth';

test('it and its gradient are those of the reference at every size', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 2, max: 70 }),
      async (B, T, V) => {
        const ids = Int32Array.from({ length: B * T }, (_, i) => (i * 7) % V);
        await expectSameOnBoth([[B, T, V]], (x) => crossEntropy(x!, tf.tensor2d(ids, [B, T])));
      },
    ),
    { numRuns: 20 },
  );
});

test('answers that are no whole numbers are refused', () => {
  expect(() => crossEntropy(tf.zeros([2, 3]), tf.zeros([2]))).toThrow(
    'crossEntropy: answers [2] of float32 do not fit logits [2,3]',
  );
});
