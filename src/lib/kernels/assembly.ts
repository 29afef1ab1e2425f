/** @file The list of all compiled kernels, which are one module. AssemblyScript; built by `npm run build:kernels`. */
export {
  gelu,
  geluGrad,
  relu,
  reluGrad,
  sigmoid,
  sigmoidGrad,
  silu,
  siluGrad,
  tanh,
  tanhGrad,
} from './activation/assembly';
export { adamw } from './adamw/assembly';
export { attention, attentionGrad, attentionScratch } from './attention/assembly';
export {
  convolution,
  convolutionInputGrad,
  convolutionScratch,
  convolutionWeightGrad,
} from './convolution/assembly';
export { crossEntropy, crossEntropyGrad } from './crossEntropy/assembly';
export { dropout } from './dropout/assembly';
export { embedding, embeddingGrad } from './embedding/assembly';
export { gruStep, gruStepGrad } from './gru/assembly';
export { sumSquares } from './health/assembly';
export { layerNorm, layerNormGrad } from './layerNorm/assembly';
export { fillRows, sumRows } from './linear/assembly';
export { matMul, matMulScratch } from './matMul/assembly';
export { maxPool, maxPoolGrad } from './maxPool/assembly';
export { momentum } from './sgd/assembly';
export { sumShares, weighed } from './shares/assembly';
