/** @file One number of a network, as the page names it. */

export interface Weight {
  /** From 0; the output's layer is the last. */
  layer: number;
  part: 'weight' | 'bias';
  /** In the layer's weights [I, H], row after row, or in its biases. */
  index: number;
}

/** Further away from zero nothing can be learned any more. */
export const LARGEST = 100;
