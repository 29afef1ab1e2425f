/**
 * @file The curves that a neuron's sum goes through, and their derivatives. z: sum before the curve, a: what it becomes.
 *
 * GELU is the exact one, z·Φ(z); models of this book compute it by a tanh that is at most 0.0005 away.
 */
import { normalDensity, normalShare } from './normalShare';

export interface Curve {
  /** a = f(z) */
  value: (z: number) => number;
  /** f′(z) */
  slope: (z: number) => number;
}

/** `linear`: none. */
export const activationNames = ['relu', 'sigmoid', 'tanh', 'gelu', 'linear'] as const;
export type Activation = (typeof activationNames)[number];

/** σ(z) = 1 / (1 + e⁻ᶻ). The exponent is never above 0, so that nothing overflows. */
function sigmoid(z: number): number {
  const small = Math.exp(-Math.abs(z));
  return z < 0 ? small / (1 + small) : 1 / (1 + small);
}

export const activations: Record<Activation, Curve> = {
  /** 0 at z = 0, where it has no slope: the usual choice. */
  relu: { value: (z) => Math.max(0, z), slope: (z) => (z > 0 ? 1 : 0) },
  /** σ(z)·σ(−z), which is σ·(1 − σ) without the digits that 1 − σ loses. */
  sigmoid: { value: sigmoid, slope: (z) => sigmoid(z) * sigmoid(-z) },
  /** tanh² + 1/cosh² = 1, hence 1 − tanh²; the same in a form that keeps its digits, tanh z = 2σ(2z) − 1. */
  tanh: { value: Math.tanh, slope: (z) => 4 * sigmoid(2 * z) * sigmoid(-2 * z) },
  /** @see hendrycks2016, p. 2 */
  gelu: {
    value: (z) => z * normalShare(z),
    slope: (z) => normalShare(z) + z * normalDensity(z),
  },
  linear: { value: (z) => z, slope: () => 1 },
};
