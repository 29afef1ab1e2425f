/**
 * @file A toy BERT: some tokens of a text are covered, and it names them from what stands on both sides.
 *
 * Read downwards: Config → init → encode → logits → loss, then how a text is covered. Pure functions; the
 * Trainer frees memory.
 *
 * B batch · T tokens · C channels · N heads · V vocabulary · M covered places
 * Source: devlin2019, §3.1, task 1. Norms stand before each part instead of after it, because such a stack learns
 * without a warm-up of its rate (xiong2020, §3). Left out: the second task and its segments, dropout, the extra layer
 * before the scores, and that a fifth of the chosen tokens is not covered but changed or left.
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

/** The last token of the vocabulary is the cover. */
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
 * What each token means where it stands: ids [B, T] (int32, each below V) → [B, T, C], before the last norm.
 *
 * @param trace - Called once a layer with its attention weights [B, N, T, T]; copy what you keep.
 */
export function encode(
  params: Params,
  ids: tf.Tensor2D,
  config: Config,
  trace?: (weights: tf.Tensor4D, layer: number) => void,
): tf.Tensor3D {
  const T = ids.shape[1];
  check(T <= config.context, `bert: ${T} tokens do not fit a context of ${config.context}`);

  let x: tf.Tensor = lookUp(params.tokens, ids, params.positions); // [B, T, C]
  for (const [layer, block] of params.blocks.entries()) {
    const looks = {
      heads: config.heads,
      causal: false,
      trace: trace && ((weights: tf.Tensor4D) => trace(weights, layer)),
    };
    const seen = norm.apply(block.attentionNorm, x);
    x = add(x, attention.apply(block.attention, seen, looks)); // [B, T, C]
    const wide = linear.apply(block.widen, norm.apply(block.feedNorm, x), 'gelu'); // [B, T, 4C]
    x = add(x, linear.apply(block.narrow, wide)); // [B, T, C]
  }
  return x as tf.Tensor3D;
}

/**
 * Scores before softmax, only where they are asked for: → [B, M, V].
 *
 * @param places - [B, M] (int32): b·T + t for token t of row b.
 */
export function logits(
  params: Params,
  ids: tf.Tensor2D,
  places: tf.Tensor2D,
  config: Config,
): tf.Tensor3D {
  const rows = tf.reshape(encode(params, ids, config), [ids.size, config.channels]); // [B·T, C]
  const asked = lookUp(rows as tf.Tensor2D, places); // [B, M, C]
  return linear.applyTied(params.tokens, norm.apply(params.outputNorm, asked)) as tf.Tensor3D;
}

/** Mean surprise of the covered tokens `answers` [B, M], in nats. An untrained model scores about ln V. */
export function loss(params: Params, { ids, places, answers }: Batch, config: Config): tf.Scalar {
  return crossEntropy(logits(params, ids, places, config), answers);
}

/** A covered text, which places were covered, and what stood there. All int32. */
export interface Batch {
  /** [B, T] */
  ids: tf.Tensor2D;
  /** [B, M], see `logits`. */
  places: tf.Tensor2D;
  /** [B, M] */
  answers: tf.Tensor2D;
}

/** The token that covers others; no text may hold it. */
export const coverOf = ({ vocabulary }: Config) => vocabulary - 1;

/** M different places in a text of T tokens, in order. */
export function choose(T: number, M: number, random: Random): number[] {
  const order = random.shuffled(Array.from({ length: T }, (_, t) => t));
  return order.slice(0, M).sort((a, b) => a - b);
}

/**
 * Covers the chosen places of each row. Looked at before it is sent: a GPU reads past its table and says nothing.
 *
 * @param chosen - Of each row the places to cover, as many in each.
 * @throws {ShapeError} If the rows differ in length, a token is none of a text, or a place is not in its row.
 */
export function batch(
  rows: readonly ArrayLike<number>[],
  chosen: readonly (readonly number[])[],
  config: Config,
): Batch {
  const [B, T, M] = [rows.length, rows[0]?.length ?? 0, chosen[0]?.length ?? 0];
  const cover = coverOf(config);
  const ids = new Int32Array(B * T);
  const places = new Int32Array(B * M);
  const answers = new Int32Array(B * M);
  for (const [b, row] of rows.entries()) {
    check(row.length === T, `bert: row ${b} has ${row.length} tokens, the first has ${T}`);
    for (let t = 0; t < T; t++) {
      const id = row[t] ?? -1;
      const known = Number.isInteger(id) && id >= 0 && id < cover;
      check(known, `bert: ${id} is not a token of a text, which are below ${cover}`);
      ids[b * T + t] = id;
    }
    const covered = chosen[b] ?? [];
    check(covered.length === M, `bert: row ${b} has ${covered.length} covers, the first has ${M}`);
    for (const [m, t] of covered.entries()) {
      check(Number.isInteger(t) && t >= 0 && t < T, `bert: ${t} is no place in ${T} tokens`);
      places[b * M + m] = b * T + t;
      answers[b * M + m] = row[t] as number;
      ids[b * T + t] = cover;
    }
  }
  return {
    ids: tf.tensor2d(ids, [B, T], 'int32'),
    places: tf.tensor2d(places, [B, M], 'int32'),
    answers: tf.tensor2d(answers, [B, M], 'int32'),
  };
}
