import { test } from 'vitest';
import { chooseBackend } from '../../src/lib/runtime/backend';
import * as tf from '../../src/lib/tf';
import { choose } from '../../src/lib/kernels/webgpu/form';
const mode = import.meta.env.VITE_MODE ?? 'processor';
test('bench', { timeout: 300000 }, async () => {
  await chooseBackend('webgpu');
  choose(mode as never);
  const { device } = tf.backend() as unknown as { device: GPUDevice };
  const run = (k: string, i: any, a: any) => tf.engine().runKernel(k, i, a) as tf.Tensor;
  const time = async (name: string, f: () => tf.Tensor | tf.Tensor[]) => {
    const ts: number[] = [];
    for (let i = 0; i < 6; i++) {
      const s = performance.now();
      const out = f();
      (tf.backend() as any).endComputePassEncoder();
      if ((tf.backend() as any).commandEncoder) (tf.backend() as any).submitQueue();
      await device.queue.onSubmittedWorkDone();
      ts.push(performance.now() - s);
      tf.dispose(out as any);
    }
    console.log(
      'T',
      name,
      ts
        .slice(1)
        .sort((a, b) => a - b)[2]!
        .toFixed(1),
      'first',
      ts[0]!.toFixed(0),
    );
  };
  const r = (...s: number[]) => tf.randomNormal(s);
  const B = 64;
  const at = { strides: [1, 1], pad: 'valid', dataFormat: 'NHWC', dilations: [1, 1] };
  const x1 = r(B, 28, 28, 1),
    f1 = r(3, 3, 1, 32),
    d1 = r(B, 26, 26, 32);
  const x2 = r(B, 13, 13, 32),
    f2 = r(3, 3, 32, 64),
    d2 = r(B, 11, 11, 64);
  await time('conv1', () => run('Conv2D', { x: x1, filter: f1 }, at));
  await time('conv2', () => run('Conv2D', { x: x2, filter: f2 }, at));
  await time('filter1', () =>
    run('Conv2DBackpropFilter', { x: x1, dy: d1 }, { ...at, filterShape: [3, 3, 1, 32] }),
  );
  await time('filter2', () =>
    run('Conv2DBackpropFilter', { x: x2, dy: d2 }, { ...at, filterShape: [3, 3, 32, 64] }),
  );
  await time('input2', () =>
    run('Conv2DBackpropInput', { dy: d2, filter: f2 }, { ...at, inputShape: [B, 13, 13, 32] }),
  );
  const p = { filterSize: [2, 2], strides: [2, 2], pad: 'valid', dimRoundingMode: undefined };
  const pool = r(B, 26, 26, 32),
    dp = r(B, 13, 13, 32);
  await time('maxpool', () => run('MaxPool', { x: pool }, p));
  const out = run('MaxPool', { x: pool }, p);
  await time('maxpoolgrad', () => run('MaxPoolGrad', { dy: dp, input: pool, output: out }, p));
  await time('bias add', () => tf.add(d1, r(32)));
  await time('bias sum', () => tf.sum(d1, [0, 1, 2]));
  await time('relu', () => tf.relu(d1));
  await time('relu grad', () => run('ReluGrad' in tf ? 'ReluGrad' : 'Relu', { x: d1 }, {}));
  const [a, b, c] = [r(1024, 64), r(64, 256), r(1024, 256)];
  await time('mm', () => tf.matMul(a as any, b as any));
  await time('mm dx', () => tf.matMul(c as any, b as any, false, true));
  await time('mm dw', () => tf.matMul(a as any, c as any, true, false));
});
