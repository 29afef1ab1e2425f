/** @file A histogram of samples: counts between edges, nothing smoothed, so that no mass appears where no sample is. */
import { countBelow, quantile } from './estimate';

export interface Histogram {
  /** One more than `counts`; logarithms to base 10 where `log`. */
  edges: number[];
  counts: number[];
  log: boolean;
  /** Samples left out on either side. */
  below: number;
  above: number;
}

const BINS = 40;
/** Left out on each side: a few samples far out would press all others into one bar. */
const LEFT_OUT = 0.005;
/** Where the middle 90 % spans more than this factor, bars are as wide in factors, not in amounts. */
const FACTORS = 20;

/** @param sorted - Ascending, without NaN. */
export function histogramOf(sorted: Float64Array, bins = BINS): Histogram {
  const n = sorted.length;
  const value = (share: number) => quantile(sorted, share).value;
  const log = n > 0 && value(LEFT_OUT) > 0 && value(0.95) / value(0.05) > FACTORS;
  const [from, to] = log ? [Math.log10, (edge: number) => 10 ** edge] : [same, same];
  let [low, high] = [from(inside(sorted, LEFT_OUT)), from(inside(sorted, 1 - LEFT_OUT))];
  if (!(high > low)) [low, high] = [low - 0.5, low + 0.5];
  const edges = Array.from({ length: bins + 1 }, (_, i) => low + ((high - low) * i) / bins);
  // The last bar takes its upper edge in, and the first its lower.
  const [first, last] = [
    countBelow(sorted, inside(sorted, LEFT_OUT)),
    countUpTo(sorted, inside(sorted, 1 - LEFT_OUT)),
  ];
  const marks = edges.map((edge, i) =>
    i === 0
      ? first
      : i === bins
        ? last
        : Math.min(last, Math.max(first, countBelow(sorted, to(edge)))),
  );
  return {
    edges,
    counts: marks.slice(1).map((mark, i) => mark - (marks[i] ?? 0)),
    log,
    below: first,
    above: n - last,
  };
}

/** In a unit of which one of the samples' holds `scale`; a million samples needn't be written anew for that. */
export function scaled(histogram: Histogram, scale: number): Histogram {
  const { edges, log } = histogram;
  const shift = Math.log10(scale);
  return { ...histogram, edges: edges.map((edge) => (log ? edge + shift : scale * edge)) };
}

const same = (value: number) => value;

/** A sample, not a value between two: a bound that many samples reach stays a bound. */
const inside = (sorted: Float64Array, share: number): number =>
  sorted[Math.round(share * (sorted.length - 1))] ?? NaN;

/** How many are no larger than `value`. */
function countUpTo(sorted: Float64Array, value: number): number {
  let count = countBelow(sorted, value);
  while (sorted[count] === value) count++;
  return count;
}
