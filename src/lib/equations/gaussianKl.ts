/**
 * @file How far a normal distribution lies from the standard one, KL(N(μ, σ²) ‖ N(0, 1)), in nats: by its formula, by chance, and
 * as it is sometimes printed.
 *
 * Source: kingma2014, appendix B.
 */
import type { Random } from '../core/random';

/** −½·(1 + log σ² − μ² − σ²): 0 at μ = 0 and σ² = 1, above 0 elsewhere. */
export const divergence = (mean: number, logVariance: number): number =>
  (mean ** 2 + Math.exp(logVariance) - 1 - logVariance) / 2;

/** −½·(1 + log σ² − μ² − log σ²) = ½·(μ² − 1): σ is no longer in it, and it can be below 0. */
export const printed = (mean: number): number => (mean ** 2 - 1) / 2;

export interface Estimate {
  mean: number;
  /** Standard error of the mean. */
  error: number;
}

/**
 * The same by chance: the mean of log q(z) − log p(z) over draws z = μ + σ·ε, for latent variables that are independent.
 *
 * @param count - Draws, at least 2.
 */
export function sampled(
  latents: readonly { mean: number; logVariance: number }[],
  count: number,
  random: Random,
): Estimate {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < count; i++) {
    let ratio = 0;
    for (const { mean, logVariance } of latents) {
      const e = random.normal();
      const z = mean + Math.exp(logVariance / 2) * e;
      ratio += (z * z - e * e - logVariance) / 2; // the constants of both densities cancel
    }
    sum += ratio;
    squares += ratio * ratio;
  }
  const mean = sum / count;
  return { mean, error: Math.sqrt(Math.max(0, squares / count - mean ** 2) / (count - 1)) };
}
