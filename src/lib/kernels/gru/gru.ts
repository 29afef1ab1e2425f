/** @file The recurrent part of a GRU over all steps as one operation. T steps · B batch · H hidden units. */
import { check } from '../../core/check';
import type * as tf from '../../tf';
import { has, run, withGradient } from '../fused';
import { reference } from './reference';

/**
 * Hidden states from what the inputs add to the gates, which one large product computes before: for each step
 * r = σ(xᵣ + h·Wᵣ + bᵣ), z = σ(x_z + h·W_z + b_z), n = tanh(xₙ + r⊙(h·Wₙ + bₙ)), h ← (1 − z)⊙n + z⊙h, from h = 0.
 *
 * PyTorch's form: the reset gate stands after the recurrent product and its bias, and z keeps the old state.
 *
 * @param x - [T, B, 3H]: r, z, n; the inputs' own bias included.
 * @param weight - [H, 3H]
 * @param bias - [3H]
 * @returns [T, B, H]
 * @throws {ShapeError} If they do not fit.
 * @see cho2014
 */
export function gru(x: tf.Tensor3D, weight: tf.Tensor2D, bias: tf.Tensor1D): tf.Tensor3D {
  const [H, wide] = weight.shape;
  check(
    wide === 3 * H && x.shape[2] === wide && bias.shape[0] === wide,
    `gru: gates [${x.shape.join()}], weights [${weight.shape.join()}] and bias [${bias.shape.join()}] must end in 3 times ${H}`,
  );
  if (!has('Gru')) return reference(x, weight, bias);
  return withGradient(
    [x, weight, bias],
    () => {
      const [value, gates] = run('Gru', { x, weight, bias });
      return { value: value!, keep: [value!, gates!, weight] };
    },
    (dy, [states, gates, weights]) => run('GruGrad', { states, gates, weight: weights, dy }),
  ) as tf.Tensor3D;
}
