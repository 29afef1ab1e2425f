/** @file The five networks of the demo learn on WebGPU as they do on wasm. */
import { expect, test } from 'vitest';
import { experiment } from '../../src/components/demos/fusion/experiment';
import { networks } from '../../src/components/demos/fusion/fields';
import { firstExample } from '../../src/components/demos/fusion/firstExample';
import { defaultsOf } from '../../src/lib/core/fields';
import { Random } from '../../src/lib/core/random';
import { chooseBackend } from '../../src/lib/runtime/backend';
import * as tf from '../../src/lib/tf';

const STEPS = 12;

async function run(backend: 'wasm' | 'webgpu') {
  await chooseBackend(backend);
  expect(tf.getBackend()).toBe(backend);
  const state = await experiment.setup(
    { ...defaultsOf(experiment.fields), batch: 16 },
    { random: new Random(3), input: undefined, language: 'en' },
  );
  const losses: number[] = [];
  for (let step = 0; step < STEPS; step++) losses.push((await experiment.step(state)).loss);
  return { losses, said: await experiment.ask.said(state, firstExample) };
}

test('twelve steps and the answers after them agree with wasm to a thousandth', async () => {
  const [expected, got] = [await run('wasm'), await run('webgpu')];
  got.losses.forEach((loss, i) => {
    expect(Math.abs(loss - expected.losses[i]!), `step ${i + 1}`).toBeLessThan(1e-3);
  });
  for (const name of networks)
    got.said.chances[name].forEach((chance, i) => {
      expect(Math.abs(chance - expected.said.chances[name][i]!), name).toBeLessThan(1e-3);
    });
  got.said.byWord.flat().forEach((share, i) => {
    expect(Math.abs(share - expected.said.byWord.flat()[i]!)).toBeLessThan(1e-3);
  });
});
