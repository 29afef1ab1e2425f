/**
 * @file AdamW: Adam, and beside it a pull towards zero that the gradient's length does not change. P weights
 *
 * All weights decay here. The book's models leave biases and gains alone: see `kernels/adamw`.
 */
import * as adam from './adam';
import type { Vector } from './memory';

export interface Settings extends adam.Settings {
  /** λ: share of a weight taken away at a step, per unit of the rate. */
  decay: number;
}
export const defaults = { ...adam.defaults, decay: 0.01 };
export { init, type Memory } from './adam';

/** w ← w·(1 − α·λ), then a step of Adam. @see loshchilov2019, algorithm 2 */
export function update(
  weights: Vector,
  gradient: Vector,
  memory: adam.Memory,
  { decay, ...settings }: Settings,
): void {
  for (let i = 0; i < weights.length; i++) {
    weights[i]! *= 1 - settings.rate * decay;
  }
  adam.update(weights, gradient, memory, settings);
}
