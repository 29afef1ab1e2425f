import { beforeAll, describe, expect, test } from 'vitest';
import { DivergedError } from '../../../src/lib/core/failures';
import { Random } from '../../../src/lib/core/random';
import type { Saved } from '../../../src/lib/core/saved';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { JUDGE_EVERY, supervised } from '../../../src/lib/train/supervised';
import { use } from '../../helpers/backends';

beforeAll(() => use('cpu'));

const settings = { batch: 4, rate: 0.1, warmup: 0, length: 100, decay: 0, clip: 1 };

/** A line through points of y = 2x. */
async function start(changed: Partial<typeof settings> = {}, saved?: Saved) {
  const params = { slope: variable.from(Float32Array.of(-1), [1]) };
  const drawn: number[][] = [];
  const judged: number[] = [];
  const training = await supervised(
    {
      params,
      settings: { ...settings, ...changed },
      limit: 1e6,
      draw: (random) => {
        const xs = Array.from({ length: settings.batch }, () => random.uniform());
        drawn.push(xs);
        return xs;
      },
      loss: (xs) => {
        const x = tf.tensor1d(xs);
        const off = tf.sub(tf.mul(params.slope, x), tf.mul(x, 2));
        const loss = tf.mean<tf.Scalar>(tf.square(off));
        return { loss, also: { furthest: tf.max<tf.Scalar>(tf.abs(off)) } };
      },
      judge: (step) => Promise.resolve(judged.push(step)),
    },
    { random: new Random(3), saved },
  );
  return { training, params, drawn, judged };
}

describe('learning from examples', () => {
  test('a step reports loss, gradient, rate and what was measured with it', async () => {
    const { training } = await start();
    const first = await training.step();
    expect(Object.keys(first).sort()).toEqual(['furthest', 'heldOut', 'loss', 'norm', 'rate']);
    expect(first.rate).toBe(0.1);
    let last = first;
    for (let i = 0; i < 60; i++) last = await training.step();
    expect(last.loss).toBeLessThan(first.loss / 10);
    expect(last.rate).toBeLessThan(0.1);
  });

  test('what is held out is judged after the first step and then every twentieth', async () => {
    const { training, judged } = await start();
    const has: number[] = [];
    for (let step = 1; step <= 41; step++) {
      if ((await training.step()).heldOut !== undefined) has.push(step);
    }
    expect(has).toEqual([1, JUDGE_EVERY, 2 * JUDGE_EVERY]);
    expect(judged).toEqual(has);
  });

  test('another rate is taken from the next step on, and its course with it', async () => {
    const { training } = await start();
    await training.step();
    training.change({ ...settings, rate: 0.01, length: Infinity });
    expect((await training.step()).rate).toBeCloseTo(0.01, 12);
    expect((await training.step()).rate).toBeCloseTo(0.01, 12);
  });

  test('batches come from a stream of their own: nothing else moves them', async () => {
    const [one, other] = [await start(), await start({ rate: 0.001 })];
    for (let i = 0; i < 5; i++) await Promise.all([one.training.step(), other.training.step()]);
    expect(one.drawn).toEqual(other.drawn);
  });

  test('a saved run goes on with the losses it would have had', async () => {
    const { training } = await start();
    for (let i = 0; i < 7; i++) await training.step();
    const saved = structuredClone(await training.save());
    const again = (await start({}, saved)).training;
    expect(again.count).toBe(7);
    for (let i = 0; i < 5; i++) expect(await again.step()).toEqual(await training.step());
  });

  test('what was saved and does not fit is refused, and nothing is changed', async () => {
    const saved = await (await start()).training.save();
    const { training, params } = await start();
    for (const broken of [
      { ...saved, extra: { ...saved.extra, batches: [1, 2] } },
      { ...saved, extra: { ...saved.extra, step: -1 } },
      { ...saved, tensors: {} },
    ]) {
      expect(() => training.restore(broken)).toThrow(
        expect.objectContaining({ name: 'ShapeError' }),
      );
    }
    expect((await params.slope.data())[0]).toBe(-1);
  });

  test('a rate far too high is divergence', async () => {
    const { training } = await start({ rate: 1e8, clip: 1e9 });
    const all = async () => {
      for (let i = 0; i < 30; i++) await training.step();
    };
    await expect(all()).rejects.toBeInstanceOf(DivergedError);
  });
});
