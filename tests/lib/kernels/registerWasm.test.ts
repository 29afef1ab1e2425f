import { expect, test } from 'vitest';
import * as tf from '../../../src/lib/tf';
import { use } from '../../helpers/backends';

test('wasm has every kernel that the gradients of a GPT and a CNN call', async () => {
  await use('wasm');
  const needed = [
    'UnsortedSegmentSum',
    'Conv2DBackpropFilter',
    'Conv2DBackpropInput',
    'MaxPoolGrad',
  ];
  for (const name of needed) expect(tf.getKernel(name, 'wasm'), name).toBeDefined();
});
