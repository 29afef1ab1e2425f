/** The backends that every machine has; each test of tensors runs on both. */
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-wasm';
import * as kernels from '../../src/lib/kernels/register';
import * as tf from '../../src/lib/tf';

export const backends = ['cpu', 'wasm'] as const;

export async function use(name: string): Promise<void> {
  if (!(await tf.setBackend(name))) throw new Error(`backend ${name} did not start`);
  kernels.register();
}
