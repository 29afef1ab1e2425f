import { expect, test } from 'vitest';
import * as kernels from '../../../src/lib/kernels/register';
import * as tf from '../../../src/lib/tf';
import { use } from '../../helpers/backends';

test('registering again changes nothing', async () => {
  await use('wasm');
  const before = tf.getKernel('BatchMatMul', 'wasm').kernelFunc;
  await kernels.register();
  expect(tf.getKernel('BatchMatMul', 'wasm').kernelFunc).toBe(before);
});

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
