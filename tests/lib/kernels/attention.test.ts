import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attention } from '../../../src/lib/kernels/attention/attention';
import * as tf from '../../../src/lib/tf';
import { expectSameOnBoth } from '../../helpers/onBoth';

const sizes = fc.record({
  B: fc.integer({ min: 1, max: 3 }),
  T: fc.constantFrom(1, 2, 3, 5, 8, 13, 16, 17, 33),
  N: fc.integer({ min: 1, max: 3 }),
  D: fc.constantFrom(1, 2, 3, 4, 5, 8, 11, 16, 19, 32),
});

test('full, causal and masked: it and its gradient are those of the reference at every size', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, fc.boolean(), fc.boolean(), async ({ B, T, N, D }, causal, masked) => {
      // The last third of each row is hidden, never the first token.
      const hide = Float32Array.from({ length: B * T }, (_, i) => (i % T > (2 * T) / 3 ? -1e9 : 0));
      await expectSameOnBoth([[B, T, 3 * N * D]], (qkv) =>
        attention(qkv as tf.Tensor3D, {
          heads: N,
          causal,
          hidden: masked ? tf.tensor2d(hide, [B, T]) : undefined,
        }),
      );
    }),
    { numRuns: 40 },
  );
});

test('what does not fit is refused with operation, shapes and rule', () => {
  const qkv = tf.zeros<tf.Rank.R3>([2, 4, 12]);
  expect(() => attention(qkv, { heads: 5 })).toThrow(
    'attention: [2,4,12] does not end in three times 5 heads',
  );
  expect(() => attention(qkv, { heads: 2, hidden: tf.zeros([4, 2]) })).toThrow(
    'attention: hidden [4,2] is not [2, 4]',
  );
});
