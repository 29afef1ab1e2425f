import { expect, test } from 'vitest';
import { floats, replace } from '../../../../src/lib/kernels/wasm/kernel';
import * as tf from '../../../../src/lib/tf';
import { use } from '../../../helpers/backends';

declare module '../../../../src/lib/kernels/fused' {
  interface Kernels {
    Neg: Signature<'x'>;
    TimesOne: Signature<'x'>;
  }
}

test('a replaced kernel is handed the one before it, and reads and writes in place', async () => {
  await use('wasm');
  replace('Neg', ({ inputs: { x }, attributes, backend }, before) => {
    const out = before!({ inputs: { x }, attrs: { ...attributes }, backend }) as tf.TensorInfo;
    for (const [i, value] of floats(backend, out).entries()) floats(backend, out)[i] = value * 10;
    return out;
  });
  const got = tf.tidy(() => tf.neg(tf.tensor1d([1, -2])).dataSync());
  expect([...got]).toEqual([-10, 20]);
});

test('a kernel that was not there before can be added', async () => {
  await use('wasm');
  replace('TimesOne', ({ inputs: { x } }, before) => {
    expect(before).toBeUndefined();
    return x;
  });
  expect(tf.getKernel('TimesOne', 'wasm')).toBeDefined();
});
