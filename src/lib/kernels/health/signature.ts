/** @file The kernel of `health`, the same for every backend: `gradient0`, `gradient1` … */
import type { Kernel } from '../fused';

export const Health: Kernel<'loss' | `gradient${number}`> = 'Health';
