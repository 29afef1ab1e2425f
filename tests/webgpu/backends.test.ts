/**
 * In a browser, on a WebGPU computed by the processor: right for correctness, never for speed.
 */
import { expect, test, vi } from 'vitest';
import { Random } from '../../src/lib/core/random';
import { make } from '../../src/lib/data/digits/digits';
import * as cnn from '../../src/lib/models/cnn';
import * as gpt from '../../src/lib/models/gpt';
import * as vae from '../../src/lib/models/vae';
import * as variable from '../../src/lib/nn/variable';
import { chooseBackend, onLost } from '../../src/lib/runtime/backend';
import type { BackendName } from '../../src/lib/runtime/protocol';
import * as tf from '../../src/lib/tf';
import { createTrainer } from '../../src/lib/train/trainer';

const config = { vocabulary: 16, context: 16, channels: 16, heads: 2, layers: 2 };

/** What a model's step needs: its variables, and the loss of a fresh batch. */
interface Subject {
  params: variable.Tree;
  next: () => () => tf.Scalar;
}

const subjects: Record<string, (random: Random) => Subject> = {
  gpt(random) {
    const params = gpt.init(config, random.stream('init'));
    const batches = random.stream('batches');
    const next = () => {
      // Learnable: every row counts upwards from a token drawn at random.
      const rows = Array.from({ length: 4 }, () => {
        const first = batches.below(16);
        return Array.from({ length: 17 }, (_, t) => (first + t) % 16);
      });
      const part = (from: number, to: number) =>
        gpt.batch(
          rows.map((row) => row.slice(from, to)),
          config,
        );
      return () => gpt.loss(params, part(0, 16), part(1, 17), config);
    };
    return { params, next };
  },
  cnn(random) {
    const small = { ...cnn.defaults, first: 4, second: 6, hidden: 16 };
    const params = cnn.init(small, random.stream('init'));
    const batches = random.stream('batches');
    const next = () => {
      const { pictures, answers } = make(16, batches, { distortion: 0, noise: 0 });
      return () => cnn.loss(params, cnn.batch(pictures, small), tf.tensor1d(answers, 'int32'));
    };
    return { params, next };
  },
  vae(random) {
    const small = { pixels: 16, wide: 12, narrow: 8, latents: 3 };
    const params = vae.init(small, random.stream('init'));
    const batches = random.stream('batches');
    const rows = (length: number, next: () => number) =>
      Array.from({ length: 8 }, () => Float32Array.from({ length }, next));
    const next = () => {
      const pictures = rows(small.pixels, () => Number(batches.uniform() < 0.05));
      const noise = rows(small.latents, () => batches.normal());
      const given = (each: Float32Array[]) => vae.batch(each, each[0]!.length);
      return () => vae.loss(params, given(pictures), given(noise));
    };
    return { params, next };
  },
};

/** Losses of the first steps of one seed. */
async function losses(backend: BackendName, name: string, steps: number): Promise<number[]> {
  expect(await chooseBackend(backend)).toMatchObject({ backend });
  const before = tf.memory().numTensors;
  const { params, next } = subjects[name]!(new Random(1));
  const trainer = createTrainer(params, { rate: 1e-2 });
  await trainer.warmUp(next());
  const result: number[] = [];
  for (let step = 0; step < steps; step++) {
    result.push((await trainer.update(next())).loss);
  }
  trainer.dispose();
  variable.dispose(params);
  expect(tf.memory().numTensors).toBe(before);
  return result;
}

test('a software adapter is not taken by itself; wasm is, and the reader is told why', async () => {
  expect(await chooseBackend()).toMatchObject({ backend: 'wasm', because: 'software-adapter' });
});

test('asked for, a software adapter is taken and named', async () => {
  const place = await chooseBackend('webgpu');
  expect(place.backend).toBe('webgpu');
  expect(place.device).toMatch(/swiftshader/i);
});

test.each(Object.keys(subjects))(
  '%s: twenty steps from one seed agree on cpu, wasm and webgpu within 1e-3',
  async (name) => {
    const expected = await losses('cpu', name, 20);
    expect(expected.at(-1)).toBeLessThan(0.8 * expected[0]!);
    for (const backend of ['wasm', 'webgpu'] as const) {
      const got = await losses(backend, name, 20);
      for (const [step, loss] of got.entries()) {
        const apart = Math.abs(loss - expected[step]!);
        expect(apart, `${backend}, step ${step}: ${loss}`).toBeLessThanOrEqual(1e-3);
      }
    }
  },
);

test.each(Object.keys(subjects))(
  '%s: what a step needs is compiled before it, and told',
  async (name) => {
    await chooseBackend('webgpu');
    const { params, next } = subjects[name]!(new Random(1));
    const trainer = createTrainer(params, { rate: 1e-2 });
    const weights = () => Promise.all(variable.named(params).map(([, each]) => each.data()));
    const before = await weights();
    const told: [number, number][] = [];
    await trainer.warmUp(next(), (...progress) => told.push(progress));
    expect(told[0]![0]).toBe(0);
    expect(told.at(-1)![0]).toBe(told.at(-1)![1]);
    expect(await weights()).toEqual(before);
    const { device } = tf.backend() as unknown as { device: GPUDevice };
    const compile = vi.spyOn(device, 'createComputePipeline');
    const { loss } = await trainer.update(next());
    expect(compile).not.toHaveBeenCalled();
    expect(loss).toBeGreaterThan(0);
    compile.mockRestore();
    trainer.dispose();
    variable.dispose(params);
  },
);

test('a command that the device refuses is heard', async () => {
  await chooseBackend('webgpu');
  const heard = new Promise<string>((resolve) => onLost(resolve));
  const { device } = tf.backend() as unknown as { device: GPUDevice };
  device.createShaderModule({ code: 'no shader' });
  await device.queue.onSubmittedWorkDone(); // errors travel with the next answer of the device
  expect(await heard).toMatch(/^webgpu: /);
});
