import { expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as linear from '../../../src/lib/nn/linear';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { backends, use } from '../../helpers/backends';
import { wrongGradients } from '../../helpers/finiteDifference';

const x = [
  [1, 2, 3],
  [-1, 0, 1],
];

test.each(backends)(
  'on %s every row is weighted alike, whatever axes stand before',
  async (backend) => {
    await use(backend);
    const layer = linear.init(3, 2, new Random(0));
    const rows = tf.tidy(() => linear.apply(layer, tf.tensor2d(x)).dataSync());
    const batch = tf.tidy(() => linear.apply(layer, tf.tensor4d([[[x[0]!]], [[x[1]!]]])));
    expect(batch.shape).toEqual([2, 1, 1, 2]);
    expect(batch.dataSync()).toEqual(rows);
    variable.dispose(layer);
    batch.dispose();
  },
);

test.each(backends)('on %s gradients through three axes are summed', async (backend) => {
  await use(backend);
  const layer = linear.init(3, 2, new Random(0), 0.5);
  const input = tf.tensor3d([x, x]);
  const loss = () => tf.sum(tf.square(linear.apply(layer, input))) as tf.Scalar;
  expect(await wrongGradients(layer, loss)).toEqual([]);
  variable.dispose(layer);
  input.dispose();
});

test.each(backends)('on %s a tied layer scores by likeness to each row', async (backend) => {
  await use(backend);
  const params = { embedding: variable.normal<tf.Rank.R2>([4, 3], new Random(0), 0.5) };
  const input = tf.tensor3d([x]);
  const scores = tf.tidy(() => linear.applyTied(params.embedding, input));
  expect(scores.shape).toEqual([1, 2, 4]);
  const loss = () => tf.sum(tf.square(linear.applyTied(params.embedding, input))) as tf.Scalar;
  expect(await wrongGradients(params, loss)).toEqual([]);
  variable.dispose(params);
  tf.dispose([input, scores]);
});

test('a row of the wrong width is refused in words', async () => {
  await use('cpu');
  const layer = linear.init(4, 2, new Random(0));
  expect(() => tf.tidy(() => linear.apply(layer, tf.tensor2d(x)))).toThrow(
    'linear: [2,3] does not end in 4',
  );
});
