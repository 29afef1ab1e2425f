/**
 * @file A variational autoencoder: a black-and-white picture in, a few numbers with their uncertainty, and the picture back.
 *
 * Read downwards: Config → init → encode → sampled → decode → reconstruction, divergence → terms → loss. Pure functions; the
 * Trainer frees memory.
 *
 * B batch · P pixels · Z latent variables
 * μ, log σ² = encoder(x); z = μ + σ·ε with ε ~ N(0, 1); −ELBO = −log p(x | z) + KL(q(z | x) ‖ N(0, 1)), in nats a picture:
 * summed over pixels and over latent variables, the mean over the batch alone.
 * Source: kingma2014, §2.3 to §3 and appendices B and C.1, with a second layer on both sides. Left out: more than one
 * sample of z a picture, a learned prior, convolutions.
 */
import { check } from '../core/check';
import type { Random } from '../core/random';
import * as linear from '../nn/linear';
import * as tf from '../tf';

export const defaults = { pixels: 784, wide: 128, narrow: 64, latents: 2 };
export type Config = typeof defaults;
export type Params = ReturnType<typeof init>;

/** q(z | x), a normal distribution for each latent variable. */
export interface Code {
  /** μ [B, Z] */
  mean: tf.Tensor2D;
  /** log σ² [B, Z]: any number is one, and it is 0 where the prior is. */
  logVariance: tf.Tensor2D;
}

/**
 * What is made small: the negative ELBO with β before its KL, or what is often written in its place.
 *
 * - `elbo`: both terms summed.
 * - `printed`: log σ² stands where σ² belongs, and cancels; see errata B07.
 * - `latent-mean`: the KL is a mean over the latent variables, the other term a sum over pixels.
 * - `pixel-mean`: the other term is a mean over pixels, the KL a sum over the latent variables.
 */
export type Objective = 'elbo' | 'printed' | 'latent-mean' | 'pixel-mean';

/** The two heads start small, so that q starts near the prior. */
export function init({ pixels, wide, narrow, latents }: Config, random: Random) {
  const layer = (inputs: number, outputs: number) =>
    linear.init(inputs, outputs, random, Math.sqrt(1 / inputs));
  return {
    encoder: { wide: layer(pixels, wide), narrow: layer(wide, narrow) },
    mean: linear.init(narrow, latents, random, 0.1),
    logVariance: linear.init(narrow, latents, random),
    decoder: { narrow: layer(latents, narrow), wide: layer(narrow, wide) },
    output: linear.init(wide, pixels, random),
  };
}

/**
 * Lets the output start at each pixel's share of ink [P]: an untrained decoder then says what all pictures have in common, and
 * whatever it gets better by comes through z.
 */
export function startAt({ output }: Params, shares: ArrayLike<number>): void {
  const P = output.bias.shape[0];
  check(shares.length === P, `vae: shares of ${shares.length} pixels, not ${P}`);
  const logits = Float32Array.from(shares, (share) => Math.log(share / (1 - share)));
  const start = tf.tensor1d(logits);
  output.bias.assign(start);
  start.dispose();
}

/** x [B, P] → μ and log σ² [B, Z]. */
export function encode({ encoder, mean, logVariance }: Params, x: tf.Tensor2D): Code {
  const P = encoder.wide.weight.shape[0];
  check(x.shape[1] === P, `vae: ${x.shape[1]} pixels, not ${P}`);
  const wide = linear.apply(encoder.wide, x, 'tanh', true); // [B, 128]; x is data
  const narrow = linear.apply(encoder.narrow, wide, 'tanh'); // [B, 64]
  return {
    mean: linear.apply(mean, narrow) as tf.Tensor2D, // [B, Z]
    logVariance: linear.apply(logVariance, narrow) as tf.Tensor2D, // [B, Z]
  };
}

/**
 * z = μ + σ·ε: the chance comes from outside, so that the gradient gets to μ and σ.
 *
 * @param noise - ε [B, Z], normal with mean 0 and deviation 1.
 * @see kingma2014, §2.4
 */
export function sampled({ mean, logVariance }: Code, noise: tf.Tensor2D): tf.Tensor2D {
  check(
    String(noise.shape) === String(mean.shape),
    `vae: noise of [${noise.shape.join()}] does not fit [${mean.shape.join()}]`,
  );
  return tf.add(mean, tf.mul(tf.exp(tf.mul(logVariance, 0.5)), noise)); // [B, Z]
}

