import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { activations } from '../../../src/lib/equations/activations';
import { forward, parameters, type Layer } from '../../../src/lib/equations/forwardPass';
import { softmax } from '../../../src/lib/equations/softmax';

interface Golden {
  given: number[];
  layers: (Layer & { z: number[]; a: number[] })[];
}
const { networks } = JSON.parse(readFileSync('tests/golden/forwardPass.json', 'utf8')) as {
  networks: Golden[];
};

test('no golden network hides a mistake by its sizes or by numbers that are all alike', () => {
  for (const { given, layers } of networks) {
    const sizes = [given.length, ...layers.map(({ biases }) => biases.length)];
    expect(new Set(sizes).size, 'a transposed matrix must not fit').toBeGreaterThan(2);
    for (const { weights } of layers) {
      expect(weights.length).not.toBe(weights[0]?.length);
      expect(new Set(weights.flat()).size).toBeGreaterThan(2);
    }
  }
});

describe.each(networks)('the network that is given $given', ({ given, layers }) => {
  const found = forward(layers, given);

  test('computes what mpmath computes, neuron by neuron', () => {
    layers.forEach(({ z, a }, l) => {
      expect(found[l]).toHaveLength(z.length);
      z.forEach((sum, i) => {
        expect(found[l]?.[i]?.z).toBeCloseTo(sum, 13);
        expect(found[l]?.[i]?.a).toBeCloseTo(a[i] ?? NaN, 13);
      });
    });
  });

  test('each neuron shows its sum: products and bias', () => {
    for (const [l, layer] of layers.entries()) {
      const inputs = l === 0 ? given : (layers[l - 1]?.a ?? []);
      for (const [i, { products, bias, z }] of (found[l] ?? []).entries()) {
        products.forEach((product, j) =>
          expect(product).toBeCloseTo((layer.weights[i]?.[j] ?? NaN) * (inputs[j] ?? NaN), 13),
        );
        expect(z).toBeCloseTo(
          products.reduce((sum, each) => sum + each, bias),
          13,
        );
      }
    }
  });

  test('a slope is what a sum’s rise does to what is passed on', () => {
    const h = 1e-6;
    for (const [l, { activation }] of layers.entries()) {
      const sums = (found[l] ?? []).map(({ z }) => z);
      const out = (all: number[], i: number) =>
        activation === 'softmax'
          ? (softmax(all).shares[i] ?? NaN)
          : activations[activation].value(all[i] ?? NaN);
      for (const [i, { slope }] of (found[l] ?? []).entries()) {
        const moved = (by: number) =>
          out(
            sums.map((z, k) => (k === i ? z + by : z)),
            i,
          );
        expect((moved(h) - moved(-h)) / (2 * h)).toBeCloseTo(slope, 8);
      }
    }
  });
});

test('without a curve two layers are one, whose matrix is the product', () => {
  const [first, second] = networks[0]?.layers ?? [];
  if (!first || !second) throw new Error('no golden network');
  const straight = [first, second].map((layer): Layer => ({ ...layer, activation: 'linear' }));
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, each, i) => sum + each * (b[i] ?? NaN), 0);
  const columns = (first.weights[0] ?? []).map((_, j) => first.weights.map((row) => row[j] ?? NaN));
  const one: Layer = {
    weights: second.weights.map((row) => columns.map((column) => dot(row, column))),
    biases: second.weights.map((row, i) => dot(row, first.biases) + (second.biases[i] ?? NaN)),
    activation: 'linear',
  };
  for (const given of [networks[0]?.given ?? [], [-4, 0.3, 7]]) {
    const two = forward(straight, given).at(-1) ?? [];
    forward([one], given)[0]?.forEach(({ a }, i) => expect(a).toBeCloseTo(two[i]?.a ?? NaN, 12));
  }
});

test('a neuron with another number of weights is refused', () => {
  const layer: Layer = { weights: [[1, 2]], biases: [0], activation: 'relu' };
  expect(() => forward([layer], [1, 2, 3])).toThrow('2 weights for 3 inputs');
});

describe('parameters', () => {
  test.each([
    [[3, 4, 2], 26],
    [[784, 128, 10], 101_770],
    [[10, 64, 32, 1], 2_817],
    [[30, 64, 32, 1], 4_097],
  ])('%j: %i', (sizes, count) => {
    expect(parameters(sizes)).toBe(count);
  });

  test('are as many as a network has numbers', () => {
    const layers = networks[0]?.layers ?? [];
    const numbers = layers.flatMap(({ weights, biases }) => [...weights.flat(), ...biases]);
    expect(numbers).toHaveLength(parameters([3, 4, 2]));
  });
});
