import { expect, test } from 'vitest';
import { lookUp } from '../../../src/lib/nn/embedding';
import * as tf from '../../../src/lib/tf';
import { backends, use } from '../../helpers/backends';

test.each(backends)('on %s a token’s row and its place’s row are added', async (backend) => {
  await use(backend);
  tf.tidy(() => {
    const table = tf.tensor2d([
      [1, 2],
      [3, 4],
    ]);
    const places = tf.tensor2d([
      [10, 20],
      [30, 40],
      [50, 60],
    ]);
    const ids = tf.tensor2d([[1, 0]], [1, 2], 'int32');
    expect([...lookUp(table, ids, places).dataSync()]).toEqual([13, 24, 31, 42]);
    expect([...lookUp(table, ids).dataSync()]).toEqual([3, 4, 1, 2]);
  });
});
