import { expect, test } from 'vitest';
import * as tf from '../../../src/lib/tf';
import { use } from '../../helpers/backends';
import { conv2dAgrees, convolutionAgrees, windows } from '../../helpers/kernels/convolution';

test.each(windows)(
  'filter %i, stride %i, pad %s: value and both gradients are those of the reference',
  async (...window) => {
    await conv2dAgrees('wasm', window);
  },
);

test('with a bias, on data or not: value and gradients are those of the reference at every size', async () => {
  await convolutionAgrees('wasm');
});

test('pictures whose channels come first are refused in words', async () => {
  await use('wasm');
  const x = tf.ones<tf.Rank.R4>([1, 2, 4, 4]);
  const dy = tf.ones<tf.Rank.R4>([1, 3, 4, 4]);
  const attributes = { strides: 1, pad: 'same', dataFormat: 'NCHW', filterShape: [3, 3, 2, 3] };
  expect(() => tf.engine().runKernel('Conv2DBackpropFilter', { x, dy }, attributes)).toThrow(
    'channels come last',
  );
  tf.dispose([x, dy]);
});
