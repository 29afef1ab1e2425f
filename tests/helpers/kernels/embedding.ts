import fc from 'fast-check';
import { embedding } from '../../../src/lib/kernels/embedding/embedding';
import type { BackendName } from '../../../src/lib/runtime/protocol';
import * as tf from '../../../src/lib/tf';
import { expectSameOnBoth } from '../onBoth';

const sizes = fc.record({
  B: fc.integer({ min: 1, max: 4 }),
  T: fc.integer({ min: 1, max: 9 }),
  V: fc.integer({ min: 1, max: 12 }),
  C: fc.integer({ min: 1, max: 19 }),
  more: fc.integer({ min: 0, max: 3 }),
});

/** It and its gradients are those of the reference at every size, with places and without. */
export async function embeddingAgrees(other: BackendName): Promise<void> {
  await fc.assert(
    fc.asyncProperty(sizes, fc.boolean(), async ({ B, T, V, C, more }, placed) => {
      const list = Int32Array.from({ length: B * T }, (_, i) => (i * 5) % V);
      const table = [V, C];
      await expectSameOnBoth(
        placed ? [table, [T + more, C]] : [table],
        (rows, places) =>
          embedding(
            rows as tf.Tensor2D,
            tf.tensor2d(list, [B, T], 'int32'),
            places as tf.Tensor2D | undefined,
          ),
        { other },
      );
    }),
    { numRuns: 20 },
  );
}
