/** @file TensorFlow.js as it comes: the umbrella package, its backends, its Adam. */
import * as tf from '@tensorflow/tfjs';
import type { Batch, Numbers } from '../../../src/lib/workloads/workloads';
import type { Device, Engine } from '../../engine';
import type { Settings } from '../../given';
import { addMissingKernel } from './missingKernel';
import { losses, type Variables } from './models';

export const engine: Engine = {
  async start(device) {
    await load[device]();
    await tf.setBackend(device);
    await tf.ready();
    if (tf.getBackend() !== device) throw new Error(`tfjs: ${device} did not start`);
    const added =
      device === 'wasm'
        ? { added: 'the kernel UnsortedSegmentSum, which its wasm backend lacks' }
        : {};
    return { version: tf.version.tfjs, device, ...added };
  },

  learner(name, { sizes, settings, params }) {
    const variables: Variables = Object.fromEntries(
      Object.entries(params).map(([path, each]) => [
        path,
        tf.tidy(() => tf.variable(tensorOf(each))),
      ]),
    );
    const { rate, beta1, beta2, epsilon } = settings;
    const optimizer = tf.train.adam(rate, beta1, beta2, epsilon);
    return {
      async step(batch: Batch) {
        const inputs = Object.fromEntries(
          Object.entries(batch).map(([key, each]) => [key, tensorOf(each)]),
        );
        const cost = tf.tidy(() => {
          const { value, grads } = optimizer.computeGradients(
            () => losses[name](variables, inputs, sizes),
            Object.values(variables),
          );
          decay(variables, settings);
          optimizer.applyGradients(grads as tf.NamedTensorMap & Variables);
          return value;
        });
        const [loss] = await cost.data();
        tf.dispose([cost, inputs]);
        return loss!;
      },
      end() {
        optimizer.dispose();
        tf.disposeVariables();
      },
    };
  },
};

const load: Record<Device, () => Promise<unknown>> = {
  cpu: () => Promise.resolve(),
  async wasm() {
    const wasm = await import('@tensorflow/tfjs-backend-wasm');
    if (typeof location === 'object') {
      const simd =
        await import('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url');
      wasm.setWasmPaths({
        'tfjs-backend-wasm.wasm': simd.default,
        'tfjs-backend-wasm-simd.wasm': simd.default,
        'tfjs-backend-wasm-threaded-simd.wasm': simd.default, // asked for by name, never loaded
      });
    }
    addMissingKernel();
  },
  webgpu: () => import('@tensorflow/tfjs-backend-webgpu'),
};

/** The part of AdamW that its Adam lacks: matrices lose a share of themselves; the gradient was taken before. */
function decay(variables: Variables, { rate, decay: share }: Settings): void {
  for (const each of Object.values(variables)) {
    if (each.rank > 1) each.assign(tf.mul(each, 1 - rate * share));
  }
}

function tensorOf({ shape, data }: Numbers): tf.Tensor {
  return tf.tensor(data, shape, data instanceof Int32Array ? 'int32' : 'float32');
}
