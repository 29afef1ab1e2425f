/**
 * @file Momentum: earlier gradients go on pushing, each weaker by the same factor. P weights
 *
 * PyTorch's form, in which the newest gradient counts in full: with a constant gradient the step grows to α·g / (1 − μ), ten
 * times that of plain descent for μ = 0.9. Other books weight it by 1 − μ. Left out: damping.
 */
import { zeros, type Step, type Vector } from './memory';

export interface Settings extends Step {
  /** μ: the share of the velocity that is left after a step, from 0 to 1. */
  momentum: number;
}
export const defaults = { momentum: 0.9 };

export interface Memory {
  /** v, [P] */
  velocity: Vector;
}
export const init = (P: number): Memory => ({ velocity: zeros(P) });

/** v ← μ·v + g, then w ← w − α·v. @see polyak1964; goodfellow2016, algorithm 8.2 */
export function update(
  weights: Vector,
  gradient: Vector,
  { velocity }: Memory,
  { rate, momentum }: Settings,
): void {
  for (let i = 0; i < weights.length; i++) {
    velocity[i] = momentum * velocity[i]! + gradient[i]!;
    weights[i]! -= rate * velocity[i]!;
  }
}
