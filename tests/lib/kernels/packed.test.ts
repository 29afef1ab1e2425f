import { expect, test } from 'vitest';
import { pack, unpack } from '../../../src/lib/kernels/packed';
import * as tf from '../../../src/lib/tf';
import { use } from '../../helpers/backends';

test('weights lie in a row in their order, and come back in their shapes', async () => {
  await use('cpu');
  tf.tidy(() => {
    const weights = [tf.tensor2d([1, 2, 3, 4], [2, 2]), tf.scalar(5), tf.tensor1d([6, 7])];
    const packed = pack(weights);
    expect([...packed.dataSync()]).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const back = unpack(packed, weights);
    expect(back.map(({ shape }) => shape)).toEqual([[2, 2], [], [2]]);
    expect(back.map((each) => [...each.dataSync()])).toEqual([[1, 2, 3, 4], [5], [6, 7]]);
  });
});
