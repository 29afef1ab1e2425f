/** @file Products of matrices on wasm, under tfjs's own name: every product of the library goes through here. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { compiled, scratch } from '../wasm/compiled';
import { pointer, replace } from '../wasm/kernel';
import { sizesOf } from './signature';

declare module '../wasm/compiled' {
  interface Compiled {
    matMul: Call;
    matMulScratch: Call<number>;
  }
}

/**
 * C ← A·B for each of a batch, or C ← C + A·B.
 *
 * @param addresses - Of A, B and C.
 * @param sizes - batch, M, K, N.
 */
export function multiply(
  backend: BackendWasm,
  addresses: [a: number, b: number, c: number],
  sizes: [batch: number, M: number, K: number, N: number],
  { transposeA = false, transposeB = false, add = false } = {},
): void {
  const kernels = compiled(backend);
  const room = scratch(backend, kernels.matMulScratch());
  kernels.matMul(...addresses, room, ...sizes, Number(transposeA), Number(transposeB), Number(add));
}

/** A·B for each of a batch: [batch, M, K]·[batch, K, N] → [batch, M, N]; either may lie transposed. */
export function register(): void {
  replace('BatchMatMul', ({ inputs: { a, b }, attributes, backend }, before) => {
    const fitting = sizesOf(a, b, attributes);
    if (!fitting) return before!({ inputs: { a, b }, attrs: { ...attributes }, backend });
    const out = backend.makeOutput(fitting.shape, 'float32');
    multiply(
      backend,
      [pointer(backend, a), pointer(backend, b), pointer(backend, out)],
      fitting.sizes,
      attributes,
    );
    return out;
  });
}
