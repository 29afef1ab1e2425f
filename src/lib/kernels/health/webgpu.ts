/**
 * @file The length of a whole gradient in WGSL. Programs may take for granted that no number is NaN or infinite, so
 * numbers are looked at as bits, and what is written then are bits.
 */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type * as tf from '../../tf';
import { form } from '../webgpu/form';
import { output, replace, sizeOf } from '../webgpu/kernel';
import { all, program, remembered, times } from '../webgpu/program';
import { record } from '../webgpu/record';
import { groupsFor, LANES, lanesFor, start, together } from '../webgpu/rows';

/** Numbers that a row of lanes adds up. */
const LENGTH = 1024;
/** Tensors looked at in one go, at most, where the device allows as many. */
const MOST = 15;

const bits = `
const EXPONENT = 0x7f800000u;
fn isBad(bits: u32) -> bool { return (bits & EXPONENT) == EXPONENT; }`;

/** Of each piece of `count` tensors Σ x², or infinity if a number in it is not finite. */
const squares = remembered((count: number, lanes: number) =>
  program({
    name: 'squares',
    uniforms: {
      rows: 'u32',
      offset: 'u32',
      ...numbered('size', count),
      ...numbered('end', count),
    },
    reads: numbered('x', count),
    writes: { parts: 'u32' },
    before: together(lanes) + bits,
    code: `
      ${start(lanes)}
      var sum = 0.0;
      var bad = false;
      ${times(
        count,
        (j) => `
      if (row < u.end${j}) {
        let begin = (row${j > 0 ? ` - u.end${j - 1}` : ''}) * ${LENGTH}u;
        for (var i = begin + first; i < min(begin + ${LENGTH}u, u.size${j}); i += ${lanes}u) {
          let raw = x${j}[i];
          bad = bad || isBad(raw);
          let value = bitcast<f32>(raw);
          sum += value * value;
        }
      }`,
        ' else ',
      )}
      sum = sumOfRow(sum, lane);
      let worst = mostOfRow(select(0.0, 1.0, bad), lane);
      if (inside && first == 0u) {
        parts[u.offset + row] = select(bitcast<u32>(sum), EXPONENT, worst > 0.0);
      }`,
  }),
);

/** [2] ← the loss as it is, and √Σ of the pieces, or NaN if one of them or their sum is not finite. */
const length = remembered((lanes: number) =>
  program({
    name: 'health',
    uniforms: { rows: 'u32', count: 'u32' },
    reads: { loss: 'u32', parts: 'u32' },
    writes: { health: 'u32' },
    before: together(lanes) + bits,
    code: `
      ${start(lanes)}
      var sum = 0.0;
      var bad = false;
      for (var i = first; i < u.count; i += ${lanes}u) {
        let raw = parts[i];
        bad = bad || isBad(raw);
        sum += bitcast<f32>(raw);
      }
      sum = sumOfRow(sum, lane);
      let worst = mostOfRow(select(0.0, 1.0, bad), lane);
      let result = bitcast<u32>(sqrt(sum));
      if (inside && first == 0u) {
        health[0] = loss[0];
        health[1] = select(result, 0x7fc00000u, worst > 0.0 || isBad(result));
      }`,
  }),
);

function numbered(name: string, count: number): Record<string, 'u32'> {
  return all(
    Array.from({ length: count }, (_, i) => `${name}${i}`),
    'u32',
  );
}

/** [2]: the loss, and the length of all gradients together. */
function health(
  backend: WebGPUBackend,
  loss: tf.TensorInfo,
  gradients: tf.TensorInfo[],
): tf.TensorInfo {
  const piecesOf = (each: tf.TensorInfo) => Math.ceil(sizeOf(each) / LENGTH);
  const count = gradients.reduce((sum, each) => sum + piecesOf(each), 0);
  const parts = output(backend, [Math.max(1, count)]);
  const lanes = form() === 'gpu' ? LANES : 1;
  const atOnce = Math.min(MOST, backend.device.limits.maxStorageBuffersPerShaderStage - 1);
  let offset = 0;
  for (let from = 0; from < gradients.length; from += atOnce) {
    const some = gradients.slice(from, from + atOnce);
    const uniforms: Record<string, number> = { offset };
    let rows = 0;
    for (const [i, each] of some.entries()) {
      uniforms[`size${i}`] = sizeOf(each);
      uniforms[`end${i}`] = rows += piecesOf(each);
    }
    record(backend, squares(some.length, lanes), {
      uniforms: { ...uniforms, rows },
      reads: some,
      writes: [parts],
      groups: groupsFor(rows, lanes),
    });
    offset += rows;
  }
  const out = output(backend, [2]);
  const uniforms = { rows: 1, count };
  record(backend, length(lanesFor(count)), {
    uniforms,
    reads: [loss, parts],
    writes: [out],
    groups: 1,
  });
  backend.disposeData(parts.dataId);
  return out;
}

export function register(): void {
  replace('Health', ({ inputs: { loss, ...gradients }, backend }) =>
    health(backend, loss, Object.values(gradients)),
  );
}
