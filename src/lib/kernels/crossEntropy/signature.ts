/** @file The kernels of cross-entropy, the same for every backend. V scores in a row. */
import * as tf from '../../tf';
import type { Kernel } from '../fused';

export const CrossEntropy: Kernel<'logits' | 'answers'> = 'CrossEntropy';
export const CrossEntropyGrad: Kernel<'logits' | 'answers' | 'stats' | 'dy'> = 'CrossEntropyGrad';

export function sizesOf(logits: tf.TensorInfo, answers: tf.TensorInfo) {
  return { V: logits.shape.at(-1) ?? 0, rows: tf.util.sizeFromShape(answers.shape) };
}
