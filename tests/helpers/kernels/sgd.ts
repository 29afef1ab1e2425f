import { Random } from '../../../src/lib/core/random';
import { health } from '../../../src/lib/kernels/health/health';
import * as sgd from '../../../src/lib/kernels/sgd/sgd';
import * as tf from '../../../src/lib/tf';

const shapes = [[5, 7], [7], [3, 1, 2], [1]];
const random = new Random(9);
const numbers = (size: number) => Float32Array.from({ length: size }, () => random.normal());

/** Weights and their gradients, and the velocity of all. */
export const given = shapes.map((shape) => {
  const n = tf.util.sizeFromShape(shape);
  return { shape, weight: numbers(n), gradient: numbers(n) };
});
export const velocity = numbers(49);

/** All weights after a step on the backend in use, and the velocity. */
export async function stepOf(settings: Partial<sgd.Step>): Promise<number[]> {
  const all = tf.tidy(() => {
    const gradients = given.map(({ shape, gradient }) => tf.tensor(gradient, shape));
    const made = sgd.update(
      given.map(({ shape, weight }) => tf.tensor(weight, shape)),
      gradients,
      tf.tensor1d(velocity),
      health(tf.scalar(1), gradients),
      { ...sgd.defaults, rate: 0.1, clip: Infinity, ...settings },
    );
    return [...made.weights, made.velocity];
  });
  const values = await Promise.all(all.map((each) => each.data<'float32'>()));
  tf.dispose(all);
  return values.flatMap((each) => [...each]);
}
