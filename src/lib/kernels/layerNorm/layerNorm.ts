/** @file Layer normalisation as one operation. */
import { check } from '../../core/check';
import type * as tf from '../../tf';
import { has, run, withGradient } from '../fused';
import { reference } from './reference';

/** Under the root, so that a row of equal numbers does not divide by 0. */
export const EPSILON = 1e-5;

/**
 * (x − mean)/√(variance + ε)·gain + bias over the last axis: […, C] → […, C].
 *
 * @param gain - [C]
 * @param bias - [C]
 * @throws {ShapeError} If gain or bias do not fit the last axis.
 * @see ba2016
 */
export function layerNorm(x: tf.Tensor, gain: tf.Tensor, bias: tf.Tensor): tf.Tensor {
  const C = x.shape.at(-1) ?? 0;
  check(
    String(gain.shape) === String([C]) && String(bias.shape) === String([C]),
    `layerNorm: gain [${gain.shape.join()}] and bias [${bias.shape.join()}] must fit the last axis of [${x.shape.join()}]`,
  );
  if (!has('LayerNorm')) return reference(x, gain, bias, EPSILON);
  return withGradient(
    [x, gain, bias],
    () => {
      const [value, stats] = run('LayerNorm', { x, gain, bias }, { epsilon: EPSILON });
      return { value: value!, keep: [x, gain, stats!] };
    },
    (dy, [input, gains, stats]) => run('LayerNormGrad', { x: input, gain: gains, stats, dy }),
  );
}
