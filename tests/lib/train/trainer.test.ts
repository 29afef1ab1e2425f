import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as gpt from '../../../src/lib/models/gpt';
import * as variable from '../../../src/lib/nn/variable';
import { DivergedError } from '../../../src/lib/core/failures';
import * as tf from '../../../src/lib/tf';
import { createTrainer } from '../../../src/lib/train/trainer';
import { allClose } from '../../helpers/allClose';
import { backends, use } from '../../helpers/backends';

const config = { vocabulary: 5, context: 4, channels: 8, heads: 2, layers: 1 };

/** A run with batches of its own: the same seed makes the same run. */
function start(seed: number, options: Partial<Parameters<typeof createTrainer>[1]> = {}) {
  const random = new Random(seed);
  const params = gpt.init(config, random.stream('init'));
  const batches = random.stream('batches');
  const row = () => Array.from({ length: 4 }, () => batches.below(5));
  const trainer = createTrainer(params, { rate: 1e-2, ...options });
  const loss = () =>
    gpt.loss(params, gpt.batch([row()], config), gpt.batch([row()], config), config);
  const steps = async (count: number) => {
    const losses: number[] = [];
    for (let i = 0; i < count; i++) losses.push((await trainer.update(loss)).loss);
    return losses;
  };
  const end = () => {
    trainer.dispose();
    variable.dispose(params);
  };
  return { params, trainer, batches, loss, steps, end };
}

const valuesOf = (params: variable.Tree) =>
  variable.named(params).map(([, each]) => [...each.dataSync<'float32'>()]);

describe.each(backends)('a trainer on %s', (backend) => {
  test('leaves no tensor over after 1,000 steps', async () => {
    await use(backend);
    const nothing = tf.memory().numTensors;
    const run = start(1);
    await run.steps(10);
    const { numTensors, numBytes } = tf.memory();
    const ids = tf.engine().backend.numDataIds();
    await run.steps(990);
    expect(run.trainer.step).toBe(1000);
    expect(tf.memory()).toMatchObject({ numTensors, numBytes });
    expect(tf.engine().backend.numDataIds()).toBe(ids);
    run.end();
    expect(tf.memory().numTensors).toBe(nothing);
  });

  test('repeats a run from its seed to the last bit', async () => {
    await use(backend);
    const [first, second] = [start(3), start(3)];
    expect(await first.steps(30)).toEqual(await second.steps(30));
    expect(valuesOf(first.params)).toEqual(valuesOf(second.params));
    first.end();
    second.end();
  });

  test('goes on from what it saved as if nothing had happened', async () => {
    await use(backend);
    const run = start(3);
    await run.steps(13);
    const saved = await run.trainer.save();
    const state = run.batches.state;
    const expected = await run.steps(25);

    const other = start(99);
    await other.steps(2);
    other.trainer.restore(structuredClone(saved));
    expect(other.trainer.step).toBe(13);
    const again = run.batches.resumed(state);
    const row = () => Array.from({ length: 4 }, () => again.below(5));
    for (const loss of expected) {
      const { loss: got } = await other.trainer.update(() =>
        gpt.loss(other.params, gpt.batch([row()], config), gpt.batch([row()], config), config),
      );
      expect(got).toBe(loss);
    }
    run.end();
    other.end();
  });

  test('a loss that is no number stops it with the weights of at most ten steps ago', async () => {
    await use(backend);
    for (const bad of [20, 23, 29, 30]) {
      const run = start(5);
      const before = tf.memory().numTensors;
      const seen = [valuesOf(run.params)];
      for (let i = 0; i < bad; i++) {
        await run.steps(1);
        seen.push(valuesOf(run.params));
      }
      const broken = run.trainer.update(() => tf.mul<tf.Scalar>(run.loss(), NaN));
      const error: unknown = await broken.catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(DivergedError);
      expect((error as DivergedError).back).toBe(bad - run.trainer.step);
      expect(bad - run.trainer.step).toBeLessThanOrEqual(10);
      expect(valuesOf(run.params)).toEqual(seen[run.trainer.step]);
      expect(tf.memory().numTensors).toBe(before);
      expect((await run.steps(3)).every(Number.isFinite)).toBe(true);
      run.end();
    }
  });

  test('updates that are under way at once are those made one after the other', async () => {
    await use(backend);
    const [first, second] = [start(6), start(6)];
    const expected = await first.steps(17);
    const before = tf.memory().numTensors;
    const together = Array.from({ length: 17 }, () => second.trainer.update(second.loss));
    expect(second.trainer.step).toBe(17);
    expect((await Promise.all(together)).map(({ loss }) => loss)).toEqual(expected);
    expect(valuesOf(second.params)).toEqual(valuesOf(first.params));
    expect(tf.memory().numTensors).toBe(before);
    first.end();
    second.end();
  });

  test('updates behind one that diverged are lost with it', async () => {
    await use(backend);
    const run = start(6);
    await run.steps(12);
    const before = tf.memory().numTensors;
    const good = valuesOf(run.params);
    const underWay = [run.loss, () => tf.mul<tf.Scalar>(run.loss(), NaN), run.loss, run.loss].map(
      (loss) => run.trainer.update(loss),
    );
    const ends = await Promise.allSettled(underWay);
    expect(ends.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'rejected',
    ]);
    expect(ends[1]).toMatchObject({ reason: { name: 'DivergedError', back: 3 } });
    expect(run.trainer.step).toBe(10);
    expect(valuesOf(run.params)).not.toEqual(good);
    expect(valuesOf(run.params).flat().every(Number.isFinite)).toBe(true);
    expect(tf.memory().numTensors).toBe(before);
    expect((await run.steps(3)).every(Number.isFinite)).toBe(true);
    run.end();
  });

  test('what a loss counts beside is read with it, and freed', async () => {
    await use(backend);
    const run = start(6);
    const before = tf.memory().numTensors;
    const update = await run.trainer.update(() => ({
      loss: run.loss(),
      also: { right: tf.scalar(0.25), wrong: tf.scalar(0.5) },
    }));
    expect(update.also).toEqual({ right: 0.25, wrong: 0.5 });
    expect(tf.memory().numTensors).toBe(before);
    run.end();
  });

  test('a rate far too high is noticed and the weights are finite', async () => {
    await use(backend);
    const run = start(5, { rate: (step) => (step < 5 ? 1e-2 : 1e30) });
    await expect(run.steps(16)).rejects.toBeInstanceOf(DivergedError);
    expect(valuesOf(run.params).flat().every(Number.isFinite)).toBe(true);
    run.end();
  });
});

