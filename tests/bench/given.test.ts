import { expect, test } from 'vitest';
import { decode, encode, type Given } from '../../bench/given';

const given: Given = {
  sizes: { batch: 2 },
  settings: { rate: 1e-3, beta1: 0.9, beta2: 0.99, epsilon: 1e-8, decay: 0.1 },
  params: {
    'hidden.weight': { shape: [2, 3], data: Float32Array.of(1, -2, 3.5, 0, 1e-7, 6) },
    'hidden.bias': { shape: [3], data: Float32Array.of(0.1, 0.2, 0.3) },
  },
  batches: [
    {
      x: { shape: [2, 2], data: Float32Array.of(1, 2, 3, 4) },
      answers: { shape: [2], data: Int32Array.of(7, -1) },
    },
    {
      x: { shape: [2, 2], data: Float32Array.of(5, 6, 7, 8) },
      answers: { shape: [2], data: Int32Array.of(0, 2) },
    },
  ],
};

test('what is given comes back as it was, to the last bit', () => {
  const { index, numbers } = encode(given);
  expect(decode(index, numbers.buffer)).toEqual(given);
});
