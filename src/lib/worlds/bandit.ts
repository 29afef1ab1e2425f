/**
 * @file A row of slot machines: each arm pays 1 with a chance of its own, else nothing. And what it costs not to know which is best.
 *
 * K arms · p chance of an arm · p* the highest of them · t pulls so far
 * Source: lattimore2020, §4.2 and §16.
 */
import type { Random } from '../core/random';

/** 1 with chance p of the arm, else 0. */
export const pull = (chances: readonly number[], arm: number, random: Random): 0 | 1 =>
  random.uniform() < (chances[arm] ?? 0) ? 1 : 0;

/**
 * What the pulls so far have cost in expectation: Σ over the arms of (p* − p) × pulls, in payments. It never falls,
 * and chance is in it only by which arms were pulled.
 */
export function regret(chances: readonly number[], pulls: readonly number[]): number {
  const best = Math.max(...chances);
  return chances.reduce((sum, chance, arm) => sum + (best - chance) * (pulls[arm] ?? 0), 0);
}

/** Kullback–Leibler divergence of two coins, p·ln(p/q) + (1 − p)·ln((1 − p)/(1 − q)), in nats; 0·ln 0 is 0. */
export function divergence(p: number, q: number): number {
  const part = (a: number, b: number) => (a === 0 ? 0 : a * Math.log(a / b));
  return part(p, q) + part(1 - p, 1 - q);
}

/**
 * The slope that no consistent policy beats in the long run (lai1985): regret grows at least as
 * slope × ln t, with slope = Σ over the arms with p < p* of (p* − p) / divergence(p, p*).
 *
 * @returns Payments per unit of ln t; 0 when all arms are equal or one always pays.
 */
export function lowestSlope(chances: readonly number[]): number {
  const best = Math.max(...chances);
  return chances
    .filter((chance) => chance < best)
    .reduce((sum, chance) => sum + (best - chance) / divergence(chance, best), 0);
}
