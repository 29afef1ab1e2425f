/** @file The 3-4-2 network of the settings: its layers, its neurons in the order in which they are computed, its names. */
import type { Values } from '../../../lib/core/fields';
import { forward, type Computed, type Layer } from '../../../lib/equations/forwardPass';
import type { fields } from './fields';

export type Settings = Values<typeof fields>;
type Name = keyof typeof fields;

export const INPUTS = 3;
export const HIDDEN = 4;
export const OUTPUTS = 2;
/** Hidden ones first, then outputs: the order in which they are computed. */
export const NEURONS = HIDDEN + OUTPUTS;

/** A neuron by its place in that order, from 0. */
export interface Neuron {
  layer: 0 | 1;
  /** From 0, within its layer. */
  unit: number;
  /** Settings of its weights and of its bias. */
  weights: Name[];
  bias: Name;
}

export function neuronAt(place: number): Neuron {
  const layer = place < HIDDEN ? 0 : 1;
  const unit = layer === 0 ? place : place - HIDDEN;
  const [weight, bias] = layer === 0 ? ['w', 'b'] : ['v', 'c'];
  const inputs = layer === 0 ? INPUTS : HIDDEN;
  return {
    ...{ layer, unit, bias: `${bias}${unit + 1}` as Name },
    weights: Array.from({ length: inputs }, (_, j) => `${weight}${unit + 1}${j + 1}` as Name),
  };
}
export const neurons: readonly Neuron[] = Array.from({ length: NEURONS }, (_, i) => neuronAt(i));

const numberOf = (settings: Settings, name: Name) => settings[name] as number;
export const givenOf = ({ x1, x2, x3 }: Settings): number[] => [x1, x2, x3];

export function layersOf(settings: Settings): Layer[] {
  const activation = [settings.hidden, settings.output];
  return activation.map((each, layer) => {
    const own = neurons.filter((neuron) => neuron.layer === layer);
    return {
      weights: own.map(({ weights }) => weights.map((name) => numberOf(settings, name))),
      biases: own.map(({ bias }) => numberOf(settings, bias)),
      activation: each,
    };
  });
}

/** All neurons for what is given, in the order in which they are computed. */
export const computedOf = (settings: Settings, given: readonly number[]): Computed[] =>
  forward(layersOf(settings), given).flat();

/** What changes no number of the network, nor of what it is given. */
const besides: readonly string[] = ['unit', 'pace', 'seed'];
export const isSameNetwork = (a: Settings, b: Settings): boolean =>
  (Object.keys(a) as Name[]).every((name) => besides.includes(name) || a[name] === b[name]);
export const isSameInput = (a: Settings, b: Settings): boolean =>
  givenOf(a).every((value, i) => value === givenOf(b)[i]);

const below = (digits: number | string) =>
  [...String(digits)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');
/** x₁, w₁₂: the same in both languages. */
export const symbolOf = (name: string): string => `${name[0]}${below(name.slice(1))}`;
export const symbolOfNeuron = ({ layer, unit }: Neuron): string =>
  `${layer === 0 ? 'h' : 'y'}${below(unit + 1)}`;
/** What a neuron's weight number j is multiplied by. */
export const sourceOf = ({ layer }: Neuron, j: number): string =>
  `${layer === 0 ? 'x' : 'h'}${below(j + 1)}`;
