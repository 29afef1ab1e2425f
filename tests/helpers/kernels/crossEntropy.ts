import fc from 'fast-check';
import { crossEntropy } from '../../../src/lib/kernels/crossEntropy/crossEntropy';
import type { BackendName } from '../../../src/lib/runtime/protocol';
import * as tf from '../../../src/lib/tf';
import { expectSameOnBoth } from '../onBoth';

/** It and its gradient are those of the reference at every size. */
export async function crossEntropyAgrees(other: BackendName): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 2, max: 70 }),
      async (B, T, V) => {
        const ids = Int32Array.from({ length: B * T }, (_, i) => (i * 7) % V);
        // Beside 1: of a surprise next to 0 the reference keeps few digits.
        await expectSameOnBoth(
          [[B, T, V]],
          (x) => tf.add(crossEntropy(x!, tf.tensor2d(ids, [B, T])), 1),
          { other },
        );
      },
    ),
    { numRuns: 20 },
  );
}
