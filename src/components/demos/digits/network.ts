/** @file The network that is trained, by the reader's choice: with filters, or every pixel joined to every hidden unit. */
import type { Random } from '../../../lib/core/random';
import type { Picture } from '../../../lib/data/digits/pen';
import * as cnn from '../../../lib/models/cnn';
import * as mlp from '../../../lib/models/mlp';
import type * as variable from '../../../lib/nn/variable';
import * as tf from '../../../lib/tf';
import type { NetworkName } from './names';

export interface Network {
  params: variable.Tree;
  /** Scores before softmax: pictures → [B, 10]. */
  scores: (pictures: readonly Picture[]) => tf.Tensor2D;
  /** The same of pixels [B · 784], and a gradient of them can be taken. */
  scoresOf: (pixels: tf.Tensor) => tf.Tensor2D;
  /** Of a network with filters. */
  filters?: cnn.Params;
}

export const config = cnn.defaults;

export function networkOf(name: NetworkName, random: Random): Network {
  if (name === 'mlp') {
    const params = mlp.init(mlp.defaults, random);
    const { inputs } = mlp.defaults;
    return {
      params,
      scores: (pictures) => mlp.logits(params, mlp.batch(pictures, mlp.defaults)),
      scoresOf: (pixels) => mlp.logits(params, tf.reshape(pixels, [-1, inputs]), false),
    };
  }
  const params = cnn.init(config, random);
  const { size } = config;
  return {
    params,
    filters: params,
    scores: (pictures) => cnn.logits(params, cnn.batch(pictures, config)),
    scoresOf: (pixels) =>
      cnn.logits(params, tf.reshape(pixels, [-1, size, size, 1]), undefined, false),
  };
}
