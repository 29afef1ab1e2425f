/** @file Convolution over pictures. B batch · Y rows · X columns · I channels in · O channels out. */
import type { Random } from '../core/random';
import { convolution } from '../kernels/convolution/convolution';
import type * as tf from '../tf';
import * as variable from './variable';

export type Convolution = ReturnType<typeof init>;

/**
 * A square filter of `size`; weights start at √(2 / inputs of one output), right for a ReLU after it.
 *
 * @see he2015, §2.2
 */
export function init(size: number, inputs: number, outputs: number, random: Random) {
  const deviation = Math.sqrt(2 / (size * size * inputs));
  return {
    weight: variable.normal<tf.Rank.R4>([size, size, inputs, outputs], random, deviation),
    bias: variable.zeros<tf.Rank.R1>([outputs]),
  };
}

/**
 * Each output sees a square of the input: [B, Y, X, I] → [B, Y, X, O].
 *
 * @param options.pad - `same` takes zeros beyond the edge and keeps the size; `valid` stays inside, and a filter of
 *   size 3 leaves a picture two rows and two columns smaller.
 * @param options.data - x is what is learned from: no gradient of it is wanted.
 */
export function apply(
  { weight, bias }: Convolution,
  x: tf.Tensor4D,
  { pad = 'same', data = false }: { pad?: 'same' | 'valid'; data?: boolean } = {},
): tf.Tensor4D {
  return convolution(x, weight, { bias, pad, data });
}
