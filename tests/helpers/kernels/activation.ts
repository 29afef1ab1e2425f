import fc from 'fast-check';
import { activate } from '../../../src/lib/kernels/activation/activation';
import type { Activation } from '../../../src/lib/kernels/activation/signature';
import type { BackendName } from '../../../src/lib/runtime/protocol';
import { expectSameOnBoth } from '../onBoth';

export const activations: Activation[] = ['gelu', 'relu', 'sigmoid', 'silu', 'tanh'];

/** An activation and its gradient are those of the reference at every size. */
export async function activationAgrees(other: BackendName, name: Activation): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }), async (shape) => {
      await expectSameOnBoth([shape], (x) => activate(x!, name), { other });
    }),
    { numRuns: 15 },
  );
}
