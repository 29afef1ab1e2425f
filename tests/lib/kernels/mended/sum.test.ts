import { test } from 'vitest';
import * as tf from '../../../../src/lib/tf';
import { expectSameOnBoth } from '../../../helpers/onBoth';

const axes = [[0], [0, 1], [0, 1, 2], [1], [2], [1, 2], [0, 2], [-3], undefined];

test.each(axes.flatMap((axis) => [false, true].map((keep) => [axis, keep] as const)))(
  'over axes %j, kept %s: sum and gradient are those of the reference',
  async (axis, keep) => {
    await expectSameOnBoth([[7, 5, 4]], (x) => tf.sum(x as tf.Tensor, axis, keep));
  },
);
