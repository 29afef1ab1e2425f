/** @file Tokens and their places become vectors. */
export { embedding as lookUp } from '../kernels/embedding/embedding';
