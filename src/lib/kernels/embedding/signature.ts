/** @file The kernels of a look-up, the same for every backend. V rows of the table · C channels · T tokens in a row of ids. */
import type * as tf from '../../tf';
import type { Kernel } from '../fused';

export const Embedding: Kernel<'table' | 'ids', object, 'places'> = 'Embedding';
export const EmbeddingGrad: Kernel<'dy' | 'ids', { V: number; places: number }> = 'EmbeddingGrad';

/** @param wide - What ends in C channels. */
export function sizesOf(wide: tf.TensorInfo, ids: tf.TensorInfo) {
  return { C: wide.shape.at(-1) ?? 0, T: ids.shape.at(-1) ?? 0 };
}
