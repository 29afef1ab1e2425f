/** @file Connectionist temporal classification as one operation. T frames · B batch · V letters with the blank, which is 0. */
import { check } from '../../core/check';
import * as tf from '../../tf';
import { has, run, withGradient } from '../fused';
import { reference } from './reference';

/**
 * Of each row of a batch −ln of the probability that its frames spell its target, in nats. Without a path, because a target needs
 * more frames than there are, loss and gradient are exactly 0. What it computes stands in `data/speech/ctc.ts`.
 *
 * @param logits - [T, B, V]
 * @param targets - [B, L] (int32), letters from 1 to V − 1, filled up with −1. A GPU does not look, so look before upload.
 * @returns [B]
 * @throws {ShapeError} If they do not fit.
 * @see graves2006, §4
 */
export function ctc(logits: tf.Tensor3D, targets: tf.Tensor2D): tf.Tensor1D {
  check(
    logits.rank === 3 && logits.shape[1] === targets.shape[0] && targets.dtype === 'int32',
    `ctc: targets [${targets.shape.join()}] of ${targets.dtype} do not fit logits [${logits.shape.join()}]`,
  );
  return withGradient(
    [logits],
    () => {
      const [value, gradient] = has('Ctc')
        ? run('Ctc', { logits, targets })
        : reference(logits, targets);
      return { value: value!, keep: [gradient!] };
    },
    (dy, [gradient]) => [tf.mul(gradient!, tf.reshape(dy, [1, -1, 1]))],
  ) as tf.Tensor1D;
}
