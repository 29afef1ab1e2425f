import { test } from 'vitest';
import * as tf from '../../../src/lib/tf';
import { expectSameOnBoth } from '../../helpers/onBoth';

const turns = [
  [false, false],
  [false, true],
  [true, false],
  [true, true],
] as const;
const batches = [[], [1], [6], [2, 3]];

test.each(batches.flatMap((batch) => turns.map(([a, b]) => [batch, a, b] as const)))(
  'pairs %j, left turned %s, right turned %s: product and gradients are those of the reference',
  async (batch, turnA, turnB) => {
    const [M, K, N] = [33, 20, 27];
    const a = turnA ? [K, M] : [M, K];
    const b = turnB ? [N, K] : [K, N];
    await expectSameOnBoth(
      [
        [...batch, ...a],
        [...batch, ...b],
      ],
      (left, right) => tf.matMul(left as tf.Tensor, right as tf.Tensor, turnA, turnB),
    );
  },
);

test('pairs too small for the fast path agree too', async () => {
  await expectSameOnBoth(
    [
      [5, 2, 3],
      [5, 4, 3],
    ],
    (a, b) => tf.matMul(a as tf.Tensor, b as tf.Tensor, false, true),
  );
});
