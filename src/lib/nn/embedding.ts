/** @file Tokens and their places become vectors. Here because models know only `nn`, and not what computes an operation. */
export { embedding as lookUp } from '../kernels/embedding/embedding';
