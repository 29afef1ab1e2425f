import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import type * as tf from '../../tf';
import { output, replace, sizeOf } from '../webgpu/kernel';
import { program, remembered } from '../webgpu/program';
import { record } from '../webgpu/record';
import { gradientOf, kernelOf, type Activation } from './signature';
import { functions } from './wgsl';

const forward = remembered((activation: Activation) =>
  program({
    name: activation,
    uniforms: { size: 'u32' },
    reads: { x: 'f32' },
    writes: { y: 'f32' },
    before: functions[activation],
    code: `if (place < u.size) { y[place] = activate(x[place]); }`,
  }),
);

const backward = remembered((activation: Activation) =>
  program({
    name: `${activation}Grad`,
    uniforms: { size: 'u32' },
    reads: { x: 'f32', dy: 'f32' },
    writes: { dx: 'f32' },
    before: functions[activation],
    code: `if (place < u.size) { dx[place] = dy[place] * slope(x[place]); }`,
  }),
);

/** dx = dy·slope at x. */
export function activationGradient(
  backend: WebGPUBackend,
  activation: Activation,
  x: tf.TensorInfo,
  dy: tf.TensorInfo,
): tf.TensorInfo {
  const dx = output(backend, x.shape);
  const size = sizeOf(x);
  record(backend, backward(activation), {
    uniforms: { size },
    reads: [x, dy],
    writes: [dx],
    groups: Math.ceil(size / 64),
  });
  return dx;
}

export function register(): void {
  for (const activation of Object.keys(functions) as Activation[]) {
    replace(kernelOf(activation), ({ inputs: { x }, backend }, before) => {
      if (x.dtype !== 'float32') return before!({ inputs: { x }, attrs: {}, backend });
      const y = output(backend, x.shape);
      const size = sizeOf(x);
      record(backend, forward(activation), {
        uniforms: { size },
        reads: [x],
        writes: [y],
        groups: Math.ceil(size / 64),
      });
      return y;
    });
    replace(gradientOf(activation), ({ inputs: { x, dy }, backend }) =>
      activationGradient(backend, activation, x, dy),
    );
  }
}
