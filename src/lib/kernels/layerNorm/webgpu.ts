import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type * as tf from '../../tf';
import { output, replace } from '../webgpu/kernel';
import { program, remembered } from '../webgpu/program';
import { record } from '../webgpu/record';
import { groupsFor, lanesFor, start, together } from '../webgpu/rows';
import { addUp, pieces } from '../webgpu/sums';
import { sizesOf } from './signature';

/** y = (x − mean)/√(variance + ε)·gain + bias; stats: mean and 1/√(variance + ε) of each row. */
const forward = remembered((lanes: number) =>
  program({
    name: 'layerNorm',
    uniforms: { rows: 'u32', C: 'u32', epsilon: 'f32' },
    reads: { x: 'f32', gain: 'f32', bias: 'f32' },
    writes: { y: 'f32', stats: 'f32' },
    before: together(lanes),
    code: `
      ${start(lanes)}
      let begin = row * u.C;
      var sum = 0.0;
      for (var i = first; i < u.C; i += ${lanes}u) { sum += x[begin + i]; }
      let mean = sumOfRow(sum, lane) / f32(u.C);
      var squares = 0.0;
      for (var i = first; i < u.C; i += ${lanes}u) {
        let apart = x[begin + i] - mean;
        squares += apart * apart;
      }
      let scale = 1.0 / sqrt(sumOfRow(squares, lane) / f32(u.C) + u.epsilon);
      if (!inside) { return; }
      for (var i = first; i < u.C; i += ${lanes}u) {
        y[begin + i] = (x[begin + i] - mean) * scale * gain[i] + bias[i];
      }
      if (first == 0u) {
        stats[2u * row] = mean;
        stats[2u * row + 1u] = scale;
      }`,
  }),
);

/** With unit = (x − mean)·scale and d = dy·gain: dx = (d − mean(d) − unit·mean(d·unit))·scale. */
const backward = remembered((lanes: number) =>
  program({
    name: 'layerNormGrad',
    uniforms: { rows: 'u32', C: 'u32' },
    reads: { x: 'f32', gain: 'f32', stats: 'f32', dy: 'f32' },
    writes: { dx: 'f32' },
    before: together(lanes),
    code: `
      ${start(lanes)}
      let begin = row * u.C;
      let mean = stats[2u * row];
      let scale = stats[2u * row + 1u];
      var sum = 0.0;
      var along = 0.0;
      for (var i = first; i < u.C; i += ${lanes}u) {
        let d = dy[begin + i] * gain[i];
        sum += d;
        along += d * (x[begin + i] - mean) * scale;
      }
      sum = sumOfRow(sum, lane) / f32(u.C);
      along = sumOfRow(along, lane) / f32(u.C);
      if (!inside) { return; }
      for (var i = first; i < u.C; i += ${lanes}u) {
        let unit = (x[begin + i] - mean) * scale;
        dx[begin + i] = (dy[begin + i] * gain[i] - sum - unit * along) * scale;
      }`,
  }),
);

/** Of a piece of the rows, for each channel, Σ dy·unit and Σ dy. */
const columns = remembered(() =>
  program({
    name: 'layerNormGradParts',
    uniforms: { rows: 'u32', C: 'u32', length: 'u32', across: 'u32' },
    reads: { x: 'f32', stats: 'f32', dy: 'f32' },
    writes: { parts: 'f32' },
    code: `
      let piece = group / u.across;
      let column = (group % u.across) * 64u + lane;
      let begin = piece * u.length;
      if (column >= u.C || begin >= u.rows) { return; }
      var gains = 0.0;
      var biases = 0.0;
      for (var row = begin; row < min(begin + u.length, u.rows); row++) {
        let d = dy[row * u.C + column];
        gains += d * (x[row * u.C + column] - stats[2u * row]) * stats[2u * row + 1u];
        biases += d;
      }
      parts[2u * piece * u.C + column] = gains;
      parts[(2u * piece + 1u) * u.C + column] = biases;`,
  }),
);

export function register(): void {
  replace('LayerNorm', ({ inputs: { x, gain, bias }, attributes: { epsilon }, backend }) => {
    const { rows, C } = sizesOf(x, gain);
    const y = output(backend, x.shape);
    const stats = output(backend, [rows, 2]);
    const lanes = lanesFor(C);
    record(backend, forward(lanes), {
      uniforms: { rows, C, epsilon },
      reads: [x, gain, bias],
      writes: [y, stats],
      groups: groupsFor(rows, lanes),
    });
    return [y, stats];
  });
  replace('LayerNormGrad', ({ inputs, backend }) => {
    const { x, gain, stats, dy } = inputs;
    const { rows, C } = sizesOf(x, gain);
    const dx = output(backend, x.shape);
    const lanes = lanesFor(C);
    record(backend, backward(lanes), {
      uniforms: { rows, C },
      reads: [x, gain, stats, dy],
      writes: [dx],
      groups: groupsFor(rows, lanes),
    });
    return [dx, ...weightGradients(backend, inputs, rows, C)];
  });
}

function weightGradients(
  backend: WebGPUBackend,
  { x, stats, dy }: Record<'x' | 'stats' | 'dy', tf.TensorInfo>,
  rows: number,
  C: number,
): tf.TensorInfo[] {
  const [dgain, dbias] = [output(backend, [C]), output(backend, [C])];
  const { count, length } = pieces(rows);
  const parts = output(backend, [count, 2, C]);
  const across = Math.ceil(C / 64);
  record(backend, columns(), {
    uniforms: { rows, C, length, across },
    reads: [x, stats, dy],
    writes: [parts],
    groups: count * across,
  });
  addUp(backend, parts, count, [dgain, dbias]);
  return [dgain, dbias];
}
