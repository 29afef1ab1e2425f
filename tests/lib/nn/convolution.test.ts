import { expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as convolution from '../../../src/lib/nn/convolution';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { backends, use } from '../../helpers/backends';
import { wrongGradients } from '../../helpers/finiteDifference';

test.each(backends)(
  'on %s a filter of one point in the middle copies the picture',
  async (backend) => {
    await use(backend);
    const layer = convolution.init(3, 1, 1, new Random(0));
    const point = Float32Array.from({ length: 9 }, (_, i) => +(i === 4));
    tf.tidy(() => layer.weight.assign(tf.tensor4d(point, [3, 3, 1, 1])));
    const picture = Float32Array.from({ length: 20 }, (_, i) => i);
    const seen = tf.tidy(() =>
      convolution.apply(layer, tf.tensor4d(picture, [1, 4, 5, 1])).dataSync(),
    );
    expect(seen).toEqual(picture);
    variable.dispose(layer);
  },
);

test.each(backends)('on %s gradients agree with finite differences', async (backend) => {
  await use(backend);
  const random = new Random(0);
  const params = {
    x: variable.normal<tf.Rank.R4>([2, 4, 5, 2], random, 1),
    layer: convolution.init(3, 2, 3, random),
  };
  const loss = () => tf.mean(tf.square(convolution.apply(params.layer, params.x))) as tf.Scalar;
  expect(await wrongGradients(params, loss)).toEqual([]);
  variable.dispose(params);
});

test.each(backends)('on %s a valid filter stays inside the picture', async (backend) => {
  await use(backend);
  const layer = convolution.init(3, 1, 2, new Random(0));
  const picture = tf.ones<tf.Rank.R4>([1, 6, 5, 1]);
  const shapeOf = (pad: 'same' | 'valid') =>
    tf.tidy(() => convolution.apply(layer, picture, { pad }).shape);
  expect(shapeOf('valid')).toEqual([1, 4, 3, 2]);
  expect(shapeOf('same')).toEqual([1, 6, 5, 2]);
  picture.dispose();
  variable.dispose(layer);
});
