/** @file The kernels of a linear layer, the same for every backend. I inputs · O outputs. */
import * as tf from '../../tf';
import type { Activation } from '../activation/signature';

export interface Attributes {
  activation: Activation | 'none';
  /** The weights lie as [O, I]. */
  transposed: boolean;
}

export interface Wanted {
  /** Its gradient too. */
  bias: boolean;
  /** No gradient of x. */
  data: boolean;
}

declare module '../fused' {
  interface Kernels {
    Linear: Signature<'x' | 'weight', Attributes, 'bias'>;
    LinearGrad: Signature<'x' | 'weight' | 'dy', Attributes & Wanted, 'preActivation'>;
  }
}

export function sizesOf(x: tf.TensorInfo, { shape }: tf.TensorInfo, { transposed }: Attributes) {
  const [first = 0, second = 0] = shape;
  const [I, O] = transposed ? [second, first] : [first, second];
  return { I, O, rows: tf.util.sizeFromShape(x.shape) / I };
}
