/** @file Products of matrices on wasm, under tfjs's own name: every product of the library goes through here. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '../../tf';
import { compiled, scratch } from '../wasm/compiled';
import { pointer, replace } from '../wasm/kernel';

/**
 * C ← A·B for each pair, or C ← C + A·B.
 *
 * @param addresses - Of A, B and C.
 * @param sizes - pairs, M, K, N.
 */
export function multiply(
  backend: BackendWasm,
  addresses: [a: number, b: number, c: number],
  sizes: [pairs: number, M: number, K: number, N: number],
  { turnedA = false, turnedB = false, add = false } = {},
): void {
  const kernels = compiled(backend);
  const room = scratch(backend, kernels.matMulScratch());
  kernels.matMul(...addresses, room, ...sizes, Number(turnedA), Number(turnedB), Number(add));
}

/** A·B for each pair: [batch, M, K]·[batch, K, N] → [batch, M, N]; either may lie turned. */
export function register(): void {
  replace<'a' | 'b', { transposeA: boolean; transposeB: boolean }>(
    'BatchMatMul',
    ({ inputs: { a, b }, attributes: { transposeA, transposeB }, backend }, before) => {
      const [M, K] = lastTwo(a, transposeA);
      const [rows, N] = lastTwo(b, transposeB);
      const [batch, others] = [a.shape.slice(0, -2), b.shape.slice(0, -2)];
      const fits = K === rows && String(batch) === String(others); // else tfjs spreads it, or says why not
      if (!fits || a.dtype !== 'float32' || b.dtype !== 'float32') {
        return before!({ inputs: { a, b }, attrs: { transposeA, transposeB }, backend });
      }
      const out = backend.makeOutput([...batch, M, N], 'float32');
      multiply(
        backend,
        [pointer(backend, a), pointer(backend, b), pointer(backend, out)],
        [tf.util.sizeFromShape(batch), M, K, N],
        { turnedA: transposeA, turnedB: transposeB },
      );
      return out;
    },
  );
}

function lastTwo({ shape }: tf.TensorInfo, turned: boolean): [number, number] {
  const [rows, columns] = shape.slice(-2) as [number, number];
  return turned ? [columns, rows] : [rows, columns];
}
