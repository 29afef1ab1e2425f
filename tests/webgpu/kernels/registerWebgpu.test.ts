import { expect, test } from 'vitest';
import * as kernels from '../../../src/lib/kernels/register';
import * as tf from '../../../src/lib/tf';
import { use } from '../../helpers/backends';

/** Shares of a gradient are exchanged between workers of wasm alone: a GPU is one for all. */
const ofWorkers = ['PackShare', 'SumShares'];

test('every kernel that the book gives wasm beside those of tfjs has its WebGPU form', async () => {
  await use('wasm');
  await use('webgpu');
  const names = (backend: string) =>
    tf.getKernelsForBackend(backend).map((each) => each.kernelName);
  const ofTfjs = new Set<unknown>(Object.values(tf));
  const fused = names('wasm').filter((name) => !ofTfjs.has(name));
  expect(fused).toContain('LinearGrad');
  expect(fused.length).toBeGreaterThan(15);
  const there = names('webgpu');
  expect(fused.filter((name) => !there.includes(name))).toEqual(ofWorkers);
});

test('registering again changes nothing', async () => {
  await use('webgpu');
  const before = tf.getKernel('BatchMatMul', 'webgpu').kernelFunc;
  await kernels.register();
  expect(tf.getKernel('BatchMatMul', 'webgpu').kernelFunc).toBe(before);
});
