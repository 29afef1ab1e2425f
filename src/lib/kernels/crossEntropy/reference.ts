import * as tf from '../../tf';
import { withGradient } from '../fused';

/** In tfjs's own operations, with the gradient written out. */
export function reference(logits: tf.Tensor, answers: tf.Tensor): tf.Scalar {
  const V = logits.shape.at(-1) ?? 0;
  const rows = answers.size;
  const indices = tf.reshape(answers, [rows]) as tf.Tensor1D;
  const wanted = tf.cast(tf.oneHot(indices, V), 'float32'); // [rows, V]; wasm makes only whole numbers
  const scores = tf.reshape(logits, [rows, V]);
  return withGradient(
    [scores],
    () => {
      const logs = tf.logSoftmax(scores); // [rows, V]
      const value = tf.div(tf.sum(tf.mul(logs, wanted)), -rows);
      return { value, keep: [logs, wanted] as [tf.Tensor, tf.Tensor] };
    },
    (dy, [logs, one]) => [tf.mul(tf.sub(tf.exp(logs), one), tf.div(dy, rows))],
  ) as tf.Scalar;
}
