import { expect, test } from 'vitest';
import * as tf from '../../../../src/lib/tf';
import { backends, use } from '../../../helpers/backends';
import { expectSameOnBoth } from '../../../helpers/onBoth';

test('the gradient of a look-up adds up where a row is looked at more than once', async () => {
  const ids = [3, 0, 3, 1, 3, 0];
  await expectSameOnBoth([[5, 4]], (table) => tf.gather(table as tf.Tensor2D, ids));
});

test.each(backends)('on %s an id below 0 is left out', async (backend) => {
  await use(backend);
  const sum = tf.tidy(() =>
    tf.unsortedSegmentSum(tf.tensor2d([[1], [2], [4]]), tf.tensor1d([0, -1, 0], 'int32'), 2),
  );
  expect([...sum.dataSync()]).toEqual([5, 0]);
  sum.dispose();
});

test('ids that do not fit are refused in words', async () => {
  await use('wasm');
  const [x, ids] = [tf.ones<tf.Rank.R2>([3, 2]), tf.zeros<tf.Rank.R1>([4], 'int32')];
  expect(() => tf.unsortedSegmentSum(x, ids, 2)).toThrow('ids [4] do not fit [3,2]');
  tf.dispose([x, ids]);
});
