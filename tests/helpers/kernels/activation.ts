import fc from 'fast-check';
import { gelu } from '../../../src/lib/kernels/activation/activation';
import type { BackendName } from '../../../src/lib/runtime/protocol';
import { expectSameOnBoth } from '../onBoth';

/** GELU and its gradient are those of the reference at every size. */
export async function activationAgrees(other: BackendName): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }), async (shape) => {
      await expectSameOnBoth([shape], (x) => gelu(x!), { other });
    }),
    { numRuns: 15 },
  );
}
