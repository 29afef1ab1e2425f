/** @file What is seen of a network, as plain numbers: its field, each neuron's, its weights, and how many points it has right. */
import { gridPoints } from '../../charts/field';
import { amountOf, hasAmounts, type Examples } from './examples';
import { coarse, fine, type Settings } from './network';

/** Numbers as a model gives them, layer by layer; the output is the last. */
export interface Read {
  /** Of all places of `scoredPlaces`. */
  scores: Float32Array;
  /** Of each hidden layer, [places of `neuronPlaces`, H]. */
  neurons: readonly Float32Array[];
  /** [I, H], row after row. */
  weights: readonly Float32Array[];
  biases: readonly Float32Array[];
}
export type Look = ReturnType<typeof lookOf>;

const places = (grid: typeof fine) => gridPoints(grid).map(([x, y]) => ({ x, y }));
const finePlaces = places(fine);
export const neuronPlaces = places(coarse);
export const scoredPlaces = ({ training, test }: Examples) => [...finePlaces, ...training, ...test];

/** Three digits: a picture and a readout need no more. Small numbers keep theirs: where they change sign is a line. */
function short(value: number): number {
  if (value === 0) return 0;
  const unit = 10 ** (2 - Math.floor(Math.log10(Math.abs(value))));
  return Math.round(value * unit) / unit;
}
const shortened = (values: Float32Array): number[] => Array.from(values, short);

/** One neuron's field of those of its layer. */
function column(layer: Float32Array, at: number, width: number): number[] {
  return Array.from({ length: layer.length / width }, (_, i) => short(layer[i * width + at]!));
}

export function lookOf(read: Read, examples: Examples, settings: Settings) {
  const { scores, neurons, weights, biases } = read;
  const field = scores.subarray(0, finePlaces.length);
  const rightOf = (points: Examples['test'], from: number) =>
    points.filter((point, i) => scores[from + i]! > 0 === amountOf(point, settings) > 0).length;
  return {
    // A score in nats becomes a certainty from −1 to 1; an amount is one already.
    output: shortened(isLogit(settings) ? field.map((score) => Math.tanh(score / 2)) : field),
    neurons: neurons.map((layer, i) => {
      const H = biases[i]!.length;
      return Array.from({ length: H }, (_, h) => column(layer, h, H));
    }),
    weights: weights.map(shortened),
    biases: biases.map(shortened),
    // On the side of zero where they belong.
    rightTraining: rightOf(examples.training, field.length),
    rightTest: rightOf(examples.test, field.length + examples.training.length),
  };
}

/** Whether a score is the logarithm of odds. */
export const isLogit = (settings: Settings): boolean =>
  settings.loss === 'cross-entropy' && !hasAmounts(settings);
