/** @file Activations as one operation each. */
import type * as tf from '../../tf';
import { has, run, withGradient } from '../fused';
import { reference } from './reference';

/**
 * GELU in its tanh form, x/2·(1 + tanh(√(2/π)·(x + 0.044715x³))), any shape.
 *
 * @see hendrycks2016, §2
 */
export function gelu(x: tf.Tensor): tf.Tensor {
  if (!has('Gelu')) return reference(x);
  return withGradient(
    [x],
    () => ({ value: run('Gelu', { x })[0]!, keep: [x] }),
    (dy, [input]) => run('GeluGrad', { x: input, dy }),
  );
}
