import { expect, test } from 'vitest';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { gelu } from '../../../../src/lib/kernels/activation/activation';
import { linear } from '../../../../src/lib/kernels/linear/linear';
import { warmUp } from '../../../../src/lib/kernels/webgpu/pipelines';
import * as tf from '../../../../src/lib/tf';
import { useForm } from '../../../helpers/kernels/forms';

/** Calls of a function of the device until `restore`. */
function count(device: GPUDevice, name: 'createComputePipeline' | 'createShaderModule') {
  const before = device[name].bind(device) as (descriptor: unknown) => unknown;
  const result = {
    calls: 0,
    restore() {
      delete (device as Partial<GPUDevice>)[name];
    },
  };
  Object.assign(device, {
    [name]: (descriptor: unknown) => {
      result.calls++;
      return before(descriptor);
    },
  });
  return result;
}

test('after a dry run nothing is left to compile, each program was counted, and nothing is left over', async () => {
  await useForm('processor');
  const backend = tf.backend() as WebGPUBackend;
  const values = (shape: number[]) => tf.ones(shape);
  const [x, w] = [values([70, 3]), values([3, 33])];
  const step = () =>
    tf.grads((a: tf.Tensor, b: tf.Tensor) =>
      // Small sums of tfjs, which it would take to the processor if it could.
      tf.sum(tf.square(tf.mean(gelu(linear(a, b as tf.Tensor2D, { activation: 'relu' })), 0))),
    )([x, w]);
  await tf.ready();
  const before = tf.memory().numTensors;
  const reports: number[][] = [];
  await warmUp(backend, step, (done, total) => reports.push([done, total]));
  expect(tf.memory().numTensors).toBe(before);
  const total = reports[0]![1]!;
  expect(total).toBeGreaterThan(2);
  expect(reports).toEqual(Array.from({ length: total + 1 }, (_, i) => [i, total]));

  const compilations = [
    count(backend.device, 'createComputePipeline'),
    count(backend.device, 'createShaderModule'),
  ];
  const [dx] = tf.tidy(() => step().map((each) => each)) as [tf.Tensor];
  expect((await dx.data()).length).toBe(210);
  for (const each of compilations) {
    expect(each.calls).toBe(0);
    each.restore();
  }
  const again: number[][] = [];
  await warmUp(backend, step, (done, all) => again.push([done, all]));
  expect(again).toEqual([[0, 0]]);
});
