import { expect, test } from 'vitest';
import * as tf from '../../../../src/lib/tf';
import { use } from '../../../helpers/backends';
import { expectSameOnBoth } from '../../../helpers/onBoth';

test('a clone has the numbers and the gradient of the reference', async () => {
  await expectSameOnBoth([[3, 2]], (x) => tf.mul(tf.clone(x as tf.Tensor), x as tf.Tensor));
});

test('a clone outlives what it was made from, and no number is copied', async () => {
  await use('wasm');
  const ids = tf.engine().backend.numDataIds();
  const x = tf.tensor1d([1, 2, 3]);
  const clone = tf.clone(x);
  expect(tf.engine().backend.numDataIds()).toBe(ids + 1);
  x.dispose();
  expect([...clone.dataSync()]).toEqual([1, 2, 3]);
  clone.dispose();
  expect(tf.engine().backend.numDataIds()).toBe(ids);
});

test('a variable that is given new numbers leaves its clones alone', async () => {
  await use('wasm');
  const start = tf.tensor1d([1, 2]);
  const each = tf.variable(start);
  const clone = tf.clone(each);
  tf.tidy(() => each.assign(tf.tensor1d([8, 9])));
  expect([...clone.dataSync()]).toEqual([1, 2]);
  tf.dispose([start, each, clone]);
});
