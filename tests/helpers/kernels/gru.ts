import fc from 'fast-check';
import { gru } from '../../../src/lib/kernels/gru/gru';
import type { BackendName } from '../../../src/lib/runtime/protocol';
import * as tf from '../../../src/lib/tf';
import { expectSameOnBoth } from '../onBoth';

/** It and its three gradients are those of the reference at every size. */
export async function gruAgrees(other: BackendName): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 70 }),
      async (T, B, H) => {
        await expectSameOnBoth(
          [[T, B, 3 * H], [H, 3 * H], [3 * H]],
          (x, weight, bias) =>
            gru(
              x as tf.Tensor3D,
              tf.mul(weight as tf.Tensor2D, 1 / Math.sqrt(H)),
              bias as tf.Tensor1D,
            ),
          { other },
        );
      },
    ),
    { numRuns: 12 },
  );
}
