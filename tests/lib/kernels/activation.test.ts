import fc from 'fast-check';
import { test } from 'vitest';
import { activate, type Activation } from '../../../src/lib/kernels/activation/activation';
import { expectSameOnBoth } from '../../helpers/onBoth';

const all: Activation[] = ['gelu', 'relu', 'sigmoid', 'silu', 'tanh'];

test.each(all)('%s and its gradient are those of the reference at every size', async (name) => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }), async (shape) => {
      await expectSameOnBoth([shape], (x) => activate(x!, name));
    }),
    { numRuns: 15 },
  );
});
