/** @file Products of matrices under tfjs's own name, the same for every backend. M rows · K inner size · N columns. */
import * as tf from '../../tf';

export interface Attributes {
  transposeA: boolean;
  transposeB: boolean;
}

declare module '../fused' {
  interface Kernels {
    BatchMatMul: Signature<'a' | 'b', Attributes>;
  }
}

/** [batch, M, K]·[batch, K, N] → `shape`; nothing where tfjs's own kernel must spread a matrix, or say why it does not fit. */
export function sizesOf(
  a: tf.TensorInfo,
  b: tf.TensorInfo,
  { transposeA, transposeB }: Attributes,
): { shape: number[]; sizes: [batch: number, M: number, K: number, N: number] } | undefined {
  const [M, K] = lastTwo(a, transposeA);
  const [rows, N] = lastTwo(b, transposeB);
  const [batch, others] = [a.shape.slice(0, -2), b.shape.slice(0, -2)];
  const fits = K === rows && String(batch) === String(others);
  if (!fits || a.dtype !== 'float32' || b.dtype !== 'float32') return undefined;
  return { shape: [...batch, M, N], sizes: [tf.util.sizeFromShape(batch), M, K, N] };
}

function lastTwo({ shape }: tf.TensorInfo, transposed: boolean): [number, number] {
  const [rows, columns] = shape.slice(-2) as [number, number];
  return transposed ? [columns, rows] : [rows, columns];
}
