/** @file The gradient of `gather`, which tfjs's wasm backend lacks. */
import { check } from '../../core/check';
import { floats, integers, replace } from '../wasm/kernel';

declare module '../fused' {
  interface Kernels {
    UnsortedSegmentSum: Signature<'x' | 'segmentIds', { numSegments: number }>;
  }
}

/** Adds row i of x [rows, …] to row ids[i] of the result [numSegments, …]; an id below 0 is left out. */
export function register(): void {
  replace(
    'UnsortedSegmentSum',
    ({ inputs: { x, segmentIds }, attributes: { numSegments }, backend }) => {
      const rows = segmentIds.shape;
      const fits = x.dtype === 'float32' && String(x.shape.slice(0, rows.length)) === String(rows);
      check(fits, `unsortedSegmentSum: ids [${rows.join()}] do not fit [${x.shape.join()}]`);
      const shape = x.shape.slice(rows.length);
      const width = shape.reduce((product, size) => product * size, 1);
      const out = backend.makeOutput([numSegments, ...shape], 'float32');
      const [from, ids, sum] = [
        floats(backend, x),
        integers(backend, segmentIds),
        floats(backend, out),
      ];
      sum.fill(0);
      for (let i = 0; i < ids.length; i++) {
        const segment = ids[i]!;
        if (segment < 0 || segment >= numSegments) continue;
        for (let c = 0, at = segment * width, row = i * width; c < width; c++) {
          sum[at + c]! += from[row + c]!;
        }
      }
      return out;
    },
  );
}
