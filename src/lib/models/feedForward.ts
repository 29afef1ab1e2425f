/**
 * @file A feed-forward network of any depth: numbers in, hidden layers one after another, one number out.
 *
 * Read downwards: Config → init → layers → scores → the losses → penalty. Pure functions; the Trainer frees memory.
 *
 * B batch · I inputs · H units of a layer
 * a₀ = x, aₗ = f(Wₗ·aₗ₋₁ + bₗ); the last layer has one unit and no f: its number is the score.
 * Source: goodfellow2016, §6.4. Left out: dropout, normalisation, more than one output.
 */
import { check } from '../core/check';
import type { Random } from '../core/random';
import * as linear from '../nn/linear';
import * as loss from '../nn/loss';
import * as tf from '../tf';

/** f. With `linear` there is none, and any depth computes what no hidden layer would. */
export type Activation = 'tanh' | 'relu' | 'sigmoid' | 'linear';

export interface Config {
  inputs: number;
  /** Units of each hidden layer; an empty list is linear or logistic regression. */
  hidden: readonly number[];
  activation: Activation;
}
export const defaults: Config = { inputs: 2, hidden: [4, 2], activation: 'tanh' };
export type Params = ReturnType<typeof init>;

/**
 * Weights so large that what a layer passes on is about as spread out as what it is given.
 *
 * @see he2015, §2.2: 2/I where f drops half of it, else 1/I
 */
export function init({ inputs, hidden, activation }: Config, random: Random) {
  const gain = activation === 'relu' ? 2 : 1;
  const sizes = [inputs, ...hidden];
  return {
    hidden: hidden.map((units, i) => {
      const above = sizes[i] as number;
      return linear.init(above, units, random, Math.sqrt(gain / above));
    }),
    output: linear.init(sizes.at(-1) as number, 1, random, 0.1),
  };
}

/** What each hidden layer passes on: x [B, I] → [B, H] for each. */
export function layers(params: Params, x: tf.Tensor2D, { inputs, activation }: Config) {
  check(x.shape[1] === inputs, `feedForward: ${x.shape[1]} inputs, not ${inputs}`);
  const f = activation === 'linear' ? 'none' : activation;
  const all: tf.Tensor2D[] = [];
  let a = x;
  for (const [i, layer] of params.hidden.entries()) {
    a = linear.apply(layer, a, f, i === 0) as tf.Tensor2D; // [B, H]; x is data
    all.push(a);
  }
  return all;
}

/** x [B, I] → [B]: of two classes how much speaks for the second, in nats; or an amount. */
export function scores(params: Params, x: tf.Tensor2D, config: Config): tf.Tensor1D {
  const last = layers(params, x, config).at(-1);
  const score = linear.apply(params.output, last ?? x, 'none', !last); // [B, 1]
  return tf.reshape<tf.Rank.R1>(score, [-1]); // [B]
}

/**
 * Mean of −ln p over `classes` [B] (int32, 0 or 1), in nats; ln 2 for scores of 0.
 *
 * The first class always scores 0, so that softmax of the two is the logistic function of the score.
 */
export function crossEntropy(score: tf.Tensor1D, classes: tf.Tensor1D): tf.Scalar {
  const column = tf.reshape<tf.Rank.R2>(score, [-1, 1]); // [B, 1]
  return loss.crossEntropy(tf.pad2d(column, [[0, 0], [1, 0]]), classes); // prettier-ignore
}

/** Mean of (score − amount)² over `amounts` [B]. */
export function squaredError(score: tf.Tensor1D, amounts: tf.Tensor1D): tf.Scalar {
  return tf.mean<tf.Scalar>(tf.square(tf.sub(score, amounts)));
}

/** Σ|w| or ½Σw² over all weights: what regularisation makes cost something. Biases are free. */
export function penalty({ hidden, output }: Params, norm: 'L1' | 'L2'): tf.Scalar {
  const sums = [...hidden, output].map(({ weight }) =>
    norm === 'L1' ? tf.sum(tf.abs(weight)) : tf.mul(tf.sum(tf.square(weight)), 0.5),
  );
  return tf.addN(sums) as tf.Scalar;
}

/**
 * Rows of numbers as one tensor [B, I].
 *
 * @throws {ShapeError} If one has another length.
 */
export function batch(rows: readonly ArrayLike<number>[], { inputs }: Config): tf.Tensor2D {
  const numbers = new Float32Array(rows.length * inputs);
  for (const [b, row] of rows.entries()) {
    check(row.length === inputs, `feedForward: row ${b} has ${row.length} numbers, not ${inputs}`);
    numbers.set(row, b * inputs);
  }
  return tf.tensor2d(numbers, [rows.length, inputs]);
}
