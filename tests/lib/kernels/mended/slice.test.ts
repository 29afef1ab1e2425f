import { test } from 'vitest';
import * as tf from '../../../../src/lib/tf';
import { expectSameOnBoth } from '../../../helpers/onBoth';

test.each([
  [[2], [3]],
  [[0], [7]],
  [
    [1, 0, 0],
    [2, 5, 4],
  ],
  [
    [6, 3, 1],
    [1, 1, 2],
  ],
  [
    [6, 3, 1],
    [1, 2, 2],
  ],
  [
    [0, 1, 0],
    [7, 2, 4],
  ],
])('from %j, size %j: piece and gradient are those of the reference', async (begin, size) => {
  const shape = [7, 5, 4].slice(0, begin.length);
  await expectSameOnBoth([shape], (x) => tf.slice(x as tf.Tensor, begin, size));
});
