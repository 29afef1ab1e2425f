import { beforeAll, expect, test } from 'vitest';
import { withAccuracy } from '../../../src/lib/train/accuracy';
import { measure, numbersOf } from '../../../src/lib/train/measure';
import * as tf from '../../../src/lib/tf';
import { use } from '../../helpers/backends';

beforeAll(() => use('cpu'));

test('the surprise of the right answers, and the share that was right', async () => {
  const scores = tf.variable(
    tf.tensor2d([
      [2, 0, 0],
      [0, 1, 0],
      [0, 0, 3],
      [0, 5, 0],
    ]),
  );
  const before = tf.memory().numTensors;
  const made = measure(() => withAccuracy(scores, Int32Array.of(0, 1, 1, 1)), [scores]);
  const [[loss, , accuracy] = []] = await numbersOf([made]);
  const surprise = (high: number) => Math.log(2 + Math.exp(high)) - high;
  expect(loss).toBeCloseTo(
    (surprise(2) + surprise(1) + Math.log(2 + Math.exp(3)) + surprise(5)) / 4,
    5,
  );
  expect(accuracy).toBe(0.75);
  tf.dispose([made.gradients, made.health, made.also]);
  expect(tf.memory().numTensors).toBe(before);
  scores.dispose();
});
