/** @file What every model must keep, whatever it computes: `modelContract('gpt', { … })` in its test. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Random } from '../../src/lib/core/random';
import * as variable from '../../src/lib/nn/variable';
import { createTrainer } from '../../src/lib/train/trainer';
import * as tf from '../../src/lib/tf';
import { backends, use } from './backends';
import { wrongGradients } from './finiteDifference';

export interface Subject<Params extends variable.Tree> {
  /** A small one: each variable is moved a few times by hand. */
  init: (random: Random) => Params;
  /** What it computes for one fixed small batch; everything it makes is freed by the caller. */
  output: (params: Params) => tf.Tensor;
  shape: number[];
  /** How wrong it is on that batch. */
  loss: (params: Params) => tf.Scalar;
  /** Steps in which the batch is learned by heart, the rate for it, and the loss that counts as learned. */
  learns: { steps: number; rate: number; below: number };
}

export function modelContract<Params extends variable.Tree>(
  name: string,
  { init, output, shape, loss, learns }: Subject<Params>,
): void {
  const losses = async (seed: number, steps: number) => {
    const fresh = init(new Random(seed));
    const trainer = createTrainer(fresh, { rate: learns.rate, decay: 0 });
    const result: number[] = [];
    for (let i = 0; i < steps; i++) result.push((await trainer.update(() => loss(fresh))).loss);
    trainer.dispose();
    variable.dispose(fresh);
    return result;
  };

  describe.each(backends)(`${name} on %s`, (backend) => {
    let params: Params;
    beforeAll(async () => {
      await use(backend);
      params = init(new Random(3));
    });
    afterAll(() => variable.dispose(params));

    test('gives the promised shape', () => {
      expect(tf.tidy(() => output(params).shape)).toEqual(shape);
    });

    test('leaves nothing but its variables', () => {
      const before = tf.memory().numTensors;
      const fresh = init(new Random(1));
      expect(tf.memory().numTensors - before).toBe(variable.named(fresh).length);
      variable.dispose(fresh);
      expect(tf.memory().numTensors).toBe(before);
    });

    test('gives every variable a gradient that agrees with finite differences', async () => {
      expect(await wrongGradients(params, () => loss(params))).toEqual([]);
    });

    test('learns one batch by heart', async () => {
      const all = await losses(2, learns.steps);
      expect(all.at(-1)).toBeLessThan(learns.below);
    });

    test('keeps as many tensors as after the first step', async () => {
      const fresh = init(new Random(4));
      const trainer = createTrainer(fresh, { rate: learns.rate });
      await trainer.update(() => loss(fresh));
      const { numTensors } = tf.memory();
      const ids = tf.engine().backend.numDataIds();
      for (let i = 0; i < 12; i++) await trainer.update(() => loss(fresh));
      expect(tf.memory().numTensors).toBe(numTensors);
      expect(tf.engine().backend.numDataIds()).toBeLessThanOrEqual(ids + numTensors);
      trainer.dispose();
      variable.dispose(fresh);
    });

    test('gives the same losses for the same seed, to the last bit', async () => {
      const first = await losses(7, 5);
      expect(await losses(7, 5)).toEqual(first);
      expect(await losses(8, 5)).not.toEqual(first);
    });
  });

  test(`${name} learns alike on every backend: twenty steps from one seed agree within 1e-3`, async () => {
    await use('cpu');
    const expected = await losses(6, 20);
    await use('wasm');
    for (const [step, got] of (await losses(6, 20)).entries()) {
      const apart = Math.abs(got - expected[step]!);
      expect(apart, `step ${step}: ${got}`).toBeLessThanOrEqual(1e-3);
    }
  });
}
