import { expect, test, vi } from 'vitest';
import { replacing } from '../../../src/lib/kernels/replace';
import * as tf from '../../../src/lib/tf';

declare module '../../../src/lib/kernels/fused' {
  interface Kernels {
    Fold: Signature<never, { times: number }>;
  }
}

test('a kernel takes the place of another, and gets it with its inputs and attributes', () => {
  const replace = replacing<{ name: string }>('paper');
  const first = vi.fn(() => []);
  replace('Fold', first);
  const second = vi.fn(() => []);
  replace('Fold', second);
  const { kernelFunc } = tf.getKernel('Fold', 'paper');
  kernelFunc({ inputs: {}, attrs: { times: 2 }, backend: { name: 'paper' } });
  expect(first).not.toHaveBeenCalled();
  const call = { inputs: {}, attributes: { times: 2 }, backend: { name: 'paper' } };
  expect(second).toHaveBeenCalledWith(call, expect.any(Function));
  tf.unregisterKernel('Fold', 'paper');
});
