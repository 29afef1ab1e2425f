import { expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as adamw from '../../../src/lib/kernels/adamw/adamw';
import * as sgd from '../../../src/lib/kernels/sgd/sgd';
import * as tf from '../../../src/lib/tf';
import { allClose } from '../../helpers/allClose';
import { backends, use } from '../../helpers/backends';

const shapes = [[5, 7], [7], [3, 1, 2], [1]];
const random = new Random(9);
const numbers = (size: number) => Float32Array.from({ length: size }, () => random.normal());
const given = shapes.map((shape) => {
  const n = tf.util.sizeFromShape(shape);
  return { shape, weight: numbers(n), gradient: numbers(n) };
});
const velocity = numbers(49);

/** All weights after a step, and the velocity. */
function stepOf(settings: Partial<sgd.Step>): number[] {
  return tf.tidy(() => {
    const gradients = given.map(({ shape, gradient }) => tf.tensor(gradient, shape));
    const made = sgd.update(
      given.map(({ shape, weight }) => tf.tensor(weight, shape)),
      gradients,
      tf.tensor1d(velocity),
      adamw.health(tf.scalar(1), gradients),
      { ...sgd.defaults, rate: 0.1, clip: Infinity, ...settings },
    );
    return [...made.weights, made.velocity].flatMap((each) => [...each.dataSync()]);
  });
}

test.each(backends)('on %s a step is that of the formula', async (backend) => {
  await use(backend);
  const got = stepOf({ momentum: 0.5, decay: 0.2 });
  const gradients = given.flatMap(({ gradient }) => [...gradient]);
  const moved = gradients.map((g, i) => 0.5 * velocity[i]! + g);
  const weights = given.flatMap(({ shape, weight }) =>
    [...weight].map((w) => w * (shape.length > 1 ? 0.98 : 1)),
  );
  allClose(got, [...weights.map((w, i) => w - 0.1 * moved[i]!), ...moved], 1e-5);
});

test.each(backends)('on %s a momentum of 0 is plain gradient descent', async (backend) => {
  await use(backend);
  const got = stepOf({ momentum: 0 }).slice(0, 49);
  const weights = given.flatMap(({ weight, gradient }) =>
    [...weight].map((w, i) => w - 0.1 * gradient[i]!),
  );
  allClose(got, weights, 1e-5);
});

test('a long gradient is shortened on both backends alike', async () => {
  const made: number[][] = [];
  for (const backend of backends) {
    await use(backend);
    made.push(stepOf({ clip: 1 }));
  }
  allClose(made[1]!, made[0]!, 1e-5);
  expect(made[0]).not.toEqual(stepOf({}));
});
