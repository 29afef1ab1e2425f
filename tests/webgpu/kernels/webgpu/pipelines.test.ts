import { expect, test } from 'vitest';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { Random } from '../../../../src/lib/core/random';
import { gelu } from '../../../../src/lib/kernels/activation/activation';
import * as adamw from '../../../../src/lib/kernels/adamw/adamw';
import { health } from '../../../../src/lib/kernels/health/health';
import { linear } from '../../../../src/lib/kernels/linear/linear';
import { warmUp } from '../../../../src/lib/kernels/webgpu/pipelines';
import * as gpt from '../../../../src/lib/models/gpt';
import * as variable from '../../../../src/lib/nn/variable';
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

test('after a dry run of a whole step of a GPT its first real step compiles nothing', async () => {
  await useForm('processor');
  const backend = tf.backend() as WebGPUBackend;
  const config = { vocabulary: 11, context: 7, channels: 12, heads: 3, layers: 2 };
  const params = gpt.init(config, new Random(1));
  const variables = variable.named(params).map(([, each]) => each);
  const row = [0, 10, 3, 5, 5, 1, 2];
  const [ids, next] = [gpt.batch([row], config), gpt.batch([row], config)];
  const moments = adamw.init(variable.count(params));
  const step = () => {
    const { value, grads } = tf.variableGrads(() => gpt.loss(params, ids, next, config), variables);
    const gradients = variables.map((each) => grads[each.name]!);
    const measured = health(value, gradients);
    const settings = { ...adamw.defaults, rate: 0.1, clip: 1, t: 1 };
    const decaying = tf.zeros<tf.Rank.R1>([1]); // the kernel knows by itself
    return adamw.update(variables, gradients, moments, measured, { ...settings, decaying }).weights;
  };
  await warmUp(backend, step);
  const compilations = count(backend.device, 'createShaderModule');
  const weights = tf.tidy(step);
  expect(compilations.calls).toBe(0);
  compilations.restore();
  expect((await weights[0]!.data()).every(Number.isFinite)).toBe(true);
  tf.dispose([weights, ids, next, { ...moments }]);
  variable.dispose(params);
});
