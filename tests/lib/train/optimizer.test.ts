import { expect, test } from 'vitest';
import * as tf from '../../../src/lib/tf';
import { optimizerFor } from '../../../src/lib/train/optimizer';
import { use } from '../../helpers/backends';

test.each([
  ['AdamW', {}, ['adamw.mean', 'adamw.square']],
  ['gradient descent', { momentum: 0 }, ['sgd.velocity']],
] as const)('%s moves against the gradient and frees what it made', async (_, settings, names) => {
  await use('cpu');
  const before = tf.memory().numTensors;
  const weights = [tf.tensor1d([1, 2])];
  const optimizer = optimizerFor(settings, weights);
  const memory = optimizer.init(2);
  expect(Object.keys(memory)).toEqual(names);
  const [moved, kept] = tf.tidy(() => {
    const health = tf.tensor1d([0, 1]);
    const gradients = [tf.tensor1d([1, -1])];
    const move = { rate: 0.1, clip: Infinity, t: 1, health };
    const made = optimizer.update(weights, gradients, memory, move);
    return [[...made.weights[0]!.dataSync()], Object.keys(made.memory)];
  });
  expect(moved[0]).toBeCloseTo(0.9, 5);
  expect(moved[1]).toBeCloseTo(2.1, 5);
  expect(kept).toEqual(names);
  optimizer.dispose();
  tf.dispose([weights, memory]);
  expect(tf.memory().numTensors).toBe(before);
});
