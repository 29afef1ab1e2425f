/** @file The kernels of activations, the same for every backend. */
import type { Kernel } from '../fused';

export type Activation = 'gelu' | 'relu' | 'sigmoid' | 'silu' | 'tanh';

/** `Gelu` and so on. */
export function kernelOf(activation: Activation): Kernel<'x'> {
  return activation[0]!.toUpperCase() + activation.slice(1);
}

/** `GeluGrad` and so on. */
export function gradientOf(activation: Activation): Kernel<'x' | 'dy'> {
  return `${kernelOf(activation)}Grad`;
}
