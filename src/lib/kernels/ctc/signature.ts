/** @file The kernel of CTC, the same for every backend. T frames · B batch · V letters. */
import type * as tf from '../../tf';
import { lossAndGradient } from '../../data/speech/ctc';

declare module '../fused' {
  interface Kernels {
    /** Gives the losses [B] and the gradient of each in its own logits [T, B, V]. */
    Ctc: Signature<'logits' | 'targets'>;
  }
}

export function sizesOf({ shape: [T = 0, B = 0, V = 0] }: tf.TensorInfo, targets: tf.TensorInfo) {
  return { T, B, V, L: targets.shape[1] ?? 0 };
}

interface Arrays {
  logits: ArrayLike<number>;
  targets: ArrayLike<number>;
  losses: Float32Array;
  gradient: Float32Array;
}

/** Row by row in the memory that is given. */
export function fill(
  { logits, targets, losses, gradient }: Arrays,
  { T, B, V, L }: ReturnType<typeof sizesOf>,
): void {
  const scores = new Float64Array(T * V);
  for (let b = 0; b < B; b++) {
    for (let t = 0; t < T; t++)
      for (let v = 0; v < V; v++) scores[t * V + v] = logits[(t * B + b) * V + v]!;
    const row = Array.from({ length: L }, (_, i) => targets[b * L + i]!);
    const end = row.indexOf(-1);
    const found = lossAndGradient({ scores, T, V }, end < 0 ? row : row.slice(0, end));
    losses[b] = found.loss;
    for (let t = 0; t < T; t++)
      for (let v = 0; v < V; v++) gradient[(t * B + b) * V + v] = found.gradient[t * V + v]!;
  }
}
