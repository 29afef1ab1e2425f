import fc from 'fast-check';
import { test } from 'vitest';
import { gelu } from '../../../src/lib/kernels/activation/activation';
import { expectSameOnBoth } from '../../helpers/onBoth';

test('GELU and its gradient are those of the reference at every size', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }), async (shape) => {
      await expectSameOnBoth([shape], (x) => gelu(x!));
    }),
    { numRuns: 15 },
  );
});
