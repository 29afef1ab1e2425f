/** @file The kernels of a GRU, the same for every backend. T steps · B batch · H hidden units. */
import type * as tf from '../../tf';

declare module '../fused' {
  interface Kernels {
    /** Gives the states [T, B, H] and the gates [T, B, 4H]: r, z, n, and h·Wₙ + bₙ. */
    Gru: Signature<'x' | 'weight' | 'bias'>;
    /** Gives the gradients of x, weight and bias. */
    GruGrad: Signature<'states' | 'gates' | 'weight' | 'dy'>;
  }
}

export function sizesOf(
  { shape: [T = 0, B = 0] }: tf.TensorInfo,
  { shape: [H = 0] }: tf.TensorInfo,
) {
  return { T, B, H };
}
