/** @file Scores become shares of 1, and what each share gains when a score rises. */

export interface Softmax {
  /** Each score less the highest one: that changes no share, and no exponential is above 1. */
  shifted: number[];
  exponentials: number[];
  shares: number[];
}

/**
 * p_i = exp(z_i) / Σ_j exp(z_j), in its steps.
 *
 * @param scores - At least one, all finite.
 */
export function softmax(scores: readonly number[]): Softmax {
  const highest = Math.max(...scores);
  const shifted = scores.map((score) => score - highest);
  const exponentials = shifted.map(Math.exp);
  const sum = exponentials.reduce((total, each) => total + each, 0);
  return { shifted, exponentials, shares: exponentials.map((each) => each / sum) };
}

/**
 * ∂p_i/∂z_j = p_i·(1 − p_i) for the score's own share, −p_i·p_j for every other. A row for each share, and each row adds up to 0.
 *
 * 1 − p_i is the sum of the others: where one share is nearly 1 it would lose its digits.
 */
export function jacobian(shares: readonly number[]): number[][] {
  const others = shares.map((_, i) => sum(shares.filter((__, j) => j !== i)));
  return shares.map((p, i) => shares.map((q, j) => p * (i === j ? (others[i] ?? 0) : -q)));
}

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
