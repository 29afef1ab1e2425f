/**
 * @file Three answers to one question: which arm next, when each pull both pays and tells? At random now and then; the one
 * that could be best; or one as often as it is likely to be the best.
 *
 * K arms · n pulls of an arm · m its mean payment · t pulls of all
 * Source: auer2002 (UCB1), thompson1933; ties are broken at random.
 */
import type { Random } from '../core/random';

/** What is known of the arms, [K] each. */
export interface Tally {
  pulls: number[];
  /** Sums of payments from 0 to 1. */
  paid: number[];
}

export const init = (arms: number): Tally => ({
  pulls: Array<number>(arms).fill(0),
  paid: Array<number>(arms).fill(0),
});

/** Adds a pull. */
export function learn({ pulls, paid }: Tally, arm: number, payment: number): void {
  pulls[arm] = (pulls[arm] ?? 0) + 1;
  paid[arm] = (paid[arm] ?? 0) + payment;
}

/** m of every arm; 0 for one that was never pulled. */
export const means = ({ pulls, paid }: Tally): number[] =>
  pulls.map((n, arm) => (n === 0 ? 0 : (paid[arm] ?? 0) / n));

/** ε-greedy: at random with chance ε, else the arm with the highest mean. */
export function epsilonGreedy(tally: Tally, exploration: number, random: Random): number {
  if (random.uniform() < exploration) return random.below(tally.pulls.length);
  return random.highest(means(tally));
}

/**
 * How good an arm could be (UCB1): m + √(c·ln t / n); without limit for one that was never pulled.
 *
 * @param caution - c; the proof of Auer, Cesa-Bianchi and Fischer takes 2.
 */
export function upperBounds(tally: Tally, caution: number): number[] {
  const t = tally.pulls.reduce((sum, n) => sum + n, 0);
  return means(tally).map((mean, arm) => {
    const n = tally.pulls[arm] ?? 0;
    return n === 0 ? Infinity : mean + Math.sqrt((caution * Math.log(t)) / n);
  });
}

/** UCB1: the arm with the highest upper bound. */
export const ucb = (tally: Tally, caution: number, random: Random): number =>
  random.highest(upperBounds(tally, caution));

/**
 * Thompson sampling: draws a chance for every arm from what its payments leave possible, Beta(1 + paid, 1 + not paid), and
 * takes the arm with the highest draw.
 */
export function thompson({ pulls, paid }: Tally, random: Random): number {
  const drawn = pulls.map((n, arm) => random.beta(1 + (paid[arm] ?? 0), 1 + n - (paid[arm] ?? 0)));
  return random.highest(drawn);
}
