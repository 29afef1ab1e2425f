/**
 * @file Gradient descent: against the gradient, as far as it is long.
 *
 * Batch, stochastic and mini-batch descent are this one rule. They differ in how many examples the gradient is the mean of,
 * which `batches.ts` decides. P weights
 */
import type { Step, Vector } from './memory';

export type Settings = Step;

/** w ← w − α·g. @see goodfellow2016, §4.3 */
export function update(weights: Vector, gradient: Vector, { rate }: Settings): void {
  for (let i = 0; i < weights.length; i++) {
    weights[i]! -= rate * gradient[i]!;
  }
}
