import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type * as tf from '../../tf';
import { output, replace, sizeOf } from '../webgpu/kernel';
import { program, remembered } from '../webgpu/program';
import { record } from '../webgpu/record';
import { geluFunctions, reluFunctions } from './wgsl';

type Bend = 'gelu' | 'relu';
const functions = { gelu: geluFunctions, relu: reluFunctions };

const forward = remembered((bend: Bend) =>
  program({
    name: bend,
    uniforms: { size: 'u32' },
    reads: { x: 'f32' },
    writes: { y: 'f32' },
    before: functions[bend],
    code: `if (place < u.size) { y[place] = ${bend}(x[place]); }`,
  }),
);

const backward = remembered((bend: Bend) =>
  program({
    name: `${bend}Grad`,
    uniforms: { size: 'u32' },
    reads: { x: 'f32', dy: 'f32' },
    writes: { dx: 'f32' },
    before: functions[bend],
    code: `if (place < u.size) { dx[place] = dy[place] * ${bend}Slope(x[place]); }`,
  }),
);

/** dx = dy·slope at x. */
export function unbend(
  backend: WebGPUBackend,
  bend: Bend,
  x: tf.TensorInfo,
  dy: tf.TensorInfo,
): tf.TensorInfo {
  const dx = output(backend, x.shape);
  const size = sizeOf(x);
  const groups = Math.ceil(size / 64);
  record(backend, backward(bend), { uniforms: { size }, reads: [x, dy], writes: [dx], groups });
  return dx;
}

export function register(): void {
  replace<'x', object>('Gelu', ({ inputs: { x }, backend }) => {
    const y = output(backend, x.shape);
    const size = sizeOf(x);
    const groups = Math.ceil(size / 64);
    record(backend, forward('gelu'), { uniforms: { size }, reads: [x], writes: [y], groups });
    return y;
  });
  replace<'x' | 'dy', object>('GeluGrad', ({ inputs: { x, dy }, backend }) =>
    unbend(backend, 'gelu', x, dy),
  );
}
