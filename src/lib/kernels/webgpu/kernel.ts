/** @file How a kernel is registered for WebGPU, and how it makes its tensors. */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '../../tf';

export interface Call<Inputs extends string = string, Attributes = object> {
  inputs: Record<Inputs, tf.TensorInfo>;
  attributes: Attributes;
  backend: WebGPUBackend;
}

/**
 * Registers a kernel for the webgpu backend, in place of the one that may be there.
 *
 * @param run - Gets the kernel that was there before, for the cases that it does better.
 */
export function replace<Inputs extends string, Attributes>(
  kernelName: string,
  run: (
    call: Call<Inputs, Attributes>,
    before: tf.KernelFunc | undefined,
  ) => tf.TensorInfo | tf.TensorInfo[],
): void {
  const before = tf.getKernel(kernelName, 'webgpu') as tf.KernelConfig | undefined;
  if (before) tf.unregisterKernel(kernelName, 'webgpu');
  tf.registerKernel({
    ...before,
    kernelName,
    backendName: 'webgpu',
    kernelFunc: ({ inputs, attrs, backend }) =>
      run(
        {
          inputs: inputs as Record<Inputs, tf.TensorInfo>,
          attributes: attrs as Attributes,
          backend: backend as WebGPUBackend,
        },
        before?.kernelFunc,
      ),
  });
}

export function output(backend: WebGPUBackend, shape: number[]): tf.TensorInfo {
  return backend.makeTensorInfo(shape, 'float32');
}

export const sizeOf = ({ shape }: tf.TensorInfo) => tf.util.sizeFromShape(shape);
