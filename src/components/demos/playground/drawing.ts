/** @file The drawing of a network: columns of nodes, each with its field, and a line for each weight. */
import { fill } from '../../../lib/core/format';
import { gridPoints, type Grid } from '../../charts/field';
import type { Look } from './look';
import { coarse, featureNames, features, fine, hiddenOf, inputsOf, signs } from './network';
import type { Feature, Settings } from './network';
import type { Words } from './strings';

/** A neuron by its layer and its place in it, both from 0; the output is alone in the last layer. */
export interface Place {
  layer: number;
  unit: number;
}
export interface Edge {
  from: number;
  to: number;
  layer: number;
  /** Its place among its layer's weights. */
  index: number;
  /** Nothing before the first answer. */
  weight: number | undefined;
  /** In columns and rows. */
  d: string;
}

export const isPlace = (one: Place, other: Place | undefined): boolean =>
  one.layer === other?.layer && one.unit === other.unit;

/** Neurons of each layer, the output's one included. */
export const layersOf = (settings: Settings): number[] => [...hiddenOf(settings), 1];

/** Milliseconds between two pictures of all neurons: many of them take the page longer. */
export const pauseBetween = (settings: Settings): number =>
  70 + 5 * layersOf(settings).reduce((sum, units) => sum + units, 0);

const isOutput = ({ layer }: Place, settings: Settings) => layer === hiddenOf(settings).length;

export function nameOf(place: Place, settings: Settings, words: Words): string {
  if (isOutput(place, settings)) return words.output;
  return fill(words.unit, { unit: place.unit + 1, layer: place.layer + 1 });
}

/** What is at the left end of a weight. */
export function sourceOf(
  { layer, from }: Pick<Edge, 'layer' | 'from'>,
  settings: Settings,
  words: Words,
): string {
  if (layer > 0) return nameOf({ layer: layer - 1, unit: from }, settings, words);
  return signs[inputsOf(settings)[from] ?? 'x'];
}

/** Two more than the largest layer has: below it are the buttons for a neuron more or less. */
export const rowsIn = (settings: Settings): number =>
  Math.max(featureNames.length, ...hiddenOf(settings).map((units) => units + 2));

/** From 1, as a grid counts. */
export const rowOf = (place: Place, settings: Settings): number =>
  isOutput(place, settings) ? Math.ceil(rowsIn(settings) / 2) : place.unit + 1;

/** A line for each weight. Inputs that are not used have none. */
export function edgesOf(settings: Settings, look: Look | undefined): Edge[] {
  const inputs = inputsOf(settings).map((name) => featureNames.indexOf(name) + 1);
  const sizes = layersOf(settings);
  return sizes.flatMap((units, layer) => {
    const above = layer === 0 ? inputs.length : sizes[layer - 1]!;
    return Array.from({ length: above * units }, (_, i) => {
      const [from, to] = [Math.floor(i / units), i % units];
      const left = layer === 0 ? inputs[from]! : rowOf({ layer: layer - 1, unit: from }, settings);
      const right = rowOf({ layer, unit: to }, settings);
      const [x, y1, y2] = [layer + 0.5, left - 0.5, right - 0.5];
      const d = `M${x} ${y1}C${x + 0.5} ${y1} ${x + 0.5} ${y2} ${x + 1} ${y2}`;
      return { from, to, layer, index: i, weight: look?.weights[layer]?.[i], d };
    });
  });
}

/** In pixels. A weight of 1 is to be seen, one of 10 not to hide all others. */
export const widthOf = (weight: number): number => Math.min(6, 0.5 + 1.25 * Math.abs(weight));
/** A negative weight is told by its dashes too, longer where the line is thicker. */
export const dashOf = (weight: number): string | undefined =>
  weight < 0 ? `${3 + 1.5 * widthOf(weight)} ${2 + widthOf(weight)}` : undefined;

/** The neuron that an arrow key leads to. */
export function neighbour({ layer, unit }: Place, key: string, settings: Settings): Place {
  const sizes = layersOf(settings);
  const [across, down] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key] ?? [0, 0]; // prettier-ignore
  const to = Math.min(sizes.length - 1, Math.max(0, layer + across!));
  return { layer: to, unit: Math.min(sizes[to]! - 1, Math.max(0, unit + down!)) };
}

interface Field {
  grid: Grid;
  /** The value with the fullest colour. */
  full: number;
}

const extreme = (values: readonly number[]): number =>
  Math.max(1e-6, ...values.map((value) => Math.abs(value)));

/** What a neuron says of the plane; nothing of a layer that is not there, or before the first answer. */
export function fieldOf(place: Place, settings: Settings, look: Look | undefined): Field {
  const last = isOutput(place, settings);
  const values = last ? look?.output : look?.neurons[place.layer]?.[place.unit];
  const grid = { ...(last ? fine : coarse), values: values ?? [] };
  // What has no bounds of its own is shown in full colour where it is strongest.
  const bounded = last || settings.activation === 'tanh' || settings.activation === 'sigmoid';
  return { grid, full: bounded ? 1 : extreme(grid.values) };
}

/** What an input says of the plane: known before anything runs. */
export function featureField(name: Feature): Field {
  const values = gridPoints(coarse).map(([x, y]) => features[name](x, y));
  return { grid: { ...coarse, values }, full: extreme(values) };
}
