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
