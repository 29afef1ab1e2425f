/** @file The kernels of a look-up, the same for every backend. V rows of the table · C channels · T tokens in a row of ids. */
import type * as tf from '../../tf';

declare module '../fused' {
  interface Kernels {
    Embedding: Signature<'table' | 'ids', object, 'places'>;
    EmbeddingGrad: Signature<'dy' | 'ids', { V: number; places: number }>;
  }
}

/** @param wide - What ends in C channels. */
export function sizesOf(wide: tf.TensorInfo, ids: tf.TensorInfo) {
  return { C: wide.shape.at(-1) ?? 0, T: ids.shape.at(-1) ?? 0 };
}
