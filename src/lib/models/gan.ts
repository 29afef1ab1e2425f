/**
 * @file A generative adversarial network: a generator makes examples from noise, a discriminator scores how real each one looks.
 *
 * Read downwards: Config → init → generate → scores → what each of the two loses. Pure functions; each network has a Trainer of its own,
 * which changes nobody else's weights and frees memory.
 *
 * B batch · Z numbers of noise · I numbers of an example · H hidden units
 * A score s is the logarithm of the odds for “real”: D(x) = σ(s). With least squares the score itself is to be 1 or 0.
 * Source: goodfellow2014, §3; mao2017 for least squares. Left out: convolutions, normalisation, a condition to generate by.
 */
import { check } from '../core/check';
import type { Random } from '../core/random';
import * as linear from '../nn/linear';
import { crossEntropy } from '../nn/loss';
import * as tf from '../tf';

export interface Config {
  noise: number;
  /** Numbers of an example: two for a point, one a pixel for a picture. */
  size: number;
  /** Units of each hidden layer, the same in both networks. */
  hidden: readonly number[];
  /** Of the hidden layers. */
  activation: 'relu' | 'silu' | 'tanh';
  /** Whether the numbers of an example lie between 0 and 1, as a pixel's do. */
  bounded: boolean;
}
export const defaults: Config = {
  noise: 8,
  size: 2,
  hidden: [64, 64],
  activation: 'relu',
  bounded: false,
};

/**
 * What the two play for. The generator, with D of what it made:
 * `non-saturating` −ln D, `minimax` ln(1 − D), `least-squares` ½(s − 1)²; and `printed` −ln(1 − D), which has the sign of
 * the second reversed, and teaches the generator to be caught.
 */
export type Loss = 'non-saturating' | 'minimax' | 'least-squares' | 'printed';

export type Network = ReturnType<typeof network>;
export type Params = ReturnType<typeof init>;

export function init(config: Config, random: Random) {
  return {
    generator: generator(config, random.stream('generator')),
    discriminator: discriminator(config, random.stream('discriminator')),
  };
}

export const generator = ({ noise, hidden, size, activation }: Config, random: Random) =>
  network([noise, ...hidden, size], activation, random);

export const discriminator = ({ size, hidden, activation }: Config, random: Random) =>
  network([size, ...hidden, 1], activation, random);

/** Layers one after another. @see he2015, §2.2 for how they start */
function network(sizes: readonly number[], f: Config['activation'], random: Random) {
  return sizes.slice(1).map((units, i) => {
    const above = sizes[i] as number;
    // 2 where f drops about half of what it is given; nothing follows the last layer.
    const gain = f === 'tanh' || i + 2 === sizes.length ? 1 : 2;
    return linear.init(above, units, random, Math.sqrt(gain / above));
  });
}

function apply(
  layers: Network,
  x: tf.Tensor2D,
  f: Config['activation'],
  last: 'none' | 'sigmoid',
  data: boolean,
): tf.Tensor2D {
  let a: tf.Tensor = x;
  for (const [i, layer] of layers.entries()) {
    const activation = i + 1 === layers.length ? last : f;
    a = linear.apply(layer, a, activation, data && i === 0); // [B, H]
  }
  return a as tf.Tensor2D;
}

/** Examples from noise: z [B, Z] → [B, I]. */
export function generate(generator: Network, z: tf.Tensor2D, config: Config) {
  const { noise, activation, bounded } = config;
  check(z.shape[1] === noise, `gan: ${z.shape[1]} numbers of noise, not ${noise}`);
  return apply(generator, z, activation, bounded ? 'sigmoid' : 'none', true); // [B, I]
}

/**
 * How much speaks for each example being real: x [B, I] → [B, 1].
 *
 * @param data - Nobody asks for a gradient of x; a generator that is to learn does.
 */
export function scores(discriminator: Network, x: tf.Tensor2D, config: Config, data = true) {
  const { size, activation } = config;
  check(x.shape[1] === size, `gan: ${x.shape[1]} numbers of an example, not ${size}`);
  return apply(discriminator, x, activation, 'none', data); // [B, 1]
}

/**
 * What the discriminator loses: with real examples the mean of −ln D, with made ones the mean of −ln(1 − D), added; with
 * least squares half the mean of (s − 1)² and of s². 2 ln 2 for scores of 0.
 *
 * @param real - [B, I]
 * @param made - [B, I]
 * @param smoothing - A real example is to get 1 − smoothing, and not 1. @see salimans2016, §3.4
 */
export function discriminatorLoss(
  discriminator: Network,
  real: tf.Tensor2D,
  made: tf.Tensor2D,
  config: Config,
  loss: Loss,
  smoothing = 0,
): tf.Scalar {
  const B = real.shape[0];
  check(made.shape[0] === B, `gan: ${made.shape[0]} made examples beside ${B} real ones`);
  // One batch for both: no layer here mixes the examples of a batch.
  const s = scores(discriminator, tf.concat2d([real, made], 0), config); // [2B, 1]
  const wanted = (forReal: number) =>
    Array.from({ length: 2 * B }, (_, i) => (i < B ? forReal : 0));
  if (loss === 'least-squares') {
    const answers = tf.tensor2d(wanted(1 - smoothing), [2 * B, 1]);
    return tf.mean<tf.Scalar>(tf.square(tf.sub(s, answers)));
  }
  const sharp = surprise(s, wanted(1));
  if (smoothing === 0) return tf.mul<tf.Scalar>(sharp, 2);
  const blurred = tf.mul(surprise(s, wanted(0)), 2 * smoothing);
  return tf.add<tf.Scalar>(tf.mul(sharp, 2 * (1 - smoothing)), blurred);
}

/**
 * What the generator loses by examples that it made, a mean over the batch.
 *
 * @param made - [B, I], with a way back to what is to learn.
 */
export function generatorLoss(
  discriminator: Network,
  made: tf.Tensor2D,
  config: Config,
  loss: Loss,
): tf.Scalar {
  const s = scores(discriminator, made, config, false); // [B, 1]
  if (loss === 'least-squares') return tf.mul<tf.Scalar>(tf.mean(tf.square(tf.sub(s, 1))), 0.5);
  const caught = loss !== 'non-saturating';
  const costs = surprise(s, Array<number>(made.shape[0]).fill(caught ? 0 : 1));
  return loss === 'minimax' ? tf.neg(costs) : costs;
}

/** Mean of −ln σ(s) where the answer is 1, of −ln(1 − σ(s)) where it is 0. */
function surprise(s: tf.Tensor2D, answers: readonly number[]): tf.Scalar {
  // Of two classes the first always scores 0: softmax then is the logistic function.
  return crossEntropy(tf.pad2d(s, [[0, 0], [1, 0]]), tf.tensor1d([...answers], 'int32')); // prettier-ignore
}
