/** @file Sums of what a model carries on. */
export { add } from '../kernels/add/add';
