/** @file This book's library, called as its demos call it. */
import packages from '../../../package.json';
import { Random } from '../../../src/lib/core/random';
import * as variable from '../../../src/lib/nn/variable';
import { chooseBackend } from '../../../src/lib/runtime/backend';
import * as tf from '../../../src/lib/tf';
import { createTrainer } from '../../../src/lib/train/trainer';
import { settings, upload, workloads, type Batch } from '../../../src/lib/workloads/workloads';
import { PROFILED_STEPS, type Engine } from '../../engine';
import { median } from '../../../src/lib/core/average';

export const engine: Engine = {
  async start(device) {
    const place = await chooseBackend(device);
    return { version: packages.version, device: place.device };
  },

  async learner(name, given) {
    const { params, loss } = workloads[name].start(new Random(0));
    variable.assign(
      params,
      given.params as Record<string, { shape: number[]; data: Float32Array }>,
    );
    const trainer = createTrainer(params, settings);
    await trainer.warmUp(() => loss(upload(given.batches[0]!)));
    const step = async (batch: Batch) => (await trainer.update(() => loss(upload(batch)))).loss;
    return {
      step,
      async inside() {
        const calls: number[] = [];
        for (let i = 0; i < PROFILED_STEPS; i++)
          calls.push(await callsOf(() => step(given.batches[0]!)));
        const { numTensors, numBytes } = tf.memory();
        const backend = tf.backend() as { wasm?: { asm: { memory: WebAssembly.Memory } } };
        const heap = backend.wasm?.asm.memory.buffer.byteLength;
        return { kernels: median(calls), numTensors, numBytes, ...(heap && { heap }) };
      },
      end() {
        trainer.dispose();
        variable.dispose(params);
      },
    };
  },
};

/** Kernels that tfjs ran in a step; it also names the operations with a gradient of their own, which run none. */
async function callsOf(step: () => Promise<unknown>): Promise<number> {
  const { kernels } = await tf.profile(async () => {
    await step();
    return [];
  });
  return kernels.filter(({ name }) => isKernel(name)).length;
}

function isKernel(name: string): boolean {
  return (tf.getKernel(name, tf.getBackend()) as tf.KernelConfig | undefined) !== undefined;
}
