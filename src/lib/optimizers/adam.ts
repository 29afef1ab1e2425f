/**
 * @file Adam: a running mean of the gradient, divided by the root of a running mean of its square. P weights
 *
 * Both means start at zero and are too small at first, which `corrected` makes up for. Without it the first step is
 * (1 − β₁)/√(1 − β₂) times the rate: 3.16 times for the usual numbers, and up to 6.57 times at step 12.
 */
import { zeros, type Step, type Vector } from './memory';

export interface Settings extends Step {
  /** β₁: how much of the mean is kept at a step. */
  beta1: number;
  /** β₂: the same for the mean of squares. */
  beta2: number;
  /** ε, outside the root. */
  epsilon: number;
  /** Whether both means are divided by what they can have reached. */
  corrected: boolean;
}
export const defaults = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, corrected: true };

export interface Memory {
  /** m: running mean of g, [P] */
  mean: Vector;
  /** v: running mean of g², [P] */
  square: Vector;
  /** t: steps made. */
  t: number;
}
export const init = (P: number): Memory => ({ mean: zeros(P), square: zeros(P), t: 0 });

/**
 * m ← β₁·m + (1 − β₁)·g, v ← β₂·v + (1 − β₂)·g², then w ← w − α·m̂ / (√v̂ + ε) with m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ).
 *
 * @see kingma2015, algorithm 1
 */
export function update(
  weights: Vector,
  gradient: Vector,
  memory: Memory,
  { rate, beta1, beta2, epsilon, corrected }: Settings,
): void {
  memory.t++;
  const { mean, square, t } = memory;
  const meanShare = corrected ? 1 - beta1 ** t : 1;
  const squareShare = corrected ? 1 - beta2 ** t : 1;
  for (let i = 0; i < weights.length; i++) {
    const g = gradient[i]!;
    mean[i] = beta1 * mean[i]! + (1 - beta1) * g;
    square[i] = beta2 * square[i]! + (1 - beta2) * g * g;
    weights[i]! -=
      (rate * (mean[i]! / meanShare)) / (Math.sqrt(square[i]! / squareShare) + epsilon);
  }
}
