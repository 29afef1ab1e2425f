/** @file A generator and a discriminator that learn by one loss; beside the chosen one others may, from the same start and batches. */
import type { Random } from '../../../lib/core/random';
import * as gan from '../../../lib/models/gan';
import * as tf from '../../../lib/tf';
import { Adversarial, type Player } from '../../../lib/train/adversarial';
import { rateAt } from '../../../lib/train/schedule';
import type { Settings } from './fields';
import type { Target } from './target';

export interface Pair {
  loss: gan.Loss;
  params: gan.Params;
  two: Adversarial;
}
/** What a move is made of, the same for every pair: plain numbers. */
export interface Batch {
  size: number;
  real: Float32Array;
  noise: Float32Array;
}

export const configOf = (
  { latent, width, layers }: Settings,
  { size, known }: Target,
): gan.Config => ({
  noise: latent,
  size,
  hidden: Array<number>(layers).fill(width),
  activation: 'relu',
  bounded: known !== undefined,
});

/** @param live - Holds the settings of now: rates can be changed. */
export function pairOf(
  loss: gan.Loss,
  config: gan.Config,
  live: { settings: Settings },
  random: Random,
): Pair {
  const params = gan.init(config, random.stream('weights'));
  const { beta1 } = live.settings;
  const options = (peak: () => number) => ({
    ...{ beta1, decay: 0, clip: Infinity },
    rate: () => {
      const schedule = { peak: peak(), floor: peak() / 10, warmup: 0, steps: live.settings.length };
      return rateAt(two.count('generator'), schedule);
    },
  });
  const two: Adversarial = new Adversarial(params, {
    discriminator: options(() => live.settings.judgeRate),
    generator: options(() => live.settings.rate),
  });
  return { loss, params, two };
}

/** What a player loses with a batch. */
export function lossOf(
  { loss, params: { generator, discriminator } }: Pair,
  player: Player,
  { size, real, noise }: Batch,
  config: gan.Config,
  smoothing: number,
): () => tf.Scalar {
  return () => {
    const made = gan.generate(generator, tf.tensor2d(noise, [size, config.noise]), config);
    if (player === 'generator') return gan.generatorLoss(discriminator, made, config, loss);
    const examples = tf.tensor2d(real, [size, config.size]);
    return gan.discriminatorLoss(discriminator, examples, made, config, loss, smoothing);
  };
}

export function batchOf({ draw }: Target, size: number, latent: number, random: Random): Batch {
  return { size, real: draw(size, random), noise: noiseOf(size, latent, random) };
}

/** [count, latent], standard normal. */
export const noiseOf = (count: number, latent: number, random: Random): Float32Array =>
  Float32Array.from({ length: count * latent }, () => random.normal());
