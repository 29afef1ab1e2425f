/**
 * @file Nesterov's momentum: the velocity first, and the gradient from where it leads. P weights
 *
 * Written so that the gradient is measured at the weights themselves, as PyTorch does: what is kept is the place looked ahead
 * to, one velocity further than in Nesterov's own variables. Who measures it a velocity further still looks ahead twice.
 */
import { zeros, type Vector } from './memory';
import type { Memory, Settings } from './momentum';

export { defaults, type Memory, type Settings } from './momentum';
export const init = (P: number): Memory => ({ velocity: zeros(P) });

/** v ← μ·v + g, then w ← w − α·(g + μ·v). @see sutskever2013, §2 */
export function update(
  weights: Vector,
  gradient: Vector,
  { velocity }: Memory,
  { rate, momentum }: Settings,
): void {
  for (let i = 0; i < weights.length; i++) {
    velocity[i] = momentum * velocity[i]! + gradient[i]!;
    weights[i]! -= rate * (gradient[i]! + momentum * velocity[i]!);
  }
}
