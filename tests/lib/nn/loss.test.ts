import { expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { crossEntropy } from '../../../src/lib/nn/loss';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { backends, use } from '../../helpers/backends';
import { wrongGradients } from '../../helpers/finiteDifference';

test.each(backends)('on %s equal scores cost ln V', async (backend) => {
  await use(backend);
  const [loss] = tf.tidy(() =>
    crossEntropy(tf.zeros([2, 3, 7]), tf.zeros([2, 3], 'int32')).dataSync(),
  );
  expect(loss).toBeCloseTo(Math.log(7), 5);
});

test.each(backends)(
  'on %s scores far apart cost their distance and stay finite',
  async (backend) => {
    await use(backend);
    const [loss] = tf.tidy(() =>
      crossEntropy(tf.tensor2d([[1000, 0]]), tf.tensor1d([1], 'int32')).dataSync(),
    );
    expect(loss).toBe(1000);
  },
);

test.each(backends)('on %s its gradient agrees with finite differences', async (backend) => {
  await use(backend);
  const params = { logits: variable.normal<tf.Rank.R3>([2, 3, 5], new Random(0), 1) };
  const answers = tf.tensor2d([1, 0, 4, 2, 2, 3], [2, 3], 'int32');
  expect(await wrongGradients(params, () => crossEntropy(params.logits, answers))).toEqual([]);
  variable.dispose(params);
  answers.dispose();
});

test('answers of another shape are refused in words', async () => {
  await use('cpu');
  expect(() => crossEntropy(tf.zeros([2, 3, 7]), tf.zeros([3, 2], 'int32'))).toThrow(
    'answers [3,2] of int32 do not fit logits [2,3,7]',
  );
});
