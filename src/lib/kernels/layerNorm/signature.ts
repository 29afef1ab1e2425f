/** @file The kernels of layer norm, the same for every backend. C channels. */
import * as tf from '../../tf';
import type { Kernel } from '../fused';

export const LayerNorm: Kernel<'x' | 'gain' | 'bias', { epsilon: number }> = 'LayerNorm';
export const LayerNormGrad: Kernel<'x' | 'gain' | 'stats' | 'dy'> = 'LayerNormGrad';

export function sizesOf(x: tf.TensorInfo, gain: tf.TensorInfo) {
  const C = gain.shape[0] ?? 0;
  return { C, rows: tf.util.sizeFromShape(x.shape) / C };
}
