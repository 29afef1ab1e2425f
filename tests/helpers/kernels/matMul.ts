import type { BackendName } from '../../../src/lib/runtime/protocol';
import * as tf from '../../../src/lib/tf';
import { expectSameOnBoth } from '../onBoth';

const transposes = [
  [false, false],
  [false, true],
  [true, false],
  [true, true],
] as const;

/** Batches, and which of the two matrices lies transposed. */
export const products = [[], [1], [6], [2, 3]].flatMap((batch) =>
  transposes.map(([a, b]) => [batch, a, b] as const),
);

/** Product and gradients are those of the reference. */
export async function matMulAgrees(
  other: BackendName,
  batch: readonly number[],
  [turnA, turnB]: readonly [boolean, boolean],
  [M, K, N]: readonly [number, number, number] = [33, 20, 27],
): Promise<void> {
  const a = turnA ? [K, M] : [M, K];
  const b = turnB ? [N, K] : [K, N];
  await expectSameOnBoth(
    [
      [...batch, ...a],
      [...batch, ...b],
    ],
    (left, right) => tf.matMul(left as tf.Tensor, right as tf.Tensor, turnA, turnB),
    { other },
  );
}
