import { test } from 'vitest';
import { gelu } from '../../src/lib/nn/activation';
import { crossEntropy } from '../../src/lib/nn/loss';
import * as norm from '../../src/lib/nn/norm';
import * as tf from '../../src/lib/tf';
import { expectSameOnBoth } from '../helpers/onBoth';

type Case = [name: string, shapes: number[][], operation: (...inputs: tf.Tensor[]) => tf.Tensor];

const cases: Case[] = [
  [
    'a product',
    [
      [9, 5],
      [5, 7],
    ],
    (a, b) => tf.matMul(a!, b!),
  ],
  [
    'a product of batches, one transposed',
    [
      [6, 9, 5],
      [6, 7, 5],
    ],
    (a, b) => tf.matMul(a!, b!, false, true),
  ],
  ['a look-up', [[5, 4]], (table) => tf.gather(table!, [3, 0, 3, 1, 3, 0])],
  [
    'layer norm',
    [[3, 8], [8], [8]],
    (x, gain, bias) => norm.apply({ gain, bias } as norm.Norm, x!),
  ],
  ['GELU', [[4, 9]], (x) => gelu(x!)],
  ['softmax', [[4, 9]], (x) => tf.softmax(x!)],
  ['cross-entropy', [[3, 5]], (x) => crossEntropy(x!, tf.tensor1d([4, 0, 2], 'int32'))],
  [
    'a convolution',
    [
      [2, 8, 8, 3],
      [3, 3, 3, 4],
    ],
    (x, filter) => tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, 1, 'same'),
  ],
  [
    'a convolution that stays inside the picture',
    [
      [2, 9, 8, 3],
      [3, 3, 3, 4],
    ],
    (x, filter) => tf.conv2d(x as tf.Tensor4D, filter as tf.Tensor4D, 1, 'valid'),
  ],
  ['max pooling', [[2, 8, 8, 3]], (x) => tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid')],
  [
    'max pooling that drops an odd edge',
    [[2, 9, 7, 3]],
    (x) => tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid'),
  ],
];

test.each(cases)(
  'on webgpu %s and its gradients are those of the reference',
  async (_, shapes, run) => {
    await expectSameOnBoth(shapes, run, { value: 1e-4, other: 'webgpu' });
  },
);
