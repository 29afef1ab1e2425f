import { expect, test } from 'vitest';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { pieces, sumRows } from '../../../../src/lib/kernels/webgpu/sums';
import * as tf from '../../../../src/lib/tf';
import { allClose } from '../../../helpers/allClose';
import { use } from '../../../helpers/backends';

async function sumsOf(rows: number, width: number): Promise<[Float32Array, number[]]> {
  const backend = tf.backend() as WebGPUBackend;
  const values = Float32Array.from({ length: rows * width }, (_, i) => Math.sin(i * i));
  const x = tf.tensor2d(values, [rows, width]);
  const sums = tf.engine().makeTensorFromTensorInfo(sumRows(backend, x, rows, width));
  const got = await sums.data<'float32'>();
  tf.dispose([x, sums]);
  const expected = Array.from({ length: width }, (_, column) => {
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += values[row * width + column]!;
    return sum;
  });
  return [got, expected];
}

test.each([
  [1, 1],
  [16, 64],
  [17, 65],
  [1031, 3],
  [2500, 130],
])('%i rows of %i are added up, alike each time', async (rows, width) => {
  await use('webgpu');
  const [got, expected] = await sumsOf(rows, width);
  allClose(got, expected, 1e-5);
  expect((await sumsOf(rows, width))[0]).toEqual(got);
});

test('pieces cover all rows and none twice', () => {
  for (let rows = 1; rows < 3000; rows++) {
    const { count, length } = pieces(rows);
    expect(count * length >= rows && (count - 1) * length < rows && count <= 64).toBe(true);
  }
});
