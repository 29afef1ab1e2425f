/** @file How a kernel finds its tensors in the wasm backend's memory. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '../../tf';

export interface Call<Inputs extends string = string, Attributes = object> {
  inputs: Record<Inputs, tf.TensorInfo>;
  attributes: Attributes;
  backend: BackendWasm;
}

/**
 * Registers a kernel for the wasm backend, in place of the one that may be there.
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
  const before = tf.getKernel(kernelName, 'wasm') as tf.KernelConfig | undefined;
  if (before) tf.unregisterKernel(kernelName, 'wasm');
  tf.registerKernel({
    ...before,
    kernelName,
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs, backend }) =>
      run(
        {
          inputs: inputs as Record<Inputs, tf.TensorInfo>,
          attributes: attrs as Attributes,
          backend: backend as BackendWasm,
        },
        before?.kernelFunc,
      ),
  });
}

/** The numbers of a tensor, in place. Take it after the output was made: making one can move memory. */
export function floats(backend: BackendWasm, tensor: tf.TensorInfo): Float32Array {
  return backend.typedArrayFromHeap(tensor) as Float32Array;
}

export function integers(backend: BackendWasm, tensor: tf.TensorInfo): Int32Array {
  return backend.typedArrayFromHeap(tensor) as Int32Array;
}

/** Where a tensor's numbers begin, for a compiled kernel. It stays there until the tensor is freed. */
export function pointer(backend: BackendWasm, tensor: tf.TensorInfo): number {
  return backend.getMemoryOffset(tensor.dataId);
}
