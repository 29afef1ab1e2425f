/**
 * @file What samples say, and how sure that is: quantiles with intervals of order statistics, shares with Wilson's, and a mean
 * only where its interval can be trusted.
 */

/** Φ⁻¹(0.975): every interval is one of 95 %. */
export const Z_OF_INTERVAL = 1.959963984540054;
export const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

export interface Interval {
  low: number;
  high: number;
}

export interface Quantile extends Interval {
  share: number;
  value: number;
}

/**
 * The value below which the share `p` of the samples lies, and the samples between which that of the distribution does:
 * of n samples Binomial(n, p) are below it.
 *
 * @param sorted - Ascending, without NaN.
 */
export function quantile(sorted: Float64Array, share: number): Quantile {
  const n = sorted.length;
  const at = share * (n - 1);
  const [below, above] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN];
  const half = Z_OF_INTERVAL * Math.sqrt(n * share * (1 - share));
  const first = Math.max(1, Math.ceil(n * share - half));
  const last = Math.min(n, Math.floor(n * share + half) + 1);
  return {
    share,
    value: below + (at - Math.floor(at)) * (above - below),
    low: sorted[first - 1] ?? NaN,
    high: sorted[last - 1] ?? NaN,
  };
}

export const quantiles = (sorted: Float64Array): Quantile[] =>
  SHARES.map((share) => quantile(sorted, share));

export interface Share extends Interval {
  share: number;
}

/** A share of `n` with Wilson's interval: inside 0 to 1 even where none or all are counted. (Wilson 1927) */
export function wilson(counted: number, n: number): Share {
  if (n === 0) return { share: NaN, low: 0, high: 1 };
  const share = counted / n;
  const z2 = Z_OF_INTERVAL ** 2;
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half =
    (Z_OF_INTERVAL / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return {
    share,
    low: counted === 0 ? 0 : Math.max(0, middle - half),
    high: counted === n ? 1 : Math.min(1, middle + half),
  };
}

/** The probability of at least `line`. */
export const passing = (sorted: Float64Array, line: number): Share =>
  wilson(sorted.length - countBelow(sorted, line), sorted.length);

/** How many are smaller than `value`. */
export function countBelow(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface Mean extends Interval {
  mean: number;
}

/** The mean and its interval by the central limit theorem. Whether that holds is for `meanVerdict` to say. */
export function meanOf(samples: Float64Array): Mean {
  const n = samples.length;
  let total = 0;
  // By index: the same loop by `of` takes ten times as long.
  for (let i = 0; i < n; i++) total += samples[i] as number;
  const mean = total / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += ((samples[i] as number) - mean) ** 2;
  const half = Z_OF_INTERVAL * Math.sqrt(squares / (n - 1) / n);
  return { mean, low: mean - half, high: mean + half };
}

/** Why there is no mean: too few samples for the skewness, a tail without a variance, or no samples. */
export type MeanVerdict =
  { ok: true } | { ok: false; reason: 'skewed' | 'heavy-tail' | 'too-few'; needed?: number };

/** A mean's interval is right where n ≥ 25 × skewness². (Cochran) */
const COCHRAN = 25;
const FEWEST = 100;

/**
 * @param sorted - The samples, ascending.
 * @param skewness - Of the distribution, by the inputs' closed forms (`skewnessOf`): a sample's own is too small exactly
 * where it matters, because what makes it large isn't in the sample.
 */
export function meanVerdict(sorted: Float64Array, skewness: number): MeanVerdict {
  const n = sorted.length;
  const needed = Math.ceil(COCHRAN * skewness ** 2);
  if (n < FEWEST) return { ok: false, reason: 'too-few', needed: FEWEST };
  if (hasHeavyTail(sorted)) return { ok: false, reason: 'heavy-tail' };
  if (n >= needed) return { ok: true };
  return Number.isFinite(needed)
    ? { ok: false, reason: 'skewed', needed }
    : { ok: false, reason: 'skewed' };
}

/** One-sided, 95 %. */
const Z_OF_DOUBT = 1.6448536269514722;
/** Of a tail that falls like x^−α the variance is infinite up to this α. */
const NO_VARIANCE = 2;

/** Whether either tail is surely so heavy that the variance is infinite. */
export const hasHeavyTail = (sorted: Float64Array): boolean =>
  [1, -1].some((side) => {
    const k = Math.floor(Math.sqrt(sorted.length));
    return tailIndex(sorted, side) * (1 + Z_OF_DOUBT / Math.sqrt(k)) < NO_VARIANCE;
  });

/** Hill's estimate of α in P(|x − median| > t) ~ t^−α from the √n most extreme samples of one side. (Hill 1975) */
export function tailIndex(sorted: Float64Array, side: number): number {
  const n = sorted.length;
  const k = Math.floor(Math.sqrt(n));
  const median = sorted[n >> 1] as number;
  const beyond = (i: number) => side * ((sorted[side > 0 ? n - 1 - i : i] as number) - median);
  const start = beyond(k);
  if (!(start > 0)) return Infinity;
  let logs = 0;
  for (let i = 0; i < k; i++) logs += Math.log(beyond(i) / start);
  return k / logs;
}
