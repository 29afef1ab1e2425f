/**
 * @file Draws of uncertain figures: each by the inverse of its distribution from a stream of its own, one uniform number a
 * draw. So no input moves another's draws, and a range that is changed moves its own in order.
 *
 * A draw beyond what the field can hold counts as the limit: the 5 %, 50 % and 95 % that the reader gave stay what they are.
 */
import type { Random } from '../core/random';
import type { Spread } from '../core/spread';
import type { Input } from './inputs';
import { locationOf } from './moments';
import { normalProbability, normalQuantile } from './normal';
import { normalQuantiles } from './normalTable';

/** The value below which the share `p` lies, 0 < p < 1. */
export function quantileOf(spread: Spread, p: number): number {
  switch (spread.shape) {
    case 'normal':
    case 'lognormal':
      return atDeviation(spread as Normal, normalQuantile(p));
    case 'triangular':
      return ofTriangle(spread.low, spread.mode, spread.high, p);
    case 'values':
      return ofValues(spread.values.toSorted(ascending), p);
    default:
      return spread satisfies never;
  }
}

type Normal = Spread & { shape: 'normal' | 'lognormal' };
export const isNormal = (spread: Spread): spread is Normal =>
  spread.shape === 'normal' || spread.shape === 'lognormal';

/** The value `z` deviations above the median, of the logarithm where sizes differ by factors. */
export function atDeviation(spread: Normal, z: number): number {
  const { mu, sigma } = locationOf(spread);
  return spread.shape === 'lognormal' ? Math.exp(mu + sigma * z) : mu + sigma * z;
}

const ascending = (a: number, b: number) => a - b;

const ofValues = (sorted: readonly number[], p: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? NaN;

function ofTriangle(low: number, mode: number, high: number, p: number): number {
  const width = high - low;
  if (width === 0) return mode;
  return p * width < mode - low
    ? low + Math.sqrt(p * width * (mode - low))
    : high - Math.sqrt((1 - p) * width * (high - mode));
}

/** Half of the smallest step of a uniform number: neither 0 nor 1 is drawn. */
const HALF_STEP = 2 ** -33;
/** Before the first draw: two streams begin alike in what their seeds share. */
const WARM_UP = 16;

/** Fills lists with the next draws of one input. */
export class Draws {
  readonly #random: Random;
  readonly #input: Input & { spread: Spread };
  readonly #sorted: readonly number[];

  /** @param random - Of the whole simulation; the input's own stream is taken from it by its key. */
  constructor(input: Input & { spread: Spread }, random: Random) {
    this.#input = input;
    this.#random = random.stream(input.key);
    for (let i = 0; i < WARM_UP; i++) this.#random.uniform();
    const { spread } = input;
    this.#sorted = spread.shape === 'values' ? spread.values.toSorted(ascending) : [];
  }

  /** The first `count` places of `into`. */
  fill(into: Float64Array, count: number): void {
    this.#uniform(into, count);
    const { spread } = this.#input;
    if (isNormal(spread)) {
      normalQuantiles(into, count);
      fillNormal(into, count, spread);
    } else this.#quantiles(into, count);
    this.#limit(into, count);
  }

  /** Standard normals from the same stream, for `fromNormals`. */
  normals(into: Float64Array, count: number): void {
    this.#uniform(into, count);
    normalQuantiles(into, count);
  }

  /** Standard normals become draws, in the same order. */
  fromNormals(into: Float64Array, count: number): void {
    const { spread } = this.#input;
    if (isNormal(spread)) fillNormal(into, count, spread);
    else {
      for (let i = 0; i < count; i++) into[i] = normalProbability(into[i] as number);
      this.#quantiles(into, count);
    }
    this.#limit(into, count);
  }

  #quantiles(into: Float64Array, count: number): void {
    const { spread } = this.#input;
    if (spread.shape === 'triangular') {
      const { low, mode, high } = spread;
      for (let i = 0; i < count; i++) into[i] = ofTriangle(low, mode, high, into[i] as number);
    } else {
      for (let i = 0; i < count; i++) into[i] = ofValues(this.#sorted, into[i] as number);
    }
  }

  #uniform(into: Float64Array, count: number): void {
    const random = this.#random;
    for (let i = 0; i < count; i++) into[i] = random.uniform() + HALF_STEP;
  }

  #limit(into: Float64Array, count: number): void {
    const { min, max, whole } = this.#input;
    for (let i = 0; i < count; i++) {
      const value = into[i] as number;
      if (value < min) into[i] = min;
      else if (value > max) into[i] = max;
      else if (whole) into[i] = Math.round(value);
    }
  }
}

function fillNormal(into: Float64Array, count: number, spread: Normal): void {
  const { mu, sigma } = locationOf(spread);
  if (spread.shape === 'normal') {
    for (let i = 0; i < count; i++) into[i] = mu + sigma * (into[i] as number);
  } else for (let i = 0; i < count; i++) into[i] = Math.exp(mu + sigma * (into[i] as number));
}
