import { expect, test } from 'vitest';
import { output, replace, sizeOf } from '../../../../src/lib/kernels/webgpu/kernel';
import * as tf from '../../../../src/lib/tf';
import { use } from '../../../helpers/backends';

declare module '../../../../src/lib/kernels/fused' {
  interface Kernels {
    Neg: Signature<'x'>;
    Empty: Signature<'x'>;
  }
}

test('a replaced kernel is handed the one before it', async () => {
  await use('webgpu');
  replace('Neg', ({ inputs: { x }, attributes, backend }, before) => {
    const once = before!({ inputs: { x }, attrs: { ...attributes }, backend }) as tf.TensorInfo;
    const twice = before!({ inputs: { x: once }, attrs: { ...attributes }, backend });
    backend.disposeData(once.dataId);
    return twice;
  });
  const same = tf.tidy(() => tf.neg(tf.tensor1d([1, -2])));
  expect([...(await same.data())]).toEqual([1, -2]);
  same.dispose();
});

test('a kernel that was not there before can be added', async () => {
  await use('webgpu');
  replace('Empty', ({ inputs: { x }, backend }, before) => {
    expect(before).toBeUndefined();
    expect(sizeOf(x)).toBe(6);
    return output(backend, [4]);
  });
  const x = tf.ones([2, 3]);
  const made = tf.engine().runKernel('Empty', { x }, {}) as tf.Tensor;
  expect([made.shape, made.dtype]).toEqual([[4], 'float32']);
  tf.dispose([x, made]);
});
