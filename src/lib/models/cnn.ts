/**
 * @file A convolutional network that reads a digit: one grey picture in, a score for each answer out.
 *
 * Read downwards: Config → init → logits → loss. Pure functions; the Trainer frees memory.
 *
 * B batch · Y rows · X columns · C channels · V answers
 * 28×28×1 → 3×3 filters → 26×26×32 → pool → 13×13×32 → 3×3 filters → 11×11×64 → pool → 5×5×64 → 64 → 10
 * Source: lecun1998, §II.B, with max pooling and ReLU. Left out: dropout, normalisation.
 */
import { check } from '../core/check';
import type { Random } from '../core/random';
import { relu } from '../nn/activation';
import * as convolution from '../nn/convolution';
import * as linear from '../nn/linear';
import { crossEntropy } from '../nn/loss';
import * as tf from '../tf';

export const defaults = { size: 28, first: 32, second: 64, hidden: 64, answers: 10 };
export type Config = typeof defaults;
export type Params = ReturnType<typeof init>;
/** Called with the answers of each convolution, [B, Y, X, C], after ReLU and before pooling. */
export type Trace = (maps: tf.Tensor4D) => void;

const FILTER = 3;

export function init({ size, first, second, hidden, answers }: Config, random: Random) {
  const side = sides(size).at(-1) as number;
  const flat = side * side * second;
  return {
    first: convolution.init(FILTER, 1, first, random),
    second: convolution.init(FILTER, first, second, random),
    hidden: linear.init(flat, hidden, random, Math.sqrt(2 / flat)),
    output: linear.init(hidden, answers, random),
  };
}

/** The picture's side on its way: 28, 26, 13, 11, 5. */
export function sides(size: number): number[] {
  const result = [size];
  for (let layer = 0; layer < 2; layer++) {
    const seen = (result.at(-1) as number) - FILTER + 1;
    result.push(seen, Math.floor(seen / 2));
  }
  check((result.at(-1) as number) > 0, `cnn: a picture of side ${size} is too small`);
  return result;
}

/**
 * Scores before softmax: pictures [B, Y, X, 1] → [B, V].
 *
 * @param data - Nobody wants a gradient of the pictures; an attack on the network does.
 */
export function logits(
  params: Params,
  pictures: tf.Tensor4D,
  trace?: Trace,
  data = true,
): tf.Tensor2D {
  const edges = look(params.first, pictures, trace, data); // [B, 13, 13, 32]
  const parts = look(params.second, edges, trace); // [B, 5, 5, 64]
  const flat = tf.reshape(parts, [pictures.shape[0], -1]); // [B, 1600]
  const hidden = linear.apply(params.hidden, flat, 'relu'); // [B, 64]
  return linear.apply(params.output, hidden) as tf.Tensor2D; // [B, V]
}

/** Filters, then the strongest answer of every 2×2: [B, Y, X, I] → [B, (Y − 2)/2, (X − 2)/2, O]. */
function look(
  filters: convolution.Convolution,
  x: tf.Tensor4D,
  trace?: Trace,
  data = false,
): tf.Tensor4D {
  const maps = convolution.apply(filters, x, { pad: 'valid', data }); // [B, Y − 2, X − 2, O]
  trace?.(tf.relu(maps));
  // ReLU after pooling gives the same numbers as before it, for a quarter of the work.
  return relu(tf.maxPool(maps, 2, 2, 'valid')) as tf.Tensor4D;
}

/** Mean surprise of `answers` [B] (int32), in nats. An untrained model scores about ln V. */
export function loss(params: Params, pictures: tf.Tensor4D, answers: tf.Tensor1D): tf.Scalar {
  return crossEntropy(logits(params, pictures), answers);
}

/** The likeliest answer to each picture: [B, Y, X, 1] → [B] (int32). */
export function read(params: Params, pictures: tf.Tensor4D): tf.Tensor1D {
  return tf.argMax(logits(params, pictures), -1);
}

/** What each filter answers to one picture: of each layer [Y, X, C]. Tidy around it. */
export function features(params: Params, picture: tf.Tensor4D): tf.Tensor3D[] {
  const seen: tf.Tensor3D[] = [];
  logits(params, picture, (maps) => seen.push(tf.squeeze(maps, [0])));
  return seen;
}

/**
 * Pictures of side `size`, row after row, 0 paper and 1 ink, as one tensor [B, Y, X, 1].
 *
 * @throws {ShapeError} If one has another number of pixels.
 */
export function batch(pictures: readonly ArrayLike<number>[], { size }: Config): tf.Tensor4D {
  const pixels = new Float32Array(pictures.length * size * size);
  for (const [b, picture] of pictures.entries()) {
    const { length } = picture;
    check(length === size * size, `cnn: picture ${b} has ${length} pixels, not ${size} × ${size}`);
    pixels.set(picture, b * size * size);
  }
  return tf.tensor4d(pixels, [pictures.length, size, size, 1]);
}
