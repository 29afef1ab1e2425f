/** @file How a kernel finds its tensors in the wasm backend's memory. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type * as tf from '../../tf';
import { replacing } from '../replace';

/** Registers a kernel for the wasm backend. */
export const replace = replacing<BackendWasm>('wasm');

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