/** z [B, Z] → logits [B, P]; their sigmoid is each pixel's chance of ink. */
export function decode({ decoder, output }: Params, z: tf.Tensor2D): tf.Tensor2D {
  const Z = decoder.narrow.weight.shape[0];
  check(z.shape[1] === Z, `vae: ${z.shape[1]} latent variables, not ${Z}`);
  const narrow = linear.apply(decoder.narrow, z, 'tanh'); // [B, 64]
  const wide = linear.apply(decoder.wide, narrow, 'tanh'); // [B, 128]
  return linear.apply(output, wide) as tf.Tensor2D; // [B, P]
}

/**
 * −log p(x | z) = Σ log(1 + eˡ) − x·l over the pixels, in nats a picture: logits l [B, P], x [B, P] → [B].
 *
 * The Bernoulli log-likelihood −Σ x·log p + (1 − x)·log(1 − p) with p = σ(l), written in l: no logarithm of 0, however sure
 * the decoder is.
 *
 * @see kingma2014, appendix C.1
 */
export function reconstruction(logits: tf.Tensor2D, x: tf.Tensor2D): tf.Tensor1D {
  return tf.sum(tf.sub(tf.softplus(logits), tf.mul(x, logits)), 1); // [B]
}

/**
 * KL(N(μ, σ²) ‖ N(0, 1)) = −½·(1 + log σ² − μ² − σ²), in nats, of each latent variable: [B, Z].
 *
 * @see kingma2014, appendix B
 */
export function divergence({ mean, logVariance }: Code): tf.Tensor2D {
  const spread = tf.sub(tf.sub(tf.exp(logVariance), logVariance), 1); // σ² − log σ² − 1
  return tf.mul(tf.add(tf.square(mean), spread), 0.5);
}

/** −½·(1 + log σ² − μ² − log σ²) = ½·(μ² − 1), as it is sometimes printed; no divergence, it can be negative: [B, Z]. */
export function printed({ mean }: Code): tf.Tensor2D {
  return tf.mul(tf.sub(tf.square(mean), 1), 0.5);
}

/** Both terms and the printed one, in nats a picture. */
export interface Terms {
  reconstruction: tf.Scalar;
  divergence: tf.Scalar;
  printed: tf.Scalar;
}

/** Sums over pixels and over latent variables, means over the batch: x [B, P], noise [B, Z]. */
export function terms(params: Params, x: tf.Tensor2D, noise: tf.Tensor2D): Terms {
  const code = encode(params, x);
  const logits = decode(params, sampled(code, noise)); // [B, P]
  return {
    reconstruction: tf.mean(reconstruction(logits, x)),
    divergence: tf.mean(tf.sum(divergence(code), 1)),
    printed: tf.mean(tf.sum(printed(code), 1)),
  };
}

/**
 * What is made small.
 *
 * @param beta - Before the KL; with 1 and `elbo` this is the negative ELBO. @see higgins2017
 */
export function objective(
  { reconstruction, divergence, printed }: Terms,
  beta: number,
  kind: Objective,
  { pixels, latents }: Pick<Config, 'pixels' | 'latents'>,
): tf.Scalar {
  const first = kind === 'pixel-mean' ? tf.div(reconstruction, pixels) : reconstruction;
  const second = kind === 'printed' ? printed : divergence;
  return tf.add(first, tf.mul(second, kind === 'latent-mean' ? beta / latents : beta));
}

/** The negative ELBO of a batch, in nats a picture. */
export function loss(params: Params, x: tf.Tensor2D, noise: tf.Tensor2D): tf.Scalar {
  const both = terms(params, x, noise);
  return tf.add(both.reconstruction, both.divergence);
}

/**
 * Rows of numbers as one tensor: pictures [B, P] of 0 and 1, or ε [B, Z].
 *
 * @throws {ShapeError} If one has another length.
 */
export function batch(rows: readonly ArrayLike<number>[], length: number): tf.Tensor2D {
  const numbers = new Float32Array(rows.length * length);
  for (const [b, row] of rows.entries()) {
    check(row.length === length, `vae: row ${b} has ${row.length} numbers, not ${length}`);
    numbers.set(row, b * length);
  }
  return tf.tensor2d(numbers, [rows.length, length]);
}
