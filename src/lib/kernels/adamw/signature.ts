/** @file The kernel of AdamW, the same for every backend: `weight0`, `gradient0` and so on, `count` of each. */
import type { Kernel } from '../fused';

export type Attributes = Record<
  'beta1' | 'beta2' | 'epsilon' | 'decay' | 'rate' | 'clip' | 't' | 'count',
  number
>;

export const AdamW: Kernel<
  'mean' | 'square' | 'health' | `weight${number}` | `gradient${number}`,
  Attributes
> = 'AdamW';
