/** @file A neuron's curve and its slope over a range of sums, as lines, and where its own sums fell, as bars. */
import { activations, type Activation } from '../../../lib/equations/activations';
import { softmax } from '../../../lib/equations/softmax';
import { EDGE, middles, WITHIN } from './counts';

const POINTS = 121;

/** A share of the plot's height; the curve stays what is looked at. */
const HIGHEST_BAR = 0.35;

export interface Drawn {
  x: number[];
  value: number[];
  slope: number[];
  domain: [number, number];
}

/**
 * @param sums - Of the whole layer: under softmax a neuron's curve is drawn with the others' sums as they are.
 * @param unit - Which of them is this neuron's.
 */
export function drawn(
  activation: Activation | 'softmax',
  sums: readonly number[],
  unit: number,
): Drawn {
  const own = Math.abs(sums[unit] ?? 0);
  const edge = own > EDGE ? Math.ceil(own) : EDGE;
  const x = Array.from({ length: POINTS }, (_, i) => -edge + (2 * edge * i) / (POINTS - 1));
  const domain: [number, number] = [-edge, edge];
  if (activation !== 'softmax') {
    const { value, slope } = activations[activation];
    // Where the curve has a corner it has no slope.
    const steep = (z: number) => (activation === 'relu' && z === 0 ? NaN : slope(z));
    return { x, value: x.map(value), slope: x.map(steep), domain };
  }
  const value = x.map(
    (z) => softmax(sums.map((each, i) => (i === unit ? z : each))).shares[unit] ?? NaN,
  );
  return { x, value, slope: value.map((p) => p * (1 - p)), domain };
}

/** Lowest and highest of both lines, with zero. */
export function rangeOf({ value, slope }: Drawn): [number, number] {
  const all = [...value, ...slope, 0].filter(Number.isFinite);
  return [Math.min(...all), Math.max(...all)];
}

/** @param counts - Of one neuron, [BINS]. */
export function barsOf(counts: readonly number[] | undefined, top: number) {
  const within = counts ? counts.slice(1, WITHIN + 1) : [];
  const most = Math.max(1, ...within);
  return { x: middles, values: within.map((count) => (count / most) * top * HIGHEST_BAR) };
}
