/**
 * @file A toy GPT: reads T tokens and scores, at every position, the token that comes next.
 *
 * Read downwards: Config → init → logits → loss. Pure functions; the Trainer frees memory.
 *
 * B batch · T tokens · C channels · N heads · V vocabulary
 * Source: radford2019, §2.3. Left out: dropout.
 */
import { check } from '../core/check';
import type { Random } from '../core/random';
import { add } from '../nn/add';
import * as attention from '../nn/attention';
import { lookUp } from '../nn/embedding';
import * as linear from '../nn/linear';
import { crossEntropy } from '../nn/loss';
import * as norm from '../nn/norm';
import * as variable from '../nn/variable';
import * as tf from '../tf';

export const defaults = { vocabulary: 64, context: 64, channels: 64, heads: 4, layers: 2 };
export type Config = typeof defaults;
export type Params = ReturnType<typeof init>;

export function init({ vocabulary, context, channels, layers }: Config, random: Random) {
  // Each block adds twice to the same sum; smaller steps keep its size the same at any depth.
  const residual = 0.02 / Math.sqrt(2 * layers);
  return {
    tokens: variable.normal<tf.Rank.R2>([vocabulary, channels], random), // also the output layer
    positions: variable.normal<tf.Rank.R2>([context, channels], random),
    blocks: Array.from({ length: layers }, () => ({
      attentionNorm: norm.init(channels),
      attention: attention.init(channels, random, residual),
      feedNorm: norm.init(channels),
      widen: linear.init(channels, 4 * channels, random),
      narrow: linear.init(4 * channels, channels, random, residual),
    })),
    outputNorm: norm.init(channels),
  };
}

/**
 * Scores before softmax: ids [B, T] (int32, each below V) → [B, T, V].
 *
 * @param trace - Called once a layer with its attention weights [B, N, T, T]; copy what you keep.
 */
export function logits(
  params: Params,
  ids: tf.Tensor2D,
  config: Config,
  trace?: (weights: tf.Tensor4D, layer: number) => void,
): tf.Tensor3D {
  const T = ids.shape[1];
  check(T <= config.context, `gpt: ${T} tokens do not fit a context of ${config.context}`);

  let x: tf.Tensor = lookUp(params.tokens, ids, params.positions); // [B, T, C]
  for (const [layer, block] of params.blocks.entries()) {
    const looks = {
      heads: config.heads,
      causal: true,
      trace: trace && ((weights: tf.Tensor4D) => trace(weights, layer)),
    };
    const seen = norm.apply(block.attentionNorm, x);
    x = add(x, attention.apply(block.attention, seen, looks)); // [B, T, C]
    const wide = linear.apply(block.widen, norm.apply(block.feedNorm, x), 'gelu'); // [B, T, 4C]
    x = add(x, linear.apply(block.narrow, wide)); // [B, T, C]
  }
  return linear.applyTied(params.tokens, norm.apply(params.outputNorm, x)) as tf.Tensor3D;
}

/** Mean surprise of `next` [B, T], in nats per token. An untrained model scores about ln V. */
export function loss(params: Params, ids: tf.Tensor2D, next: tf.Tensor2D, config: Config) {
  return crossEntropy(logits(params, ids, config), next);
}

/** Scores before softmax, [V], of what follows the last T of `ids`, at most `context`. Tidy around it. */
export function nextScores(params: Params, ids: ArrayLike<number>, config: Config): tf.Tensor1D {
  const seen = Array.from(ids).slice(-config.context); // [T]
  const all = logits(params, batch([seen], config), config); // [1, T, V]
  return tf.squeeze(tf.slice(all, [0, seen.length - 1, 0], [1, 1, -1])); // [V]
}

/** Who looked at whom: ids [T] → for each layer the weights [N, T, T] of its heads. Tidy around it. */
export function attentions(params: Params, ids: ArrayLike<number>, config: Config): tf.Tensor3D[] {
  const seen: tf.Tensor3D[] = [];
  logits(params, batch([ids], config), config, (weights) => seen.push(tf.squeeze(weights, [0])));
  return seen;
}

/**
 * Token ids as a tensor [B, T], looked at before they are sent: a GPU reads past its table and says nothing.
 *
 * @throws {ShapeError} If the rows differ in length or an id is not a whole number below V.
 */
export function batch(rows: readonly ArrayLike<number>[], { vocabulary }: Config): tf.Tensor2D {
  const T = rows[0]?.length ?? 0;
  const ids = new Int32Array(rows.length * T);
  for (const [b, row] of rows.entries()) {
    check(row.length === T, `gpt: row ${b} has ${row.length} tokens, the first has ${T}`);
    for (let t = 0; t < T; t++) {
      const id = row[t] ?? -1;
      const known = Number.isInteger(id) && id >= 0 && id < vocabulary;
      check(known, `gpt: ${id} is not a token of a vocabulary of ${vocabulary}`);
      ids[b * T + t] = id;
    }
  }
  return tf.tensor2d(ids, [rows.length, T], 'int32');
}
