import fc from 'fast-check';
import { convolution } from '../../../src/lib/kernels/convolution/convolution';
import type { BackendName } from '../../../src/lib/runtime/protocol';
import * as tf from '../../../src/lib/tf';
import { expectSameOnBoth } from '../onBoth';

type Case = [filter: number, stride: number, pad: 'same' | 'valid' | number];
export const windows: Case[] = [
  [3, 1, 'same'],
  [3, 1, 'valid'],
  [5, 1, 'same'],
  [2, 1, 'same'],
  [3, 2, 'same'],
  [4, 2, 'valid'],
  [1, 1, 'valid'],
  [3, 1, 1],
  [2, 1, 3],
];

/** tfjs's own operation: value and both gradients are those of the reference. */
export async function conv2dAgrees(other: BackendName, [size, stride, pad]: Case): Promise<void> {
  await expectSameOnBoth(
    [
      [2, 9, 8, 3],
      [size, size, 3, 5],
    ],
    (x, filter) => tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, stride, pad),
    { other },
  );
}

const sizes = fc.record({
  B: fc.integer({ min: 1, max: 3 }),
  Y: fc.integer({ min: 3, max: 9 }),
  X: fc.integer({ min: 3, max: 9 }),
  I: fc.constantFrom(1, 2, 3, 5, 8),
  O: fc.constantFrom(1, 2, 3, 7, 8),
  H: fc.integer({ min: 1, max: 3 }),
  W: fc.integer({ min: 1, max: 3 }),
});
const windowed = fc.record({
  stride: fc.integer({ min: 1, max: 3 }),
  pad: fc.constantFrom<'same' | 'valid' | number>('same', 'valid', 1),
});

/** With its bias, with the gradient of the picture and without: it is that of the reference at every size. */
export async function convolutionAgrees(other: BackendName): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      sizes,
      windowed,
      fc.boolean(),
      fc.boolean(),
      async ({ B, Y, X, I, O, H, W }, { stride, pad }, hasBias, data) => {
        const picture = Float32Array.from({ length: B * Y * X * I }, (_, i) => Math.sin(3 * i));
        const learned = hasBias ? [[H, W, I, O], [O]] : [[H, W, I, O]];
        await expectSameOnBoth(
          data ? learned : [[B, Y, X, I], ...learned],
          (...inputs) => {
            const x = data ? tf.tensor4d(picture, [B, Y, X, I]) : inputs.shift();
            const [weight, bias] = inputs as [tf.Tensor4D, tf.Tensor | undefined];
            return convolution(x as tf.Tensor4D, weight, { bias, stride, pad, data });
          },
          { other },
        );
      },
    ),
    { numRuns: 25 },
  );
}
