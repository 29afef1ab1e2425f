import { test } from 'vitest';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { stepOf, update, type Rule } from '../../../../src/lib/kernels/webgpu/weights';
import * as tf from '../../../../src/lib/tf';
import { allClose } from '../../../helpers/allClose';
import { use } from '../../../helpers/backends';

const rule: Rule = {
  name: 'test',
  memory: ['sum'],
  numbers: ['rate'],
  code: `
    sumTo[p] = sum[p] + gradient;
    let after = weight - u.rate * sumTo[p];`,
};

test('more weights than fit in one go each have their own place in memory', async () => {
  await use('webgpu');
  const backend = tf.backend() as WebGPUBackend;
  const shapes = Array.from({ length: 23 }, (_, i) => (i % 3 === 0 ? [3, 30 + i] : [1 + 7 * i]));
  const values = (frequency: number, size: number) =>
    Float32Array.from({ length: size }, (_, i) => Math.sin(frequency * i));
  const sizes = shapes.map((shape) => tf.util.sizeFromShape(shape));
  const weights = shapes.map((shape, i) => tf.tensor(values(0.3 + i, sizes[i]!), shape));
  const gradients = shapes.map((shape, i) => tf.tensor(values(0.7 + i, sizes[i]!), shape));
  const P = sizes.reduce((sum, size) => sum + size, 0);
  const memory = values(0.11, P);
  const inputs: Record<string, tf.Tensor> = {
    sum: tf.tensor1d(memory),
    health: tf.tensor1d([0, 4]),
  };
  for (const [i, each] of weights.entries()) inputs[`weight${i}`] = each;
  for (const [i, each] of gradients.entries()) inputs[`gradient${i}`] = each;
  const made = update(backend, rule, stepOf(rule), {
    ...{ inputs, count: weights.length, numbers: { rate: 0.1 }, clip: 1, keep: 0.9 },
  }).map((each) => tf.engine().makeTensorFromTensorInfo(each));
  const got = await Promise.all(made.map((each) => each.data<'float32'>()));

  let place = 0;
  for (const [i, shape] of shapes.entries()) {
    const [before, slope] = [values(0.3 + i, sizes[i]!), values(0.7 + i, sizes[i]!)];
    const sums = slope.map((value, j) => memory[place + j]! + value / 4);
    allClose(got[0]!.subarray(place, place + sums.length), sums, 1e-5, `memory of ${i}`);
    const kept = shape.length > 1 ? 0.9 : 1;
    const after = before.map((value, j) => value * kept - 0.1 * sums[j]!);
    allClose(got[1 + i]!, after, 1e-5, `weight ${i}`);
    place += sums.length;
  }
  tf.dispose([made, inputs]);
});
