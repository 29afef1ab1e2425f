/**
 * @file RMSProp: each weight's gradient divided by how long its gradients have been of late. P weights
 *
 * ε stands outside the root, as in PyTorch. Left out: momentum, centring. The mean of squares starts at zero and is not
 * corrected, so the first step is 1/√(1 − ρ) times the rate, ten times for ρ = 0.99.
 */
import { zeros, type Step, type Vector } from './memory';

export interface Settings extends Step {
  /** ρ: how much of the mean of squares is kept at a step. */
  memory: number;
  /** ε: so that nothing is divided by zero. */
  epsilon: number;
}
export const defaults = { memory: 0.99, epsilon: 1e-8 };

export interface Memory {
  /** v: running mean of g², [P] */
  square: Vector;
}
export const init = (P: number): Memory => ({ square: zeros(P) });

/** v ← ρ·v + (1 − ρ)·g², then w ← w − α·g / (√v + ε). @see goodfellow2016, algorithm 8.5 */
export function update(
  weights: Vector,
  gradient: Vector,
  { square }: Memory,
  { rate, memory, epsilon }: Settings,
): void {
  for (let i = 0; i < weights.length; i++) {
    const g = gradient[i]!;
    square[i] = memory * square[i]! + (1 - memory) * g * g;
    weights[i]! -= (rate * g) / (Math.sqrt(square[i]!) + epsilon);
  }
}
