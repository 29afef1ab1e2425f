/** @file Where the network's numbers stand in its picture, in hundredths, and how its weights are drawn. */
import { NEURONS, SIZE } from './network';

export interface Spot {
  x: number;
  y: number;
}
const column = (x: number): Spot[] => [
  { x, y: 25 },
  { x, y: 75 },
];
export const inputSpots: readonly Spot[] = column(10);
/** Hidden neurons, then outputs. */
export const neuronSpots: readonly Spot[] = [...column(47), ...column(84)];

export interface Edge {
  key: string;
  from: Spot;
  to: Spot;
  /** Place of the neuron that it leads to. */
  into: number;
  /** Place of the hidden neuron that it leaves; none for an input. */
  outOf: number | undefined;
  weight: number;
}

/** @param weights - A row for each neuron, hidden ones first. */
export const edgesOf = (weights: readonly (readonly number[])[]): Edge[] =>
  weights.slice(0, NEURONS).flatMap((row, into) =>
    row.map((weight, j) => ({
      ...{ key: `${into}-${j}`, into, weight },
      from: (into < SIZE ? inputSpots[j] : neuronSpots[j]) as Spot,
      to: neuronSpots[into] as Spot,
      outOf: into < SIZE ? undefined : j,
    })),
  );

/** In pixels. */
export const widthOf = (weight: number): number =>
  weight === 0 ? 0 : Math.min(7, 1 + 2 * Math.abs(weight));
/** A negative weight is told by its dashes too. */
export const dashOf = (weight: number): string | undefined =>
  weight < 0 ? `${3 + 1.5 * widthOf(weight)} ${2 + widthOf(weight)}` : undefined;
