/** @file Activations that tfjs lacks, or has without a cheap gradient. */
export { gelu } from '../kernels/activation/activation';
