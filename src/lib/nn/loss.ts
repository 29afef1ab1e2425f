/** @file How wrong a model is. */
export { crossEntropy } from '../kernels/crossEntropy/crossEntropy';
