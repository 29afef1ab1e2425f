/** @file A network's numbers, read from where it computes and set there by hand. */
import { check } from '../../../lib/core/check';
import * as feedForward from '../../../lib/models/feedForward';
import { dataOf } from '../../../lib/nn/dataOf';
import * as tf from '../../../lib/tf';
import type { Examples } from './examples';
import { neuronPlaces, scoredPlaces, type Read } from './look';
import { configOf, rowsOf, type Settings } from './network';
import { LARGEST, type Weight } from './weight';

/** What the network is given of each place, [B, I], and what it is. */
export function given(places: readonly { x: number; y: number }[], settings: Settings) {
  const config = configOf(settings);
  return [feedForward.batch(rowsOf(places, settings), config), config] as const;
}

const layersIn = ({ hidden, output }: feedForward.Params) => [...hidden, output];

/** Everything in one go: on a GPU each reading takes its time. */
export async function read(
  params: feedForward.Params,
  examples: Examples,
  settings: Settings,
): Promise<Read> {
  const layers = layersIn(params);
  const [scores = new Float32Array(), ...rest] = await together(() => [
    feedForward.scores(params, ...given(scoredPlaces(examples), settings)),
    ...layers.map(({ weight }) => weight),
    ...layers.map(({ bias }) => bias),
    ...feedForward.layers(params, ...given(neuronPlaces, settings)),
  ]);
  const weights = rest.splice(0, layers.length);
  return { scores, weights, biases: rest.splice(0, layers.length), neurons: rest };
}

async function together(make: () => readonly tf.Tensor[]): Promise<Float32Array[]> {
  let sizes: number[] = [];
  const all = await dataOf(() => {
    const made = make();
    sizes = made.map(({ size }) => size);
    return tf.concat(made.map((each) => tf.reshape(each, [-1])));
  });
  let from = 0;
  return sizes.map((size) => Float32Array.from(all.subarray(from, (from += size))));
}

/** @throws {ShapeError} If there is no such number, or the value is none. */
export async function setByHand(
  params: feedForward.Params,
  { layer, part, index, value }: Weight & { value: number },
): Promise<void> {
  const variable: tf.Variable | undefined = layersIn(params)[layer]?.[part];
  check(variable !== undefined && index in (await variable.data()), 'playground: no such weight');
  check(Math.abs(value) <= LARGEST, `playground: a weight of ${value}`);
  const numbers = Float32Array.from(await variable.data());
  numbers[index] = value;
  const changed = tf.tensor(numbers, variable.shape);
  variable.assign(changed);
  changed.dispose();
}
