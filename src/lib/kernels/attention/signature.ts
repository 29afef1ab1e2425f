/** @file The kernels of attention, the same for every backend. B batch · T tokens · N heads · D channels of a head. */
import type * as tf from '../../tf';

export interface Attributes {
  heads: number;
  causal: boolean;
}

declare module '../fused' {
  interface Kernels {
    Attention: Signature<'qkv', Attributes, 'hidden'>;
    AttentionGrad: Signature<'qkv' | 'stats' | 'dy', Attributes, 'hidden'>;
  }
}

/** @param qkv - [B, T, 3·N·D] */
export function sizesOf({ shape }: tf.TensorInfo, { heads: N }: Attributes) {
  const [B = 0, T = 0, width = 0] = shape;
  return { B, T, N, D: width / (3 * N) };
}
