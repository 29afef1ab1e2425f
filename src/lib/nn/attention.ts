/** @file Multi-head self-attention. B batch · T tokens · C channels · N heads · D = C / N. */
import { check } from '../core/check';
import type { Random } from '../core/random';
import { attention as mix } from '../kernels/attention/attention';
import { reference } from '../kernels/attention/reference';
import type * as tf from '../tf';
import * as linear from './linear';

export type Attention = ReturnType<typeof init>;

/** @param deviation - Of the output weights, which a deep model starts smaller. */
export function init(channels: number, random: Random, deviation = 0.02) {
  return {
    /** Query, key and value of a token beside each other. */
    qkv: linear.init(channels, 3 * channels, random),
    output: linear.init(channels, channels, random, deviation),
  };
}

export interface Options {
  /** N; must divide C. */
  heads: number;
  /** No token looks at a later one. */
  causal?: boolean;
  /** [B, T], added to the scores of each key: 0 to be seen, −1e9 to be hidden. */
  hidden?: tf.Tensor2D;
  /** Called with the weights [B, N, T, T]; they are freed after the step, so copy what you need to show. */
  trace?: ((weights: tf.Tensor4D) => void) | undefined;
}

/**
 * Multi-head self-attention: softmax(QKᵀ/√D + mask)·V for each head, [B, T, C] → [B, T, C].
 *
 * @throws {ShapeError} If N does not divide C.
 * @see vaswani2017, §3.2.2
 */
export function apply(
  attention: Attention,
  x: tf.Tensor,
  { heads, causal = false, hidden, trace }: Options,
): tf.Tensor {
  const C = x.shape.at(-1) ?? 0;
  check(C % heads === 0, `attention: ${heads} heads do not divide ${C} channels`);
  const qkv = linear.apply(attention.qkv, x) as tf.Tensor3D; // [B, T, 3C]
  const options = { heads, causal, hidden };
  const mixed = trace ? reference(qkv, options, trace) : mix(qkv, options); // [B, T, C]
  return linear.apply(attention.output, mixed);
}
