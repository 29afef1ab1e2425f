/**
 * @file A small network computed forwards, with every number on the way: z = W·a + b, then a = f(z), layer by layer.
 *
 * I inputs of a layer · H its neurons. Source: goodfellow2016, algorithm 6.3. Here z is always the sum before the curve and a
 * what comes out of it, so that the a of one layer is what the next one is given.
 */
import { check } from '../core/check';
import { activations, type Activation } from './activations';
import { jacobian, softmax } from './softmax';

export interface Layer {
  /** [H, I]: a row for each neuron. */
  weights: readonly (readonly number[])[];
  /** [H] */
  biases: readonly number[];
  activation: Activation | 'softmax';
}

/** One neuron, from what it is given to what it passes on. */
export interface Computed {
  /** What it is given, [I], and that times its weights. */
  inputs: readonly number[];
  products: number[];
  bias: number;
  /** Sum of the products and the bias. */
  z: number;
  a: number;
  /** da/dz; under softmax with the layer's other sums held. */
  slope: number;
}

/**
 * @param given - [I]
 * @returns Layer by layer its neurons, [H] each.
 * @throws {ShapeError} If a neuron has more or fewer weights than it is given numbers.
 */
export function forward(layers: readonly Layer[], given: readonly number[]): Computed[][] {
  let inputs = given;
  return layers.map((layer) => {
    const computed = throughLayer(layer, inputs);
    inputs = computed.map(({ a }) => a);
    return computed;
  });
}

function throughLayer({ weights, biases, activation }: Layer, inputs: readonly number[]) {
  const sums = weights.map((row, i) => {
    check(
      row.length === inputs.length,
      `forward: neuron ${i + 1} has ${row.length} weights for ${inputs.length} inputs`,
    );
    const products = row.map((weight, j) => weight * (inputs[j] as number));
    const bias = biases[i] ?? NaN;
    return { inputs, products, bias, z: products.reduce((sum, each) => sum + each, 0) + bias };
  });
  const out = curved(
    sums.map(({ z }) => z),
    activation,
  );
  return sums.map((sum, i): Computed => ({ ...sum, ...(out[i] as { a: number; slope: number }) }));
}

/** What comes out of the curve for each sum, and how steep it is there. */
function curved(sums: readonly number[], activation: Layer['activation']) {
  if (activation === 'softmax') {
    const { shares } = softmax(sums);
    const slopes = jacobian(shares);
    return shares.map((a, i) => ({ a, slope: slopes[i]?.[i] ?? NaN }));
  }
  const { value, slope } = activations[activation];
  return sums.map((z) => ({ a: value(z), slope: slope(z) }));
}

/** Weights and biases of layers of these sizes, each neuron tied to all of the layer before: Σ (I + 1)·H. */
export function parameters(sizes: readonly number[]): number {
  return sizes.slice(1).reduce((sum, H, i) => sum + ((sizes[i] ?? 0) + 1) * H, 0);
}
