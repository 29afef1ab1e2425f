/** @file Cross-entropy from the answers' numbers as one operation. */
import { check } from '../../core/check';
import type * as tf from '../../tf';
import { has, run, withGradient } from '../fused';
import { reference } from './reference';

/**
 * Mean cross-entropy −ln softmax(logits)[answer], in nats; its gradient is (softmax − wanted)/rows.
 *
 * @param logits - […, V]
 * @param answers - […] (int32). Each must be below V: a GPU does not look, so look before upload.
 * @throws {ShapeError} If the answers do not fit the logits.
 */
export function crossEntropy(logits: tf.Tensor, answers: tf.Tensor): tf.Scalar {
  check(
    String(logits.shape.slice(0, -1)) === String(answers.shape) && answers.dtype === 'int32',
    `crossEntropy: answers [${answers.shape.join()}] of ${answers.dtype} do not fit logits [${logits.shape.join()}]`,
  );
  if (!has('CrossEntropy')) return reference(logits, answers);
  return withGradient(
    [logits],
    () => {
      const [value, stats] = run('CrossEntropy', { logits, answers });
      return { value: value!, keep: [logits, answers, stats!] };
    },
    (dy, [scores, ids, stats]) =>
      run('CrossEntropyGrad', { logits: scores, answers: ids, stats, dy }),
  ) as tf.Scalar;
}
