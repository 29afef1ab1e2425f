/** @file What a run leaves behind as plain data. */

/** What crosses between page and worker: plain data and typed arrays, never a tensor. */
export interface PlainTensor {
  shape: number[];
  data: Float32Array;
}

/** What an experiment needs to go on from where it was: numbers by name, and a little JSON. */
export interface Saved {
  tensors: Record<string, PlainTensor>;
  /** Everything that is not a weight: tokenizer, random states, optimiser's step. */
  extra: Record<string, unknown>;
}
