import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linear } from '../../../src/lib/kernels/linear/linear';
import * as tf from '../../../src/lib/tf';
import { expectSameOnBoth } from '../../helpers/onBoth';

const size = fc.constantFrom(1, 2, 3, 4, 5, 7, 8, 9, 16, 17, 31, 64, 65);

test('every activation, with and without bias, turned or not: value and gradients are those of the reference', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ B: fc.constantFrom(1, 2, 3), T: size, I: size, O: size }),
      fc.constantFrom('none', 'gelu', 'relu', 'sigmoid', 'silu', 'tanh'),
      fc.boolean(),
      fc.boolean(),
      async ({ B, T, I, O }, activation, turned, hasBias) => {
        const weight = turned ? [O, I] : [I, O];
        await expectSameOnBoth(
          hasBias ? [[B, T, I], weight, [O]] : [[B, T, I], weight],
          (x, w, bias) => linear(x!, w as tf.Tensor2D, { bias, activation, turned }),
        );
      },
    ),
    { numRuns: 40 },
  );
});

test('what does not fit is refused with operation, shapes and rule', () => {
  const weight = tf.zeros<tf.Rank.R2>([3, 4]);
  expect(() => linear(tf.zeros([2, 5]), weight)).toThrow('linear: [2,5] does not end in 3');
  expect(() => linear(tf.zeros([2, 3]), weight, { bias: tf.zeros([3]) })).toThrow(
    'linear: a bias of [3] does not fit 4 outputs',
  );
});
