/** @file The kernels of layer norm, the same for every backend. C channels. */
import * as tf from '../../tf';

declare module '../fused' {
  interface Kernels {
    LayerNorm: Signature<'x' | 'gain' | 'bias', { epsilon: number }>;
    LayerNormGrad: Signature<'x' | 'gain' | 'stats' | 'dy'>;
  }
}

export function sizesOf(x: tf.TensorInfo, gain: tf.TensorInfo) {
  const C = gain.shape[0] ?? 0;
  return { C, rows: tf.util.sizeFromShape(x.shape) / C };
}
