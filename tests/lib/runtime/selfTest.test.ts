import { expect, test } from 'vitest';
import { gradientIsRight } from '../../../src/lib/runtime/selfTest';
import * as tf from '../../../src/lib/tf';
import { use } from '../../helpers/backends';

test('a device whose gradients are all zero is found out', async () => {
  await use('cpu');
  const before = tf.memory().numTensors;
  const right = tf.getGradient('Tanh');
  tf.unregisterGradient('Tanh');
  tf.registerGradient({ ...right, gradFunc: (dy) => ({ x: () => tf.zerosLike(dy as tf.Tensor) }) });
  expect(await gradientIsRight()).toBe(false);
  tf.unregisterGradient('Tanh');
  tf.registerGradient(right);
  expect(await gradientIsRight()).toBe(true);
  expect(tf.memory().numTensors).toBe(before);
});
