import { expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as attention from '../../../src/lib/nn/attention';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { backends, use } from '../../helpers/backends';
import { wrongGradients } from '../../helpers/finiteDifference';

test.each(backends)('on %s weights are shown for each head and sum to 1', async (backend) => {
  await use(backend);
  const layer = attention.init(6, new Random(0));
  tf.tidy(() => {
    let shown: tf.Tensor4D | undefined;
    const x = tf.randomNormal([2, 4, 6], 0, 1, 'float32', 1);
    const out = attention.apply(layer, x, {
      heads: 3,
      causal: true,
      trace: (each) => (shown = each),
    });
    expect(out.shape).toEqual([2, 4, 6]);
    expect(shown?.shape).toEqual([2, 3, 4, 4]);
    for (const sum of tf.sum(shown!, -1).dataSync()) expect(sum).toBeCloseTo(1, 5);
  });
  variable.dispose(layer);
});

test.each(backends)('on %s gradients agree with finite differences', async (backend) => {
  await use(backend);
  const random = new Random(0);
  const params = {
    x: variable.normal<tf.Rank.R3>([2, 4, 6], random, 1),
    layer: attention.init(6, random, 0.3),
  };
  const loss = () =>
    tf.sum(
      tf.square(attention.apply(params.layer, params.x, { heads: 2, causal: true })),
    ) as tf.Scalar;
  expect(await wrongGradients(params, loss)).toEqual([]);
  variable.dispose(params);
});

test('heads that do not divide the channels are refused in words', async () => {
  await use('cpu');
  const layer = attention.init(6, new Random(0));
  expect(() => tf.tidy(() => attention.apply(layer, tf.zeros([1, 2, 6]), { heads: 4 }))).toThrow(
    'attention: 4 heads do not divide 6 channels',
  );
});
