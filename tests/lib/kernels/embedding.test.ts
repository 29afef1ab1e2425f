import fc from 'fast-check';
import { expect, test } from 'vitest';
import { embedding } from '../../../src/lib/kernels/embedding/embedding';
import * as tf from '../../../src/lib/tf';
import { expectSameOnBoth } from '../../helpers/onBoth';

test('it and its gradients are those of the reference at every size, with places and without', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        B: fc.integer({ min: 1, max: 4 }),
        T: fc.integer({ min: 1, max: 9 }),
        V: fc.integer({ min: 1, max: 12 }),
        C: fc.integer({ min: 1, max: 19 }),
        more: fc.integer({ min: 0, max: 3 }),
      }),
      fc.boolean(),
      async ({ B, T, V, C, more }, placed) => {
        const list = Int32Array.from({ length: B * T }, (_, i) => (i * 5) % V);
        await expectSameOnBoth(
          placed
            ? [
                [V, C],
                [T + more, C],
              ]
            : [[V, C]],
          (table, places) =>
            embedding(
              table as tf.Tensor2D,
              tf.tensor2d(list, [B, T], 'int32'),
              places as tf.Tensor2D | undefined,
            ),
        );
      },
    ),
    { numRuns: 20 },
  );
});

test('too few places are refused', () => {
  expect(() => embedding(tf.zeros([5, 4]), tf.zeros([2, 3], 'int32'), tf.zeros([2, 4]))).toThrow(
    'embedding: places [2,4] do not fit 3 tokens of [5,4]',
  );
});
