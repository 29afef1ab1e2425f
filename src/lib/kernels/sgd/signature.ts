/** @file The kernel of a step with momentum, the same for every backend: `weight0`, `gradient0` and so on, `count` of each. */
import type { Kernel } from '../fused';

export const Momentum: Kernel<
  'velocity' | 'health' | `weight${number}` | `gradient${number}`,
  Record<'momentum' | 'decay' | 'rate' | 'clip' | 'count', number>
> = 'Momentum';
