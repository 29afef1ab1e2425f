import { beforeAll, expect, test } from 'vitest';
import { measure, numberOf, numbersOf } from '../../../src/lib/train/measure';
import * as tf from '../../../src/lib/tf';
import { use } from '../../helpers/backends';

beforeAll(() => use('cpu'));

test('a loss, the length of its gradient and what is read with it, and nothing is left behind', async () => {
  const x = tf.variable(tf.tensor1d([3, 4]));
  const unused = tf.variable(tf.scalar(1));
  const before = tf.memory().numTensors;
  const made = measure(
    () => ({
      loss: tf.sum(tf.mul(x, x)) as tf.Scalar,
      also: { largest: tf.max(x) as tf.Scalar, half: tf.scalar(0.5) },
    }),
    [x, unused],
  );
  expect(await made.gradients[0]?.array()).toEqual([6, 8]);
  expect(await made.gradients[1]?.array()).toBe(0);
  expect(await numbersOf([made])).toEqual([[25, 10, 4, 0.5]]);
  tf.dispose([made.gradients, made.health, made.also]);
  expect(tf.memory().numTensors).toBe(before);
  const alone = measure(() => tf.sum(x), [x]);
  expect(await numbersOf([alone])).toEqual([[7, Math.fround(Math.sqrt(2))]]);
  tf.dispose([alone.gradients, alone.health, x, unused]);
});

test('a number that is read leaves nothing behind', async () => {
  const before = tf.memory().numTensors;
  expect(await numberOf(() => tf.sum(tf.square(tf.tensor1d([1, 2]))))).toBe(5);
  expect(tf.memory().numTensors).toBe(before);
});
