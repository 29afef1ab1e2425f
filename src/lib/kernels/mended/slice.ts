/**
 * @file A piece that lies in one run in memory. tfjs's wasm backend reads the whole tensor for each.
 */
import * as tf from '../../tf';
import { floats, replace } from '../wasm/kernel';

declare module '../fused' {
  interface Kernels {
    Slice: Signature<'x', { begin: number | number[]; size: number | number[] }>;
  }
}

/** Pieces in one run; others stay with tfjs. */
export function register(): void {
  replace('Slice', ({ inputs: { x }, attributes, backend }, before) => {
    const { begin, size } = attributes;
    const { parseSliceParams, isSliceContinous, computeFlatOffset } = tf.slice_util;
    const [start, shape] = parseSliceParams(x as tf.Tensor, begin, size) as [number[], number[]];
    if (x.dtype !== 'float32' || !isSliceContinous(x.shape, start, shape)) {
      return before!({ inputs: { x }, attrs: { begin, size }, backend });
    }
    tf.slice_util.assertParamsValid(x as tf.Tensor, start, shape);
    const out = backend.makeOutput(shape, 'float32');
    const to = floats(backend, out);
    const offset = computeFlatOffset(start, tf.util.computeStrides(x.shape));
    to.set(floats(backend, x).subarray(offset, offset + to.length));
    return out;
  });
}
