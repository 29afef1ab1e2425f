/** @file The kernel of dropout, the same for every backend. */
import type { Kernel } from '../fused';

export const Dropout: Kernel<'x', { rate: number; first: number; second: number }> = 'Dropout';
