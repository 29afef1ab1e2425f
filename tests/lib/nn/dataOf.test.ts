import { beforeAll, expect, test } from 'vitest';
import { dataOf } from '../../../src/lib/nn/dataOf';
import * as tf from '../../../src/lib/tf';
import { use } from '../../helpers/backends';

beforeAll(() => use('cpu'));

test('numbers come row after row, whole ones as whole ones, and nothing is left behind', async () => {
  const rows = tf.tensor2d([
    [1, 2],
    [4, 3],
  ]);
  const before = tf.memory().numTensors;
  expect(await dataOf(() => tf.mul(rows, 0.5))).toEqual(Float32Array.of(0.5, 1, 2, 1.5));
  expect(await dataOf(() => tf.argMax(tf.square(rows), -1))).toEqual(Int32Array.of(1, 0));
  expect(tf.memory().numTensors).toBe(before);
  rows.dispose();
});
