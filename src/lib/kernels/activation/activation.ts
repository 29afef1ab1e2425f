/** @file Activations, each one operation forward and one backward. */
import type * as tf from '../../tf';
import { has, run, withGradient } from '../fused';
import { reference } from './reference';
import { gradientOf, kernelOf, type Activation } from './signature';

/** Any shape. */
export function activate(x: tf.Tensor, activation: Activation): tf.Tensor {
  const gradient = gradientOf(activation);
  if (!has(gradient)) return reference[activation](x);
  return withGradient(
    [x],
    () => ({ value: run(kernelOf(activation), { x })[0]!, keep: [x] }),
    (dy, [input]) => run(gradient, { x: input, dy }),
  );
}

/**
 * GELU in its tanh form, x/2·(1 + tanh(√(2/π)·(x + 0.044715x³))).
 *
 * @see hendrycks2016, §2
 */
export const gelu = (x: tf.Tensor): tf.Tensor => activate(x, 'gelu');

/** max(x, 0), with slope 0 at 0. */
export const relu = (x: tf.Tensor): tf.Tensor => activate(x, 'relu');

/** σ(x) = 1/(1 + e⁻ˣ) */
export const sigmoid = (x: tf.Tensor): tf.Tensor => activate(x, 'sigmoid');

/** x·σ(x) */
export const silu = (x: tf.Tensor): tf.Tensor => activate(x, 'silu');

export const tanh = (x: tf.Tensor): tf.Tensor => activate(x, 'tanh');
