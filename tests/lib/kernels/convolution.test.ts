import { expect, test } from 'vitest';
import * as tf from '../../../src/lib/tf';
import { use } from '../../helpers/backends';
import { expectSameOnBoth } from '../../helpers/onBoth';

type Case = [filter: number, stride: number, pad: 'same' | 'valid' | number];
const cases: Case[] = [
  [3, 1, 'same'],
  [3, 1, 'valid'],
  [5, 1, 'same'],
  [2, 1, 'same'],
  [3, 2, 'same'],
  [4, 2, 'valid'],
  [1, 1, 'valid'],
  [3, 1, 1],
  [2, 1, 3],
];

test.each(cases)(
  'filter %i, stride %i, pad %s: value and both gradients are those of the reference',
  async (size, stride, pad) => {
    await expectSameOnBoth(
      [
        [2, 9, 8, 3],
        [size, size, 3, 5],
      ],
      (x, filter) => tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, stride, pad),
    );
  },
);

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
