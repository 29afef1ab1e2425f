/** @file The kernels of activations, the same for every backend. */

export type Activation = 'gelu' | 'relu' | 'sigmoid' | 'silu' | 'tanh';

declare module '../fused' {
  interface Kernels
    extends
      Record<Capitalize<Activation>, Signature<'x'>>,
      Record<`${Capitalize<Activation>}Grad`, Signature<'x' | 'dy'>> {}
}

/** `Gelu` and so on. */
export function kernelOf(activation: Activation) {
  return (activation[0]!.toUpperCase() + activation.slice(1)) as Capitalize<Activation>;
}

/** `GeluGrad` and so on. */
export function gradientOf(activation: Activation) {
  return `${kernelOf(activation)}Grad` as const;
}
