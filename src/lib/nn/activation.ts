/** @file Activations with a cheap gradient. */
export { gelu, relu, sigmoid, silu, tanh } from '../kernels/activation/activation';
