/** @file How a kernel is registered for WebGPU, and how it makes its tensors. */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '../../tf';
import { replacing } from '../replace';

/** Registers a kernel for the webgpu backend. */
export const replace = replacing<WebGPUBackend>('webgpu');

export function output(backend: WebGPUBackend, shape: number[]): tf.TensorInfo {
  return backend.makeTensorInfo(shape, 'float32');
}

export const sizeOf = ({ shape }: tf.TensorInfo) => tf.util.sizeFromShape(shape);
