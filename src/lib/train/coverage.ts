/**
 * @file How much of a distribution a generator covers, and how much of what it makes belongs there. Plain numbers, no tensors.
 *
 * I numbers of an example
 */
import type { Mixture } from '../data/mixtures';
import { check } from '../core/check';

/** A mode counts once so many samples of 2,500 lie near it. */
export const ENOUGH = 20;
/** What is drawn to count modes. */
export const SAMPLES = 2_500;
/** Near a mode: at most so many deviations from its centre. */
const NEAR = 3;

export interface Modes {
  /** Modes with at least `ENOUGH` samples near them. */
  covered: number;
  /** Share of the samples that lie near any mode. */
  near: number;
}

/**
 * Each sample belongs to the nearest centre, if that is within three deviations. The protocol of lin2018 with 20 samples a mode
 * instead of one, so that a stray sample covers nothing.
 *
 * @param samples - [n, 2], row after row
 */
export function modesOf(samples: ArrayLike<number>, { centres, deviation }: Mixture): Modes {
  const counts = new Int32Array(centres.length);
  const n = samples.length / 2;
  for (let i = 0; i < n; i++) {
    let [nearest, least] = [-1, (NEAR * deviation) ** 2];
    for (const [k, [x, y]] of centres.entries()) {
      const away = (samples[2 * i]! - x) ** 2 + (samples[2 * i + 1]! - y) ** 2;
      if (away <= least) [nearest, least] = [k, away];
    }
    if (nearest >= 0) counts[nearest]!++;
  }
  const near = counts.reduce((sum, each) => sum + each, 0);
  return { covered: counts.filter((each) => each >= ENOUGH).length, near: near / n };
}

export interface Kinds {
  /** Kinds that at least `ENOUGH` samples are most like. */
  covered: number;
  counts: number[];
}

/**
 * Which kind each sample is most like: that of the nearest known example.
 *
 * @param samples - [n, I], row after row
 * @param known - [m, I]
 * @param answers - [m], the kind of each
 */
export function kindsOf(
  samples: ArrayLike<number>,
  known: ArrayLike<number>,
  answers: ArrayLike<number>,
  kinds: number,
): Kinds {
  const I = known.length / answers.length;
  const counts = Array<number>(kinds).fill(0);
  for (let i = 0; i < samples.length / I; i++) {
    let [nearest, least] = [0, Infinity];
    for (let k = 0; k < answers.length; k++) {
      const away = distance(samples, i, known, k, I, least);
      if (away < least) [nearest, least] = [k, away];
    }
    counts[answers[nearest]!]!++;
  }
  return { covered: counts.filter((each) => each >= ENOUGH).length, counts };
}

export interface Likeness {
  /** Share of the made examples that lie where real ones are. */
  precision: number;
  /** Share of the real examples that lie where made ones are. */
  recall: number;
}

/**
 * Improved precision and recall: where examples are is the union of balls around them, each as large as the way to its k-th neighbour.
 *
 * @param real - [n, I], row after row
 * @param made - [m, I]
 * @see kynkaanniemi2019, §2
 */
export function likenessOf(
  real: ArrayLike<number>,
  made: ArrayLike<number>,
  I: number,
  k = 3,
): Likeness {
  return { precision: shareWithin(made, real, I, k), recall: shareWithin(real, made, I, k) };
}

/** Share of `some` that lie in a ball of `others`. */
function shareWithin(some: ArrayLike<number>, others: ArrayLike<number>, I: number, k: number) {
  const [n, m] = [some.length / I, others.length / I];
  check(m > k, `coverage: ${m} examples have no neighbour number ${k}`);
  const radii = radiiOf(others, I, k);
  let within = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      if (distance(some, i, others, j, I, radii[j]!) > radii[j]!) continue;
      within++;
      break;
    }
  }
  return within / n;
}

/** Of each example, the squared way to its k-th neighbour. */
function radiiOf(all: ArrayLike<number>, I: number, k: number): Float64Array {
  const n = all.length / I;
  const radii = new Float64Array(n);
  const least = new Float64Array(k);
  for (let i = 0; i < n; i++) {
    least.fill(Infinity);
    for (let j = 0; j < n; j++) {
      const away = i === j ? Infinity : distance(all, i, all, j, I, least[k - 1]!);
      for (let at = k - 1; at >= 0 && away < least[at]!; at--) {
        if (at + 1 < k) least[at + 1] = least[at]!;
        least[at] = away;
      }
    }
    radii[i] = least[k - 1]!;
  }
  return radii;
}

/** Squared, between row i of a and row j of b; anything larger than `enough` once it is that large. */
function distance(
  a: ArrayLike<number>,
  i: number,
  b: ArrayLike<number>,
  j: number,
  I: number,
  enough: number,
): number {
  let sum = 0;
  for (let c = 0; c < I; c++) {
    const apart = a[i * I + c]! - b[j * I + c]!;
    sum += apart * apart;
    if (sum > enough) return sum;
  }
  return sum;
}
