/** @file Sums of what a model carries on. Here because models know only `nn`, and not what computes an operation. */
export { add } from '../kernels/add/add';
