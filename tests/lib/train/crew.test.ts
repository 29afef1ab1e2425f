import { beforeAll, describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import type { Crew } from '../../../src/lib/train/crew';
import { createTrainer } from '../../../src/lib/train/trainer';
import { names } from '../../../src/lib/workloads/names';
import { inParts, settings, upload, workloads } from '../../../src/lib/workloads/workloads';
import { backends, use } from '../../helpers/backends';
import { crewsOf } from '../../helpers/crew';

type Name = (typeof names)[number];

const STEPS = 20;

/** The losses of each worker, and the weights that it ends with. */
async function trained(name: Name, crews: (Crew | undefined)[], steps = STEPS) {
  const workload = workloads[name];
  const random = new Random(1);
  const batches = Array.from({ length: 4 }, () => workload.batch(random));
  const workers = crews.map((crew) => {
    const learner = workload.start(new Random(2));
    const trainer = createTrainer(learner.params, { ...settings, clip: 1, crew });
    return { learner, trainer };
  });
  const losses: number[][] = workers.map(() => []);
  for (let step = 0; step < steps; step++) {
    const batch = batches[step % batches.length]!;
    await Promise.all(
      workers.map(async ({ learner, trainer }, w) => {
        const whole = () => learner.loss(upload(batch));
        const { loss } = await trainer.update(whole, inParts(workload, learner, batch));
        losses[w]!.push(loss);
      }),
    );
  }
  const weights = workers.map(({ learner }) =>
    variable.named(learner.params).map(([, each]) => [...each.dataSync()]),
  );
  for (const { learner, trainer } of workers) {
    trainer.dispose();
    variable.dispose(learner.params);
  }
  return { losses, weights };
}

const furthest = (some: readonly number[], others: readonly number[]) =>
  Math.max(...some.map((value, i) => Math.abs(value / others[i]! - 1)));

describe.each(names)('%s', (name) => {
  test('two, three and four workers have the losses of one, and all of them the same weights', async () => {
    await use('wasm');
    const before = tf.memory().numTensors;
    const one = await trained(name, [undefined]);
    for (const N of [2, 3, 4]) {
      const { losses, weights } = await trained(name, crewsOf(N));
      expect(losses[0]).toHaveLength(STEPS);
      expect(furthest(losses[0]!, one.losses[0]!)).toBeLessThan(1e-5);
      for (let w = 1; w < N; w++) {
        expect(losses[w]).toEqual(losses[0]);
        expect(weights[w]).toEqual(weights[0]);
      }
    }
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe.each(backends)('on %s', (backend) => {
  beforeAll(() => use(backend));

  test('the same seed and number of workers give the same losses, bit for bit', async () => {
    expect(await trained('mlp', crewsOf(3), 2)).toEqual(await trained('mlp', crewsOf(3), 2));
  });

  test('a crew of one is as if there was none', async () => {
    const [crew] = crewsOf(1);
    expect(await trained('mlp', [crew], 2)).toEqual(await trained('mlp', [undefined], 2));
  });
});

describe('a crew that is not sure', () => {
  const line = (crew: Crew) => {
    const params = { slope: variable.from(Float32Array.of(3), [1]) };
    const trainer = createTrainer(params, { rate: 0.1, crew });
    const loss = (xs: number[]) => {
      const off = tf.mul(params.slope, tf.tensor1d(xs));
      return tf.mean<tf.Scalar>(tf.square(off));
    };
    return { trainer, params, loss };
  };
  const xs = [1, 2, 3, 4];

  test('compares its first loss with that of the whole batch, and goes on', async () => {
    await use('wasm');
    const crews = crewsOf(2, { isTried: false });
    const made = await Promise.all(
      crews.map((crew, rank) => {
        const { trainer, loss } = line(crew);
        const share = xs.slice(2 * rank, 2 * rank + 2);
        const divide = () => ({ loss: () => loss(share), weight: 0.5 });
        return trainer.update(() => loss(xs), divide);
      }),
    );
    expect(made.map(({ loss }) => loss)).toEqual([67.5, 67.5]);
    expect(crews[0]).toMatchObject({ isTried: true, refused: false });
  });

  test('makes the update alone where the parts are not the whole', async () => {
    await use('wasm');
    const crews = crewsOf(2, { isTried: false });
    const [first] = await Promise.all(
      crews.map(async (crew) => {
        const { trainer, params, loss } = line(crew);
        // The first rows twice: a batch whose parts have something in common.
        const divide = () => ({ loss: () => loss(xs.slice(0, 2)), weight: 0.5 });
        const { loss: value } = await trainer.update(() => loss(xs), divide);
        return { value, slope: (await params.slope.data())[0] };
      }),
    );
    expect(crews[0]!.refused).toBe(true);
    expect(first).toMatchObject({ value: 67.5 });
  });

  test('has one that cannot be divided computed by one', async () => {
    await use('wasm');
    const [crew] = crewsOf(2, { isTried: false });
    const { trainer, loss } = line(crew!);
    expect(
      (
        await trainer.update(
          () => loss(xs),
          () => undefined,
        )
      ).loss,
    ).toBe(67.5);
    expect(crew!.refused).toBe(true);
  });
});

test('the slope through parts is that of finite differences', async () => {
  await use('wasm');
  const N = 3;
  const xs = [0.3, -1.2, 0.7, 2, -0.4];
  const at = [0.5, -0.8];
  const places = [[0], [1, 2, 3], [4]];
  const lossAt = (weights: tf.Tensor, part: readonly number[]) => {
    const x = tf.tensor1d(part.map((i) => xs[i]!));
    const [a, b] = tf.split(weights, 2);
    return tf.mean<tf.Scalar>(tf.square(tf.sub(tf.tanh(tf.mul(a!, x)), tf.mul(b!, tf.cos(x)))));
  };
  const whole = (weights: readonly number[]) =>
    tf.tidy(() => lossAt(tf.tensor1d([...weights]), [0, 1, 2, 3, 4]).dataSync()[0]!);
  const moved = await Promise.all(
    crewsOf(N).map(async (crew, rank) => {
      const params = { w: variable.from(Float32Array.from(at), [2]) };
      // Gradient descent at rate 1: the move is the slope.
      const trainer = createTrainer(params, { momentum: 0, rate: 1, clip: Infinity, crew });
      const part = places[rank]!;
      await trainer.update(
        () => lossAt(params.w, [0, 1, 2, 3, 4]),
        () => ({ loss: () => lossAt(params.w, part), weight: part.length / 5 }),
      );
      return [...(await params.w.data())];
    }),
  );
  const h = 1e-2;
  for (const i of [0, 1]) {
    const [up, down] = [1, -1].map((sign) => whole(at.map((w, j) => (j === i ? w + sign * h : w))));
    const slope = (up! - down!) / (2 * h);
    for (const weights of moved) expect(at[i]! - weights[i]!).toBeCloseTo(slope, 3);
  }
});

test('what one gives wrong is seen in all', async () => {
  await use('wasm');
  const right = await trained('mlp', crewsOf(2), 2);
  const touched = (span: Float32Array, rank: number) => {
    if (rank === 1) span.forEach((value, i) => (span[i] = 1.01 * value));
  };
  const { losses } = await trained('mlp', crewsOf(2, { touched }), 2);
  expect(furthest(losses[0]!, right.losses[0]!)).toBeGreaterThan(1e-6);
});
