import { expect, test } from 'vitest';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { output } from '../../../../src/lib/kernels/webgpu/kernel';
import { program } from '../../../../src/lib/kernels/webgpu/program';
import { folded, record } from '../../../../src/lib/kernels/webgpu/record';
import * as tf from '../../../../src/lib/tf';
import { allClose } from '../../../helpers/allClose';
import { use } from '../../../helpers/backends';

const scale = (code: string) =>
  program({
    name: 'scale',
    uniforms: { size: 'u32', by: 'f32', less: 'i32' },
    reads: { x: 'f32' },
    writes: { y: 'f32' },
    code,
  });
const right = scale('if (place < u.size) { y[place] = x[place] * u.by + f32(u.less); }');
const wrong = scale('if (place + 1u < u.size) { y[place] = x[place] * u.by + f32(u.less); }');

/** 0 … size − 1, each times `by`, less one. */
async function scaled(which: typeof right, size: number, by: number[], changing: boolean) {
  await use('webgpu');
  const backend = tf.backend() as WebGPUBackend;
  const x = size > 0 ? tf.range(0, size) : tf.zeros([0]);
  const outs = by.map((each) => {
    const y = output(backend, [size]);
    record(backend, which, {
      uniforms: { size, by: each, less: -1 },
      reads: [x],
      writes: [y],
      groups: Math.ceil(size / 64),
      changing,
    });
    return tf.engine().makeTensorFromTensorInfo(y);
  });
  const values = await Promise.all(outs.map((each) => each.data<'float32'>()));
  tf.dispose([x, outs]);
  return values;
}

const expected = (size: number, by: number) =>
  Float32Array.from({ length: size }, (_, i) => i * by - 1);

test.each([true, false])(
  'each call has its own numbers, also when none was sent yet; changing: %s',
  async (changing) => {
    const by = Array.from({ length: 40 }, (_, i) => i / 8);
    const values = await scaled(right, 101, by, changing);
    for (const [i, each] of values.entries()) allClose(each, expected(101, by[i]!), 1e-6);
  },
);

test('a kernel with a planted mistake is found out: the comparison itself can fail', async () => {
  const [values] = await scaled(wrong, 101, [2], false);
  expect(() => allClose(values!, expected(101, 2), 1e-5)).toThrow('numbers: [100] is');
});

test('what is empty stays empty', async () => {
  const [values] = await scaled(right, 0, [2], false);
  expect(values).toEqual(new Float32Array());
});

test('a call without one of its numbers is refused', async () => {
  await use('webgpu');
  const backend = tf.backend() as WebGPUBackend;
  const x = tf.ones([3]);
  const call = { uniforms: { size: 3, by: 1 }, reads: [x], writes: [], groups: 1 };
  expect(() => record(backend, right, call)).toThrow('scale was called without less');
  x.dispose();
});

test('more groups than fit in a row lie in several, and all are there', () => {
  const limits = { maxComputeWorkgroupsPerDimension: 100 };
  expect(folded(100, limits)).toEqual([100, 1]);
  expect(folded(101, limits)).toEqual([51, 2]);
  for (let groups = 1; groups < 9999; groups += 7) {
    const [x, y] = folded(groups, limits);
    expect(x <= 100 && x * y >= groups).toBe(true);
  }
});
