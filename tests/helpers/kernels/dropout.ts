import fc from 'fast-check';
import { dropout } from '../../../src/lib/kernels/dropout/dropout';
import type { BackendName } from '../../../src/lib/runtime/protocol';
import { expectSameOnBoth } from '../onBoth';

const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });

/** Value and gradient are those of the reference at every size, rate and key. */
export async function dropoutAgrees(other: BackendName): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.tuple(word, word),
      async (shape, rate, key) => {
        await expectSameOnBoth([shape], (x) => dropout(x!, rate, key), { other });
      },
    ),
    { numRuns: 20 },
  );
}
