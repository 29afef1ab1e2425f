import { expect, test } from 'vitest';
import type { AnyExperiment } from '../../../src/lib/runtime/experiment';
import type { Setup } from '../../../src/lib/runtime/protocol';
import { adapt, checkpointOf, makeSteps, setUp, type Run } from '../../../src/lib/runtime/run';
import { counting } from '../../helpers/counting';

const setup: Setup = {
  demo: 'counting',
  values: { size: 4, seed: 7 },
  language: 'en',
  input: undefined,
};
const start = (backend: 'wasm' | 'webgpu', changed: Partial<Setup> = {}): Promise<Run> =>
  setUp(
    counting,
    { ...setup, ...changed },
    { place: { backend, device: '' }, compiling: () => undefined, distrusted: true },
  );

test('settings pass the gate once more, and a checkpoint says at which step it stands', async () => {
  const run = await start('wasm', { values: { size: 99, seed: 7 } });
  expect(run.setup.values).toEqual({ size: 3, rate: 0.1, loud: false, seed: 7 });
  run.until = 3;
  for (let i = 0; i < 3; i++) await makeSteps(run);
  const checkpoint = await checkpointOf(run);
  expect(checkpoint).toMatchObject({
    demo: 'counting',
    values: { seed: 7 },
    step: 3,
    language: 'en',
  });
  expect((await start('wasm', { checkpoint })).step).toBe(3);
});

test('on a GPU more and more steps are started together, never beyond what was asked', async () => {
  const run = await start('webgpu');
  run.until = 11;
  const counts: number[] = [];
  while (run.step < run.until) {
    const before = run.step;
    await makeSteps(run);
    counts.push(run.step - before);
    adapt(run, 1, 60);
  }
  expect(counts).toEqual([1, 2, 4, 4]);
  expect(run.pending).toHaveLength(11);
});

test('slow steps are started one by one, and never together on a processor', async () => {
  const gpu = await start('webgpu');
  gpu.atOnce = 8;
  adapt(gpu, 100, 60);
  expect(gpu.atOnce).toBe(8);
  for (let i = 0; i < 5; i++) adapt(gpu, 200, 60);
  expect(gpu.atOnce).toBe(1);
  const processor = await start('wasm');
  adapt(processor, 1, 60);
  expect(processor.atOnce).toBe(1);
});

const withoutSave: AnyExperiment = { ...counting };
delete withoutSave.save;

test('weights of a device that may be wrong are not kept', async () => {
  const run = await start('webgpu');
  Object.defineProperty(run.suspicion, 'isDoubtful', { get: () => true });
  await expect(checkpointOf(run)).rejects.toThrow('may be wrong');
  await expect(
    checkpointOf({ ...run, suspicion: undefined, experiment: withoutSave }),
  ).rejects.toThrow('keeps no checkpoints');
});
