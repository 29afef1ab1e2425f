/** @file Activations with a cheap gradient. Here because models know only `nn`, and not what computes an operation. */
export { gelu, relu, sigmoid, silu, tanh } from '../kernels/activation/activation';
