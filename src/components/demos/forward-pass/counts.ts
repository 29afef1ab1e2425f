/** @file Where the sums of each neuron fell, over all inputs of a run since its network was last changed. */
import { check } from '../../../lib/core/check';
import type { Saved } from '../../../lib/core/saved';
import type { Computed } from '../../../lib/equations/forwardPass';
import { HIDDEN, NEURONS } from './network';

/** Sums from −6 to 6 in halves; what is beyond is counted at the ends. */
export const EDGE = 6;
const WIDTH = 0.5;
export const BINS = (2 * EDGE) / WIDTH + 2;
export const WITHIN = BINS - 2;
/** Middles of the bins that lie within. */
export const middles: readonly number[] = Array.from(
  { length: WITHIN },
  (_, i) => -EDGE + (i + 0.5) * WIDTH,
);

export interface Counts {
  /** [NEURONS][BINS]: below −6, then in halves, then from 6 on. */
  sums: number[][];
  /** By neuron: how often its sum was above 0, and all its slopes added up. */
  above: number[];
  slopes: number[];
}

export const noCounts = (): Counts => ({
  sums: Array.from({ length: NEURONS }, () => new Array<number>(BINS).fill(0)),
  above: new Array<number>(NEURONS).fill(0),
  slopes: new Array<number>(NEURONS).fill(0),
});

const binOf = (z: number) => Math.min(BINS - 1, Math.max(0, Math.floor((z + EDGE) / WIDTH) + 1));

export function count(counts: Counts, place: number, { z, slope }: Computed): void {
  const { above, slopes } = counts;
  const sums = counts.sums[place] as number[];
  sums[binOf(z)]! += 1;
  if (z > 0) above[place]! += 1;
  slopes[place]! += slope;
}

export interface Seen extends Counts {
  /** How often each neuron was computed, [NEURONS]. */
  times: number[];
  /** Share of the hidden layer's sums that were above 0, and the mean of its slopes; NaN before the first. */
  shareAbove: number;
  meanSlope: number;
  /** Hidden neurons of which no sum was ever above 0. */
  silent: number;
}

export function seenOf(counts: Counts): Seen {
  const times = counts.sums.map(total);
  const hidden = (of: readonly number[]) => total(of.slice(0, HIDDEN));
  return {
    ...{ sums: counts.sums.map((each) => [...each]), times },
    ...{ above: [...counts.above], slopes: [...counts.slopes] },
    shareAbove: hidden(counts.above) / hidden(times),
    meanSlope: hidden(counts.slopes) / hidden(times),
    silent: counts.above.slice(0, HIDDEN).filter((often) => often === 0).length,
  };
}
const total = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0);

/** `[NEURONS, BINS]`, and what goes with it. */
export const savedCounts = ({ sums, above, slopes }: Counts): Saved => ({
  tensors: { sums: { shape: [NEURONS, BINS], data: Float32Array.from(sums.flat()) } },
  extra: { above: [...above], slopes: [...slopes] },
});

/** @throws {ShapeError} If what was saved are no counts of this network. */
export function resumedCounts({ tensors, extra }: Saved): Counts {
  const data = tensors['sums']?.data;
  check(data?.length === NEURONS * BINS, 'forward-pass: no saved counts');
  check(data.every(isCount), 'forward-pass: what was saved are no counts');
  const sums = Array.from({ length: NEURONS }, (_, i) => [
    ...data.subarray(i * BINS, (i + 1) * BINS),
  ]);
  const above = numbersIn(extra['above'], NEURONS);
  const slopes = numbersIn(extra['slopes'], NEURONS);
  check(above !== undefined && slopes !== undefined, 'forward-pass: no saved sums of slopes');
  return { sums, above, slopes };
}

export const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;
export const numbersIn = (value: unknown, length: number): number[] | undefined =>
  Array.isArray(value) && value.length === length && value.every(Number.isFinite)
    ? [...(value as number[])]
    : undefined;
