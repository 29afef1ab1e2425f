/** @file How wrong a model is. Here because models know only `nn`, and not what computes an operation. */
export { crossEntropy } from '../kernels/crossEntropy/crossEntropy';
export { ctc } from '../kernels/ctc/ctc';
