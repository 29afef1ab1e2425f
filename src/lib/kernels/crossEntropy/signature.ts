/** @file The kernels of cross-entropy, the same for every backend. V scores in a row. */
import * as tf from '../../tf';

declare module '../fused' {
  interface Kernels {
    CrossEntropy: Signature<'logits' | 'answers'>;
    CrossEntropyGrad: Signature<'logits' | 'answers' | 'stats' | 'dy'>;
  }
}

export function sizesOf(logits: tf.TensorInfo, answers: tf.TensorInfo) {
  return { V: logits.shape.at(-1) ?? 0, rows: tf.util.sizeFromShape(answers.shape) };
}
