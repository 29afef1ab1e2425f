/**
 * @file A recurrent network that spells what it hears: frames of sound in, at each a score for every letter and for the blank.
 *
 * Read downwards: Config → init → logits → loss. Pure functions; the Trainer frees memory.
 *
 * T frames · B batch · I numbers per frame · H hidden units · V letters with the blank
 * x → two GRUs, one from the first frame on and one from the last, each of H units → W·[h; h′] + b. Source: graves2006, §4, with GRUs
 * (cho2014) in place of LSTMs. Left out: more layers, dropout, a beam and a language model.
 */
import { check } from '../core/check';
import type { Random } from '../core/random';
import * as gru from '../nn/gru';
import * as linear from '../nn/linear';
import { ctc } from '../nn/loss';
import * as tf from '../tf';

export const defaults = { inputs: 120, hidden: 40, letters: 16 };
export type Config = typeof defaults;
export type Params = ReturnType<typeof init>;

export function init({ inputs, hidden, letters }: Config, random: Random) {
  return {
    past: gru.init(inputs, hidden, random),
    future: gru.init(inputs, hidden, random),
    output: linear.init(2 * hidden, letters, random),
  };
}

/** Scores before softmax: x [T, B, I] → [T, B, V]. */
export function logits(params: Params, x: tf.Tensor3D): tf.Tensor3D {
  const past = gru.apply(params.past, x, true); // [T, B, H]; x is data
  const back = gru.apply(params.future, tf.reverse(x, 0), true); // [T, B, H], the last frame first
  const states = tf.concat([past, tf.reverse(back, 0)], 2); // [T, B, 2H]
  return linear.apply(params.output, states) as tf.Tensor3D; // [T, B, V]
}

/** Mean surprise of `targets` [B, L] (see `batchOfTargets`) over the batch, in nats a word, not a letter. */
export function loss(params: Params, x: tf.Tensor3D, targets: tf.Tensor2D): tf.Scalar {
  return tf.mean(ctc(logits(params, x), targets));
}

/**
 * Sequences of T frames as one tensor [T, B, I], time first.
 *
 * @param frames - Of each its numbers, frame after frame.
 * @throws {ShapeError} If one has another length.
 */
export function batch(frames: readonly ArrayLike<number>[], T: number, I: number): tf.Tensor3D {
  const B = frames.length;
  const numbers = new Float32Array(T * B * I);
  for (const [b, each] of frames.entries()) {
    const { length } = each;
    check(length === T * I, `speechReader: sequence ${b} has ${length} numbers, not ${T} × ${I}`);
    for (let t = 0; t < T; t++)
      for (let i = 0; i < I; i++) numbers[(t * B + b) * I + i] = each[t * I + i]!;
  }
  return tf.tensor3d(numbers, [T, B, I]);
}

/** Letters of each row, filled up with −1: [B, L] (int32), L at least 1. */
export function batchOfTargets(targets: readonly (readonly number[])[]): tf.Tensor2D {
  const L = targets.reduce((most, { length }) => Math.max(most, length), 1);
  const filled = targets.flatMap((row) => Array.from({ length: L }, (_, i) => row[i] ?? -1));
  return tf.tensor2d(filled, [targets.length, L], 'int32');
}
