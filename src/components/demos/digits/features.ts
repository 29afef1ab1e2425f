/** @file What the filters find in a picture, as pictures themselves. C filters of a layer */
import { shadesOf } from '../../../lib/core/shades';
import type { Picture } from '../../../lib/data/digits/pen';
import * as cnn from '../../../lib/models/cnn';
import * as tf from '../../../lib/tf';

interface Maps {
  side: number;
  maps: string[];
  /** The answer with the darkest shade. */
  full: number;
}
export interface Features {
  layers: Maps[];
  filters: number[][][];
}

/**
 * Every filter's answer to the picture, and the filters that look at the picture itself: `filters[c][y][x]`.
 *
 * @param scales - Of each layer the highest answer so far; it only grows, so that a shade means the same while it trains.
 */
export async function featuresOf(
  params: cnn.Params | undefined,
  picture: Picture,
  config: cnn.Config,
  scales: number[],
): Promise<Features> {
  if (!params) return { layers: [], filters: [] }; // a network without filters
  const layers = tf.tidy(() => cnn.features(params, cnn.batch([picture], config)));
  const maps = await Promise.all(layers.map((layer, i) => mapsOf(layer, i, scales)));
  tf.dispose(layers);
  const weights = await params.first.weight.data<'float32'>(); // [3, 3, 1, C]
  const filters = Array.from({ length: config.first }, (_, c) =>
    [0, 1, 2].map((y) => [0, 1, 2].map((x) => weights[(3 * y + x) * config.first + c] ?? 0)),
  );
  return { layers: maps, filters };
}

/** [Y, X, C] → a picture for each of C, in their order, the shade of the layer's highest answer so far being the darkest. */
async function mapsOf(layer: tf.Tensor3D, place: number, scales: number[]): Promise<Maps> {
  const [side, , C] = layer.shape;
  const values = await layer.data<'float32'>();
  const full = values.reduce((most, value) => Math.max(most, value), scales[place] ?? 0);
  scales[place] = full;
  const maps = Array.from({ length: C }, (_, c) =>
    shadesOf(
      Float32Array.from({ length: side * side }, (_, i) => values[i * C + c] ?? 0),
      full,
    ),
  );
  return { side, maps, full };
}
