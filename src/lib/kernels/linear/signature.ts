/** @file The kernels of a linear layer, the same for every backend. I inputs · O outputs. */
import * as tf from '../../tf';
import type { Activation } from '../activation/signature';
import type { Kernel } from '../fused';

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

export const Linear: Kernel<'x' | 'weight', Attributes, 'bias'> = 'Linear';
export const LinearGrad: Kernel<'x' | 'weight' | 'dy', Attributes & Wanted, 'preActivation'> =
  'LinearGrad';

export function sizesOf(x: tf.TensorInfo, { shape }: tf.TensorInfo, { transposed }: Attributes) {
  const [first = 0, second = 0] = shape;
  const [I, O] = transposed ? [second, first] : [first, second];
  return { I, O, rows: tf.util.sizeFromShape(x.shape) / I };
}
