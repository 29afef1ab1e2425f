import fc from 'fast-check';
import { ctc } from '../../../src/lib/kernels/ctc/ctc';
import type { BackendName } from '../../../src/lib/runtime/protocol';
import * as tf from '../../../src/lib/tf';
import { expectSameOnBoth } from '../onBoth';

/** It and its gradient are those of the plain sums at every size, whether a row has a path or none. */
export async function ctcAgrees(other: BackendName): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 2, max: 17 }),
      fc.integer({ min: 1, max: 5 }),
      async (T, B, V, L) => {
        const targets = Int32Array.from({ length: B * L }, (_, i) =>
          i % L < Math.floor(i / L) % (L + 1) ? 1 + ((i * i) % (V - 1)) : -1,
        );
        await expectSameOnBoth(
          [[T, B, V]],
          (logits) => ctc(logits as tf.Tensor3D, tf.tensor2d(targets, [B, L], 'int32')),
          { other, terms: 0.1 },
        );
      },
    ),
    { numRuns: 20 },
  );
}
