/**
 * @file Sums over the first axes on tfjs's wasm backend, which transposes the whole tensor first. Every
 * bias takes such a sum for its gradient.
 */
import * as tf from '../../tf';
import { floats, replace } from '../wasm/kernel';

declare module '../fused' {
  interface Kernels {
    Sum: Signature<'x', { axis: number | number[]; keepDims: boolean }>;
  }
}

/** Σ over axes 0 … k−1: [rows…, width…] → [width…]; other sums stay with tfjs. */
export function register(): void {
  replace('Sum', ({ inputs: { x }, attributes: { axis, keepDims }, backend }, before) => {
    const axes = tf.util.parseAxisParam(axis, x.shape).sort((a, b) => a - b);
    const leading = axes.length < x.shape.length && axes.every((each, i) => each === i);
    if (!leading || x.dtype !== 'float32') {
      return before!({ inputs: { x }, attrs: { axis, keepDims }, backend });
    }
    const kept = x.shape.slice(axes.length);
    const shape = keepDims ? [...axes.map(() => 1), ...kept] : kept;
    const out = backend.makeOutput(shape, 'float32');
    const [from, sum] = [floats(backend, x), floats(backend, out).fill(0)];
    const width = sum.length;
    for (let row = 0; row < from.length; row += width) {
      for (let i = 0; i < width; i++) sum[i]! += from[row + i]!;
    }
    return out;
  });
}
