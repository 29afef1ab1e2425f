/** @file How wrong a model is. */
import { check } from '../core/check';
import * as tf from '../tf';
import { withGradient } from './gradient';

/**
 * Mean cross-entropy −ln softmax(logits)[answer], in nats; its gradient is (softmax − wanted)/rows.
 *
 * @param logits - […, V]
 * @param answers - […] (int32). Each must be below V: a GPU does not look, so look before upload.
 */
export function crossEntropy(logits: tf.Tensor, answers: tf.Tensor): tf.Scalar {
  const V = logits.shape.at(-1) ?? 0;
  const rows = answers.size;
  check(
    String(logits.shape.slice(0, -1)) === String(answers.shape),
    `crossEntropy: answers [${String(answers.shape)}] do not fit logits [${String(logits.shape)}]`,
  );
  const indices = tf.reshape(answers, [rows]) as tf.Tensor1D;
  const wanted = tf.cast(tf.oneHot(indices, V), 'float32'); // [rows, V]; wasm makes only whole numbers
  const surprise = withGradient(
    (scores: tf.Tensor) => {
      const logs = tf.logSoftmax(scores); // [rows, V]
      const value = tf.div(tf.sum(tf.mul(logs, wanted)), -rows);
      return { value, keep: [logs, wanted] as [tf.Tensor, tf.Tensor] };
    },
    (dy, [logs, wanted]) => [tf.mul(tf.sub(tf.exp(logs), wanted), tf.div(dy, rows))],
  );
  return surprise(tf.reshape(logits, [rows, V])) as tf.Scalar; // ()
}
