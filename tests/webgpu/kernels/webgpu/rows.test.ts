import { expect, test } from 'vitest';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { output } from '../../../../src/lib/kernels/webgpu/kernel';
import { program } from '../../../../src/lib/kernels/webgpu/program';
import { record } from '../../../../src/lib/kernels/webgpu/record';
import { groupsFor, lanesFor, start, together } from '../../../../src/lib/kernels/webgpu/rows';
import * as tf from '../../../../src/lib/tf';
import { allClose } from '../../../helpers/allClose';
import { useForm } from '../../../helpers/kernels/forms';

/** Of each row its sum and its largest. */
const both = (lanes: number) =>
  program({
    name: 'both',
    uniforms: { rows: 'u32', width: 'u32' },
    reads: { x: 'f32' },
    writes: { sums: 'f32', largest: 'f32' },
    before: together(lanes),
    code: `
      ${start(lanes)}
      var sum = 0.0;
      var most = -1e30;
      for (var i = first; i < u.width; i += ${lanes}u) {
        sum += x[row * u.width + i];
        most = max(most, x[row * u.width + i]);
      }
      sum = sumOfRow(sum, lane);
      most = mostOfRow(most, lane);
      if (inside && first == ${lanes - 1}u) {
        sums[row] = sum;
        largest[row] = most;
      }`,
  });

test.each([1, 2, 4, 8, 16, 32, 64])(
  '%i lanes of a row know its sum and its largest, in the last group too',
  async (lanes) => {
    await useForm('gpu');
    const backend = tf.backend() as WebGPUBackend;
    const [rows, width] = [37, 67];
    const values = Float32Array.from({ length: rows * width }, (_, i) => Math.sin(i * i));
    const x = tf.tensor2d(values, [rows, width]);
    const outs = [output(backend, [rows]), output(backend, [rows])];
    const groups = groupsFor(rows, lanes);
    record(backend, both(lanes), { uniforms: { rows, width }, reads: [x], writes: outs, groups });
    const tensors = outs.map((each) => tf.engine().makeTensorFromTensorInfo(each));
    const [sums, largest] = await Promise.all(tensors.map((each) => each.data<'float32'>()));
    const row = (r: number) => values.subarray(r * width, (r + 1) * width);
    const each = Array.from({ length: rows }, (_, r) => row(r));
    allClose(
      sums!,
      each.map((all) => all.reduce((sum, value) => sum + value, 0)),
      1e-5,
    );
    expect([...largest!]).toEqual(each.map((all) => Math.max(...all)));
    tf.dispose([x, tensors]);
  },
);

test('a GPU shares a row between lanes, a processor does not', async () => {
  await useForm('gpu');
  expect([1, 3, 64, 1000].map(lanesFor)).toEqual([1, 4, 64, 64]);
  await useForm('processor');
  expect([1, 3, 64, 1000].map(lanesFor)).toEqual([1, 1, 1, 1]);
});
