/** @file Layer normalisation. */
import { layerNorm } from '../kernels/layerNorm/layerNorm';
import type * as tf from '../tf';
import * as variable from './variable';

export type Norm = ReturnType<typeof init>;

export function init(channels: number) {
  return {
    gain: variable.ones<tf.Rank.R1>([channels]),
    bias: variable.zeros<tf.Rank.R1>([channels]),
  };
}

/** (x − mean)/√(variance + ε)·gain + bias over the last axis: […, C] → […, C]. */
export function apply({ gain, bias }: Norm, x: tf.Tensor): tf.Tensor {
  return layerNorm(x, gain, bias);
}
