/** @file Mean, deviation and skewness of a range, in closed form. */
import type { Spread } from '../core/spread';

/** Φ⁻¹(0.95): the ends of a range are its 5 % and 95 % quantiles. */
export const Z_OF_ENDS = 1.6448536269514722;

export interface Moments {
  mean: number;
  deviation: number;
  /** E(x − mean)³ over the deviation cubed; 0 where nothing varies. */
  skewness: number;
}

/** Mean and deviation of a normal, or of the logarithm of a lognormal. */
export function locationOf(spread: Spread & { shape: 'normal' | 'lognormal' }): {
  mu: number;
  sigma: number;
} {
  const log = spread.shape === 'lognormal';
  const [low, high] = log
    ? [Math.log(spread.low), Math.log(spread.high)]
    : [spread.low, spread.high];
  return { mu: (low + high) / 2, sigma: (high - low) / (2 * Z_OF_ENDS) };
}

export function momentsOf(spread: Spread): Moments {
  switch (spread.shape) {
    case 'normal': {
      const { mu, sigma } = locationOf({ ...spread, shape: 'normal' });
      return { mean: mu, deviation: sigma, skewness: 0 };
    }
    case 'lognormal': {
      const { mu, sigma } = locationOf({ ...spread, shape: 'lognormal' });
      const spreadOut = Math.sqrt(Math.expm1(sigma ** 2));
      const mean = Math.exp(mu + sigma ** 2 / 2);
      return {
        mean,
        deviation: mean * spreadOut,
        skewness: (Math.exp(sigma ** 2) + 2) * spreadOut,
      };
    }
    case 'triangular':
      return ofTriangle(spread.low, spread.mode, spread.high);
    case 'values':
      return ofValues(spread.values);
    default:
      return spread satisfies never;
  }
}

function ofTriangle(a: number, c: number, b: number): Moments {
  const size = a * a + b * b + c * c - a * b - a * c - b * c;
  const third = (a + b - 2 * c) * (2 * a - b - c) * (a - 2 * b + c);
  return {
    mean: (a + b + c) / 3,
    deviation: Math.sqrt(size / 18),
    skewness: size > 0 ? (Math.SQRT2 * third) / (5 * size ** 1.5) : 0,
  };
}

function ofValues(values: readonly number[]): Moments {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const power = (k: number) =>
    values.reduce((sum, value) => sum + (value - mean) ** k, 0) / values.length;
  const deviation = Math.sqrt(power(2));
  return { mean, deviation, skewness: deviation > 0 ? power(3) / deviation ** 3 : 0 };
}