test.each(backends)(
  'on %s gradient descent with momentum learns, and a saved run goes on',
  async (backend) => {
    await use(backend);
    const params = { x: variable.zeros<tf.Rank.R1>([2]) };
    const bowl = () => tf.sum(tf.square(tf.sub(params.x, [1, -2]))) as tf.Scalar;
    const trainer = createTrainer(params, { rate: 0.05, momentum: 0.5, clip: Infinity });
    for (let i = 0; i < 20; i++) await trainer.update(bowl);
    const saved = structuredClone(await trainer.save());
    expect(Object.keys(saved.tensors)).toEqual(['x', 'sgd.velocity']);
    const { loss } = await trainer.update(bowl);
    expect(loss).toBeLessThan(1e-2);
    trainer.restore(saved);
    expect((await trainer.update(bowl)).loss).toBe(loss);
    trainer.dispose();
    variable.dispose(params);
  },
);

test('a loss above the limit is divergence, though it is a number', async () => {
  await use('cpu');
  const run = start(5, { limit: 2 });
  await run.steps(3);
  const high = run.trainer.update(() => tf.add<tf.Scalar>(run.loss(), 2));
  await expect(high).rejects.toThrow(/loss 3\.\d+, gradient .* at step 3/);
  run.end();
});

test('a gradient that is no number is divergence, though the loss is one', async () => {
  await use('cpu');
  const params = { x: variable.zeros<tf.Rank.R1>([1]) };
  const trainer = createTrainer(params, { rate: 0.1 });
  const root = trainer.update(() => tf.sum(tf.sqrt(params.x)) as tf.Scalar); // slope 1/0
  await expect(root).rejects.toBeInstanceOf(DivergedError);
  expect(params.x.dataSync()[0]).toBe(0);
  trainer.dispose();
  variable.dispose(params);
});

test('a long gradient is shortened to the clip, a short one is left, the norm is that before', async () => {
  await use('cpu');
  // After one step AdamW has forgotten lengths; its memory of the gradient has not.
  for (const [slope, expected] of [
    [30, 0.1],
    [0.5, 0.05],
  ] as const) {
    const params = { x: variable.zeros<tf.Rank.R1>([1]) };
    const trainer = createTrainer(params, { rate: 0.1, clip: 1 });
    const { norm } = await trainer.update(() => tf.sum(tf.mul(params.x, slope)) as tf.Scalar);
    expect(norm).toBeCloseTo(slope, 5);
    const { tensors } = await trainer.save();
    allClose(tensors['adamw.mean']!.data, [expected], 1e-6);
    trainer.dispose();
    variable.dispose(params);
  }
});

test('only its own variables are changed, though the loss depends on others', async () => {
  await use('cpu');
  const mine = { x: variable.ones<tf.Rank.R1>([2]) };
  const theirs = { x: variable.ones<tf.Rank.R1>([2]) };
  const me = createTrainer(mine, { rate: 0.1 });
  const them = createTrainer(theirs, { rate: 0.1 });
  const loss = () => tf.sum(tf.square(tf.mul(mine.x, theirs.x))) as tf.Scalar;
  await me.update(loss);
  expect([...theirs.x.dataSync()]).toEqual([1, 1]);
  expect(mine.x.dataSync()[0]).toBeCloseTo(0.9, 5);
  await them.update(loss);
  expect(theirs.x.dataSync()[0]).toBeCloseTo(0.9, 5);
  for (const each of [me, them]) each.dispose();
  variable.dispose([mine, theirs]);
});

test('a saved run that does not fit is refused in words and changes nothing', async () => {
  await use('cpu');
  const run = start(5);
  await run.steps(2);
  const saved = await run.trainer.save();
  const before = valuesOf(run.params);
  const { tokens, ...withoutTokens } = saved.tensors;
  const broken = tokens!.data.slice().fill(NaN);
  const mean = { shape: [1], data: new Float32Array(1) };
  for (const [tensors, extra, sentence] of [
    [withoutTokens, { step: 2 }, 'tokens is missing'],
    [{ ...saved.tensors, tokens: { ...tokens!, data: broken } }, { step: 2 }, 'not finite'],
    [{ ...saved.tensors, 'adamw.mean': mean }, { step: 2 }, 'moments do not fit'],
    [saved.tensors, { step: -1 }, 'no whole number'],
    [saved.tensors, {}, 'no whole number'],
  ] as const) {
    expect(() => run.trainer.restore({ tensors, extra })).toThrow(sentence);
    expect(valuesOf(run.params)).toEqual(before);
    expect(run.trainer.step).toBe(2);
  }
  run.end();
});
