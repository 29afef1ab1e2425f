import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layerNorm } from '../../../src/lib/kernels/layerNorm/layerNorm';
import * as tf from '../../../src/lib/tf';
import { expectSameOnBoth } from '../../helpers/onBoth';

// Of two or three channels nearly nothing of a gradient is left, and rounding is most of it.
const sizes = fc.tuple(
  fc.integer({ min: 1, max: 5 }),
  fc.integer({ min: 1, max: 7 }),
  fc.integer({ min: 4, max: 67 }),
);

test('it and its three gradients are those of the reference at every size', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, async ([B, T, C]) => {
      await expectSameOnBoth([[B, T, C], [C], [C]], (x, gain, bias) => layerNorm(x!, gain!, bias!));
    }),
    { numRuns: 20 },
  );
});

test('a gain that does not fit is refused with both shapes', () => {
  expect(() => layerNorm(tf.zeros([2, 3]), tf.zeros([4]), tf.zeros([3]))).toThrow(
    'layerNorm: gain [4] and bias [3] must fit the last axis of [2,3]',
  );
});
