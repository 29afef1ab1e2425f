/** @file Where the network's numbers stand in its picture, in hundredths, and how its weights are drawn. */
import type { Computed } from '../../../lib/equations/forwardPass';
import { HIDDEN, INPUTS, neurons, OUTPUTS } from './network';

const across = { inputs: 10, hidden: 50, outputs: 90 };
const down = (i: number, count: number) => (100 * (i + 0.5)) / count;

export interface Spot {
  x: number;
  y: number;
}
export const inputSpots: readonly Spot[] = Array.from({ length: INPUTS }, (_, i) => ({
  ...{ x: across.inputs, y: down(i, INPUTS) },
}));
/** In the order in which neurons are computed. */
export const neuronSpots: readonly Spot[] = neurons.map(({ layer, unit }) =>
  layer === 0
    ? { x: across.hidden, y: down(unit, HIDDEN) }
    : { x: across.outputs, y: down(unit, OUTPUTS) },
);

export interface Edge {
  key: string;
  from: Spot;
  to: Spot;
  /** Place of the neuron that it leads to, in the order in which they are computed. */
  into: number;
  weight: number;
}

export const edgesOf = (weights: readonly (readonly number[])[]): Edge[] =>
  weights.flatMap((row, into) => {
    const before = neurons[into]?.layer === 0 ? inputSpots : neuronSpots;
    return row.map((weight, j) => ({
      ...{ key: `${into}-${j}`, into, weight },
      from: before[j] as Spot,
      to: neuronSpots[into] as Spot,
    }));
  });

/** In pixels. A weight of 1 is to be seen, one of 10 not to hide all others. */
export const widthOf = (weight: number): number =>
  weight === 0 ? 0 : Math.min(7, 0.75 + 1.5 * Math.abs(weight));
/** A negative weight is told by its dashes too, longer where the line is thicker. */
export const dashOf = (weight: number): string | undefined =>
  weight < 0 ? `${3 + 1.5 * widthOf(weight)} ${2 + widthOf(weight)}` : undefined;

/** Share of the full colour for what each neuron passes on: 1 for the largest of its layer, if that is above 1. */
export function sharesOf(all: readonly Computed[]): number[] {
  const largest = (layer: 0 | 1) =>
    Math.max(1, ...all.map(({ a }, i) => (neurons[i]?.layer === layer ? Math.abs(a) : 0)));
  const most = [largest(0), largest(1)] as const;
  return all.map(({ a }, i) => a / most[neurons[i]?.layer ?? 0]);
}
