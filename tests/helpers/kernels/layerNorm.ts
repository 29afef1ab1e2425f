import fc from 'fast-check';
import { layerNorm } from '../../../src/lib/kernels/layerNorm/layerNorm';
import type { BackendName } from '../../../src/lib/runtime/protocol';
import { expectSameOnBoth } from '../onBoth';

// Of two or three channels nearly nothing of a gradient is left, and rounding is most of it.
const sizes = fc.tuple(
  fc.integer({ min: 1, max: 5 }),
  fc.integer({ min: 1, max: 7 }),
  fc.integer({ min: 4, max: 67 }),
);

/** It and its three gradients are those of the reference at every size. */
export async function layerNormAgrees(other: BackendName): Promise<void> {
  await fc.assert(
    fc.asyncProperty(sizes, async ([B, T, C]) => {
      await expectSameOnBoth(
        [[B, T, C], [C], [C]],
        (x, gain, bias) => layerNorm(x!, gain!, bias!),
        { other },
      );
    }),
    { numRuns: 20 },
  );
}
