import fc from 'fast-check';
import { linear } from '../../../src/lib/kernels/linear/linear';
import type { BackendName } from '../../../src/lib/runtime/protocol';
import type * as tf from '../../../src/lib/tf';
import { expectSameOnBoth } from '../onBoth';
import { activations as each } from './activation';

const size = fc.constantFrom(1, 2, 3, 4, 5, 7, 8, 9, 16, 17, 31, 64, 65);
const sizes = fc.record({ B: fc.constantFrom(1, 2, 3), T: size, I: size, O: size });
const activations = fc.constantFrom('none', ...each);

/** Every activation, with and without bias, transposed or not: value and gradients are those of the reference. */
export async function linearAgrees(other: BackendName, numRuns = 40): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      sizes,
      activations,
      fc.boolean(),
      fc.boolean(),
      async ({ B, T, I, O }, activation, transposed, hasBias) => {
        const weight = transposed ? [O, I] : [I, O];
        await expectSameOnBoth(
          hasBias ? [[B, T, I], weight, [O]] : [[B, T, I], weight],
          (x, w, bias) => linear(x!, w as tf.Tensor2D, { bias, activation, transposed }),
          // A single number may be near zero: a sum that cancels, the slope of tanh far out.
          { other, terms: 0.1 },
        );
      },
    ),
    { numRuns },
  );
}
