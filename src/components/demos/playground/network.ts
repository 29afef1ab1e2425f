/** @file What a network is made of, from its settings: inputs and layers, and how a layer more or less is set. */
import type { Values } from '../../../lib/core/fields';
import type { Config } from '../../../lib/models/feedForward';
import type { fields } from './fields';

export type Settings = Values<typeof fields>;

/** What the first layer may be given of a point. */
export const features = {
  x: (x: number) => x,
  y: (_: number, y: number) => y,
  xx: (x: number) => x ** 2,
  yy: (_: number, y: number) => y ** 2,
  xy: (x: number, y: number) => x * y,
  sinX: (x: number) => Math.sin(x),
  sinY: (_: number, y: number) => Math.sin(y),
};
export type Feature = keyof typeof features;
export const featureNames = Object.keys(features) as Feature[];
/** The same in every language. */
export const signs: Record<Feature, string> = {
  ...{ x: 'x', y: 'y', xx: 'x²', yy: 'y²', xy: 'xy', sinX: 'sin x', sinY: 'sin y' },
};

export const inputsOf = (settings: Settings): Feature[] =>
  featureNames.filter((name) => settings[name]);

const layerNames = ['layer1', 'layer2', 'layer3', 'layer4', 'layer5', 'layer6'] as const;
type LayerName = (typeof layerNames)[number];

/** The settings of the layers that there are. */
export const layersUsed = (settings: Settings): LayerName[] =>
  layerNames.filter((name) => settings[name] > 0);

/** The setting that one more layer would have: behind the last one, where there is room. */
export function nextLayer(settings: Settings): LayerName | undefined {
  const last = layersUsed(settings).at(-1);
  const behind = last === undefined ? 0 : layerNames.indexOf(last) + 1;
  return layerNames[behind] ?? layerNames.find((name) => settings[name] === 0);
}

/** Neurons of each hidden layer. */
export const hiddenOf = (settings: Settings): number[] =>
  layersUsed(settings).map((name) => settings[name]);

export const isSameNetwork = (one: Settings, other: Settings): boolean =>
  String([inputsOf(one), hiddenOf(one)]) === String([inputsOf(other), hiddenOf(other)]);

/** The plane that is shown, and how finely it is asked about: for the output, and for each neuron. */
const plane = { x: [-6, 6], y: [-6, 6] } as const;
export const fine = { columns: 40, rows: 40, ...plane };
export const coarse = { columns: 20, rows: 20, ...plane };

/** What the network is given of each place. */
export function rowsOf(places: readonly { x: number; y: number }[], settings: Settings) {
  const inputs = inputsOf(settings).map((name) => features[name]);
  return places.map(({ x, y }) => inputs.map((feature) => feature(x, y)));
}

export const configOf = (settings: Settings): Config => ({
  inputs: inputsOf(settings).length,
  hidden: hiddenOf(settings),
  activation: settings.activation,
});
