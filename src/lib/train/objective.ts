/**
 * @file A model's loss as a function of plain numbers: weights in, loss and slope out. What moves the weights needs to know
 * no model, and no tensor. P weights
 */
import { check } from '../core/check';
import { pack } from '../kernels/packed';
import * as variable from '../nn/variable';
import * as tf from '../tf';
import { measure, numberOf } from './measure';

type Vector = Float64Array;

export interface Objective<Batch> {
  /** P */
  size: number;
  /** Where the model stands now, in the order of its parameters. */
  weights: () => Promise<Vector>;
  /** Loss and gradient at these weights, which the model has from then on. */
  slope: (weights: Vector, batch: Batch) => Promise<{ loss: number; gradient: Vector }>;
  /** The loss alone. */
  loss: (weights: Vector, batch: Batch) => Promise<number>;
}

/**
 * @param loss - Of a batch, from `params` alone; everything it makes is freed.
 */
export function objectiveOf<Batch>(
  params: variable.Tree,
  loss: (batch: Batch) => tf.Scalar,
): Objective<Batch> {
  const variables = variable.named(params).map(([, each]) => each);
  const size = variable.count(params);
  const take = (weights: Vector) => {
    check(weights.length === size, `objective: ${weights.length} weights, not ${size}`);
    let start = 0;
    tf.tidy(() => {
      for (const each of variables) {
        const own = Float32Array.from(weights.subarray(start, start + each.size));
        each.assign(tf.tensor(own, each.shape));
        start += each.size;
      }
    });
  };
  const read = async (packed: tf.Tensor1D): Promise<Vector> => {
    const numbers = Float64Array.from(await packed.data());
    packed.dispose();
    return numbers;
  };
  return {
    size,
    weights: () => read(tf.tidy(() => pack(variables))),
    async slope(weights, batch) {
      take(weights);
      const { gradients, health } = measure(() => loss(batch), variables);
      const numbers = await read(tf.tidy(() => pack([...gradients, health]))); // [P + 2], one read
      tf.dispose([gradients, health]);
      return { loss: numbers[size] ?? NaN, gradient: numbers.subarray(0, size) };
    },
    loss(weights, batch) {
      take(weights);
      return numberOf(() => loss(batch));
    },
  };
}
