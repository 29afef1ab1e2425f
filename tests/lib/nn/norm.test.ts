import { expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as norm from '../../../src/lib/nn/norm';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { backends, use } from '../../helpers/backends';
import { wrongGradients } from '../../helpers/finiteDifference';

test.each(backends)('on %s every row gets mean 0 and variance 1', async (backend) => {
  await use(backend);
  const layer = norm.init(4);
  const rows = tf.tidy(() =>
    norm.apply(layer, tf.tensor2d([1, 2, 3, 10, -5, 5, -5, 5], [2, 4])).arraySync(),
  ) as number[][];
  for (const row of rows) {
    expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 5);
    expect(row.reduce((sum, value) => sum + value * value, 0) / 4).toBeCloseTo(1, 4);
  }
  variable.dispose(layer);
});

test.each(backends)('on %s a row of equal numbers gives the bias, not NaN', async (backend) => {
  await use(backend);
  const layer = norm.init(3);
  expect([...tf.tidy(() => norm.apply(layer, tf.fill([1, 3], 7)).dataSync())]).toEqual([0, 0, 0]);
  variable.dispose(layer);
});

test.each(backends)('on %s gradients agree with finite differences', async (backend) => {
  await use(backend);
  const random = new Random(0);
  const params = { x: variable.normal<tf.Rank.R3>([2, 3, 5], random, 1), norm: norm.init(5) };
  const weights = tf.tensor3d(
    Array.from({ length: 30 }, () => random.normal()),
    [2, 3, 5],
  );
  const loss = () => tf.sum(tf.mul(norm.apply(params.norm, params.x), weights)) as tf.Scalar;
  expect(await wrongGradients(params, loss)).toEqual([]);
  variable.dispose(params);
  weights.dispose();
});
