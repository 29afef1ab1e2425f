import { expect, test } from 'vitest';
import { add } from '../../../src/lib/kernels/add/add';
import * as tf from '../../../src/lib/tf';
import { expectSameOnBoth } from '../../helpers/onBoth';

test('a sum passes its gradient to both, also when both are one', async () => {
  await expectSameOnBoth(
    [
      [2, 3],
      [2, 3],
    ],
    (x, y) => add(x!, y!),
  );
  await expectSameOnBoth([[2, 3]], (x) => add(add(x!, x!), x!));
});

test('nothing is spread: other shapes are refused', () => {
  expect(() => add(tf.zeros([2, 3]), tf.zeros([3]))).toThrow('add: [2,3] and [3] must be the same');
});
