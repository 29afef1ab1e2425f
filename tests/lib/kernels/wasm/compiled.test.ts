import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { compiled, scratch, type Compiled } from '../../../../src/lib/kernels/wasm/compiled';
import * as tf from '../../../../src/lib/tf';
import { allClose } from '../../../helpers/allClose';
import { use } from '../../../helpers/backends';

const builds = ['simd', 'relaxed'] as const;
const bytesOf = (build: string) => readFileSync(`src/lib/kernels/wasm/built/${build}.wasm`);

test('both builds have no memory of their own, which would lie on top of the tensors', () => {
  for (const build of builds) {
    const module = new WebAssembly.Module(bytesOf(build));
    expect(WebAssembly.Module.imports(module)).toEqual([
      { module: 'env', name: 'memory', kind: 'memory' },
    ]);
    expect(WebAssembly.Module.exports(module).every(({ kind }) => kind === 'function')).toBe(true);
    // Every visitor who trains fetches them: a little over 1 kB a kernel.
    expect(bytesOf(build).byteLength).toBeLessThan(24_000);
  }
});

test('both builds give the same product, but for rounding', () => {
  const [M, K, N] = [13, 37, 21];
  const products = builds.map((build) => {
    const memory = new WebAssembly.Memory({ initial: 32 });
    const module = new WebAssembly.Module(bytesOf(build));
    const { matMul } = new WebAssembly.Instance(module, { env: { memory } })
      .exports as unknown as Compiled;
    const numbers = new Float32Array(memory.buffer);
    for (let i = 0; i < 4096; i++) numbers[i] = Math.sin(i);
    matMul(0, 4 * 1024, 4 * 4096, 4 * 8192, 1, M, K, N, 0, 0, 0);
    return numbers.slice(4096, 4096 + M * N);
  });
  allClose(products[1]!, products[0]!, 1e-5);
});

test('a kernel with a planted mistake is found out: the comparison itself can fail', async () => {
  await use('wasm');
  const backend = tf.backend() as BackendWasm;
  const kernels = compiled(backend);
  const x = tf.tensor1d([1, -2, 3, -4, 5]);
  const y = tf.tidy(() => tf.zerosLike(x));
  const at = [x, y].map((each) => backend.getMemoryOffset(each.dataId)) as [number, number];
  kernels.gelu(...at, 4); // one number too few
  const wrong = await y.data();
  kernels.gelu(...at, 5);
  const right = await y.data();
  expect(() => allClose(wrong, right, 1e-5)).toThrow();
  tf.dispose([x, y]);
});

test('scratch memory grows and is used again', async () => {
  await use('wasm');
  const backend = tf.backend() as BackendWasm;
  const first = scratch(backend, 1_000_000);
  expect(scratch(backend, 10)).toBe(first);
  expect(scratch(backend, 8_000_000)).toBeGreaterThan(0);
});
