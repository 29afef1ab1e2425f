/**
 * @file Sums over rows, in a fixed order: first of pieces of the rows, side by side, then of the pieces. No atomics, so the
 * same numbers give the same sum to the last bit.
 */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type * as tf from '../../tf';
import { output, sizeOf } from './kernel';
import { program, remembered } from './program';
import { record } from './record';

const MOST = 64;
const ROWS = 16;

/** Into how many pieces rows are cut, and how long each is. */
export function pieces(rows: number): { count: number; length: number } {
  const count = Math.max(1, Math.min(MOST, Math.ceil(rows / ROWS)));
  const length = Math.ceil(rows / count);
  return { count: Math.ceil(rows / length), length };
}

/** The pieces one after the other: several tensors that lie in a row in `parts`. */
const last = remembered((tensors: number) => {
  const names = Array.from({ length: tensors }, (_, i) => `out${i}`);
  return program({
    name: 'sumPieces',
    uniforms: { pieces: 'u32', width: 'u32', ...ends(tensors) },
    reads: { parts: 'f32' },
    writes: Object.fromEntries(names.map((each) => [each, 'f32'])),
    code: `
      if (place >= u.width) { return; }
      var sum = 0.0;
      for (var i = 0u; i < u.pieces; i++) { sum += parts[i * u.width + place]; }
      ${names.map((each, i) => `${i > 0 ? 'else ' : ''}if (place < u.end${i}) { ${each}[place${i > 0 ? ` - u.end${i - 1}` : ''}] = sum; }`).join('\n')}`,
  });
});

function ends(tensors: number): Record<string, 'u32'> {
  return Object.fromEntries(Array.from({ length: tensors }, (_, i) => [`end${i}`, 'u32']));
}

/** out ← Σ over pieces: parts [pieces, width], which is the size of all `outs` together. Frees the parts. */
export function addUp(
  backend: WebGPUBackend,
  parts: tf.TensorInfo,
  count: number,
  outs: tf.TensorInfo[],
): void {
  let width = 0;
  const uniforms: Record<string, number> = { pieces: count };
  for (const [i, each] of outs.entries()) uniforms[`end${i}`] = width += sizeOf(each);
  record(backend, last(outs.length), {
    uniforms: { ...uniforms, width },
    reads: [parts],
    writes: outs,
    groups: Math.ceil(width / 64),
  });
  backend.disposeData(parts.dataId);
}

const firstOf = remembered(() =>
  program({
    name: 'sumRows',
    uniforms: { rows: 'u32', width: 'u32', length: 'u32', across: 'u32' },
    reads: { x: 'f32' },
    writes: { parts: 'f32' },
    code: `
      let piece = group / u.across;
      let column = (group % u.across) * 64u + lane;
      let begin = piece * u.length;
      if (column >= u.width || begin >= u.rows) { return; }
      var sum = 0.0;
      for (var row = begin; row < min(begin + u.length, u.rows); row++) { sum += x[row * u.width + column]; }
      parts[piece * u.width + column] = sum;`,
  }),
);

/** Σ over rows: x [rows, width] → [width]. */
export function sumRows(
  backend: WebGPUBackend,
  x: tf.TensorInfo,
  rows: number,
  width: number,
): tf.TensorInfo {
  const { count, length } = pieces(rows);
  const out = output(backend, [width]);
  const parts = output(backend, [count, width]);
  const across = Math.ceil(width / 64);
  record(backend, firstOf(), {
    uniforms: { rows, width, length, across },
    reads: [x],
    writes: [parts],
    groups: count * across,
  });
  addUp(backend, parts, count, [out]);
  return out;
}
