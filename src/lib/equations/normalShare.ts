/** @file The normal distribution: its density, and the share of it below a value, to the last digits that a double has. */

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

/** φ(x) = exp(−x²/2) / √(2π) */
export const normalDensity = (x: number): number => Math.exp((-x * x) / 2) / ROOT_TWO_PI;

/** Beyond it the tail is so thin that 1 − share would lose its digits. */
const TAIL = 3;
/** Enough for every double from `TAIL` on. */
const FRACTIONS = 100;

/**
 * Φ(x): the share of a standard normal that lies below `x`.
 *
 * In the middle ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …), in the tails φ(x)/(x + 1/(x + 2/(x + …))).
 *
 * @see abramowitz1964, 26.2.11 and 26.2.14
 */
export function normalShare(x: number): number {
  if (x < -TAIL) return upperTail(-x);
  if (x > TAIL) return 1 - upperTail(x);
  let sum = 0;
  let term = x;
  for (let odd = 3; sum + term !== sum; odd += 2) {
    sum += term;
    term *= (x * x) / odd;
  }
  return 0.5 + normalDensity(x) * sum;
}

/** The share above `x`, which is far to the right. */
function upperTail(x: number): number {
  let rest = x;
  for (let k = FRACTIONS; k > 0; k--) rest = x + k / rest;
  return normalDensity(x) / rest;
}
