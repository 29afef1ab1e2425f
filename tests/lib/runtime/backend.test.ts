import { expect, test, vi } from 'vitest';
import { chooseBackend } from '../../../src/lib/runtime/backend';
import * as tf from '../../../src/lib/tf';

test('without WebGPU the best that works is wasm, and the reader is told why', async () => {
  expect(await chooseBackend()).toEqual({
    backend: 'wasm',
    device: 'SIMD',
    because: 'no-webgpu',
  });
  expect(tf.getBackend()).toBe('wasm');
});

test.each(['cpu', 'wasm'] as const)('%s runs when it is asked for', async (name) => {
  expect((await chooseBackend(name)).backend).toBe(name);
  expect(tf.getBackend()).toBe(name);
});

test('asking for a backend that is not there is an error with a type', async () => {
  await expect(chooseBackend('webgpu')).rejects.toMatchObject({ name: 'NoBackendError' });
});

test.each([
  [{ vendor: 'google', architecture: 'swiftshader', description: '' }, 'software-adapter'],
  [{ vendor: 'mesa', architecture: '', description: 'llvmpipe (LLVM 15)' }, 'software-adapter'],
  [{ vendor: '', architecture: '', isFallbackAdapter: true }, 'software-adapter'],
  [{ vendor: 'nvidia', architecture: 'ampere', description: 'a real card' }, 'webgpu-failed'],
])('an adapter %o is not taken: %s', async (info, because) => {
  const requestDevice = () => Promise.reject(new Error('no device'));
  const requestAdapter = () => Promise.resolve({ info, limits: {}, requestDevice });
  vi.stubGlobal('navigator', { gpu: { requestAdapter } });
  expect(await chooseBackend()).toMatchObject({ backend: 'wasm', because });
  vi.unstubAllGlobals();
});

test('an adapter that comes late is waited for', async () => {
  const requestAdapter = vi.fn(() => Promise.resolve(null));
  vi.stubGlobal('navigator', { gpu: { requestAdapter } });
  expect(await chooseBackend()).toMatchObject({ because: 'no-webgpu' });
  expect(requestAdapter).toHaveBeenCalledTimes(3);
  vi.unstubAllGlobals();
});
