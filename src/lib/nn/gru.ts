/** @file A gated recurrent unit: what it knows of a sequence goes from step to step through two gates. */
import type { Random } from '../core/random';
import { gru } from '../kernels/gru/gru';
import type * as tf from '../tf';
import * as linear from './linear';
import * as variable from './variable';

export type Gru = ReturnType<typeof init>;

/** Both sums start with a deviation of 1/√(their inputs), so that neither drowns the other. */
export function init(inputs: number, hidden: number, random: Random) {
  return {
    input: linear.init(inputs, 3 * hidden, random, 1 / Math.sqrt(inputs)),
    recurrent: {
      weight: variable.normal<tf.Rank.R2>([hidden, 3 * hidden], random, 1 / Math.sqrt(hidden)),
      bias: variable.zeros<tf.Rank.R1>([3 * hidden]),
    },
  };
}

/**
 * For each step r = σ(x·Uᵣ + aᵣ + h·Wᵣ + bᵣ), z = σ(x·U_z + a_z + h·W_z + b_z), n = tanh(x·Uₙ + aₙ + r⊙(h·Wₙ + bₙ)),
 * h ← (1 − z)⊙n + z⊙h, from h = 0: [T, B, I] → [T, B, H]. PyTorch's form and order of gates.
 *
 * @param data - x is what is learned from: no gradient of it is wanted.
 * @see cho2014
 */
export function apply({ input, recurrent }: Gru, x: tf.Tensor3D, data = false): tf.Tensor3D {
  const gates = linear.apply(input, x, 'none', data) as tf.Tensor3D; // [T, B, 3H]
  return gru(gates, recurrent.weight, recurrent.bias);
}
