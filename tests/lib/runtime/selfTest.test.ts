import { expect, test } from 'vitest';
import { answers, wrongFamilies } from '../../../src/lib/runtime/selfTest';
import * as tf from '../../../src/lib/tf';
import { use } from '../../helpers/backends';

test('the answers that it knows are those of the references', async () => {
  await use('cpu'); // where no kernel of this book is registered
  expect(await wrongFamilies()).toEqual([]);
  const sums = Object.values(await answers()).flat();
  expect(
    sums.every((sum) => Math.abs(sum) > 0.02),
    'none would agree with zeros',
  ).toBe(true);
});

test('a sound backend is found sound, and nothing is left over', async () => {
  await use('wasm');
  const before = tf.memory().numTensors;
  expect(await wrongFamilies()).toEqual([]);
  expect(tf.getBackend()).toBe('wasm');
  expect(tf.memory().numTensors).toBe(before);
});

test.each([
  ['LayerNormGrad', 'layerNorm'],
  ['AttentionGrad', 'attention'],
  ['CrossEntropyGrad', 'crossEntropy'],
  ['ConvolutionGrad', 'convolution'],
  ['LinearGrad', 'linear'],
  ['EmbeddingGrad', 'embedding'],
  ['SiluGrad', 'activation'],
  ['GruGrad', 'gru'],
  ['Ctc', 'ctc'],
])('a device on which %s gives zeros is found out by %s', async (kernelName, family) => {
  await use('wasm');
  const kernel = tf.getKernel(kernelName, 'wasm');
  const right = kernel.kernelFunc;
  kernel.kernelFunc = (call) => {
    const made = right(call);
    for (const each of Array.isArray(made) ? made : [made]) {
      const backend = call.backend as { typedArrayFromHeap(tensor: tf.TensorInfo): Float32Array };
      backend.typedArrayFromHeap(each).fill(0);
    }
    return made;
  };
  try {
    expect(await wrongFamilies()).toEqual([family]);
  } finally {
    kernel.kernelFunc = right;
  }
});

test('a value that is no number is found out', async () => {
  await use('wasm');
  const kernel = tf.getKernel('Dropout', 'wasm');
  const right = kernel.kernelFunc;
  kernel.kernelFunc = (call) => {
    const made = right(call) as tf.TensorInfo;
    const backend = call.backend as { typedArrayFromHeap(tensor: tf.TensorInfo): Float32Array };
    backend.typedArrayFromHeap(made)[0] = NaN;
    return made;
  };
  try {
    expect(await wrongFamilies()).toEqual(['dropout']);
  } finally {
    kernel.kernelFunc = right;
  }
});
