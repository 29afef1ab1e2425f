/** @file Losses and gradients from mpmath: `scripts/golden/backPropagation.py`. */
import { readFileSync } from 'node:fs';
import type { Activation } from '../../src/lib/equations/activations';
import type { Layer } from '../../src/lib/equations/forwardPass';
import type { Answer, Loss } from '../../src/lib/equations/losses';

export interface Case {
  loss: Loss;
  sizes: number[];
  hidden: Activation;
  output: Activation | 'softmax';
  numbers: number[];
  given: number[];
  answer: Answer;
  value: number;
  gradient: number[];
}
export const cases = JSON.parse(
  readFileSync('tests/golden/backPropagation.json', 'utf8'),
) as Case[];

/** Neuron by neuron its weights, then its bias. */
export function layersOf({ sizes, hidden, output }: Case, numbers: readonly number[]): Layer[] {
  let at = 0;
  return sizes.slice(1).map((H, layer) => {
    const I = sizes[layer] ?? 0;
    const rows = Array.from({ length: H }, () => numbers.slice(at, (at += I + 1)));
    return {
      weights: rows.map((row) => row.slice(0, I)),
      biases: rows.map((row) => row[I] ?? NaN),
      activation: layer === sizes.length - 2 ? output : hidden,
    };
  });
}
