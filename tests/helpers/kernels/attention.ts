import fc from 'fast-check';
import { attention } from '../../../src/lib/kernels/attention/attention';
import type { BackendName } from '../../../src/lib/runtime/protocol';
import * as tf from '../../../src/lib/tf';
import { expectSameOnBoth } from '../onBoth';

const sizes = fc.record({
  B: fc.integer({ min: 1, max: 3 }),
  T: fc.constantFrom(1, 2, 3, 5, 8, 13, 16, 17, 33),
  N: fc.integer({ min: 1, max: 3 }),
  D: fc.constantFrom(1, 2, 3, 4, 5, 8, 11, 16, 19, 32),
});

/** Full, causal and masked: it and its gradient are those of the reference at every size. */
export async function attentionAgrees(other: BackendName): Promise<void> {
  await fc.assert(
    fc.asyncProperty(sizes, fc.boolean(), fc.boolean(), async ({ B, T, N, D }, causal, masked) => {
      // The last third of each row is hidden, never the first token.
      const hide = Float32Array.from({ length: B * T }, (_, i) => (i % T > (2 * T) / 3 ? -1e9 : 0));
      await expectSameOnBoth(
        [[B, T, 3 * N * D]],
        (qkv) =>
          attention(qkv as tf.Tensor3D, {
            heads: N,
            causal,
            hidden: masked ? tf.tensor2d(hide, [B, T]) : undefined,
          }),
        { other },
      );
    }),
    { numRuns: 40 },
  );
}
