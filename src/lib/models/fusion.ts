/**
 * @file Four ways to join a picture and a sentence, each a network of about the same size that scores V answers.
 *
 * Read downwards: Config → init → logits → loss, way by way. Pure functions; the Trainer frees memory.
 *
 *   early  the sentence is put beside the pixels of every part; one network reads both
 *   late   a network for each; the two vectors they end in are the input of a third
 *   sum    a network for each, with scores of its own; the scores are added
 *   cross  each word looks at the parts of the picture, then the sentence as a whole looks once more
 *
 * B batch · P parts of a picture · X pixels of a part · T words of a sentence · W different words, the first of them none
 * C channels · H hidden units · V answers
 * Source: baltrusaitis2019, §6, for early and late; vaswani2017, §3.2.1, for looking. Left out: the order of the words, heads,
 * norms, dropout.
 */
import { check } from '../core/check';
import type { Random } from '../core/random';
import { add } from '../nn/add';
import { lookUp } from '../nn/embedding';
import * as linear from '../nn/linear';
import { crossEntropy } from '../nn/loss';
import * as variable from '../nn/variable';
import * as tf from '../tf';

export const ways = ['early', 'late', 'sum', 'cross'] as const;
export type Way = (typeof ways)[number];

export const defaults = {
  parts: 4,
  pixels: 64,
  words: 25,
  answers: 8,
  /** Chosen so that the four have 22,700 parameters ± 1 %. */
  early: { first: 96, channels: 32, hidden: 77 },
  late: { first: 64, channels: 32, vector: 64, hidden: 48 },
  sum: { first: 96, channels: 32, hidden: 88, words: 39 },
  cross: { first: 96, channels: 32, hidden: 69 },
};
export type Config = typeof defaults;

/** What a network is asked. A word’s number is 1 or more; 0 is a place without a word. */
export interface Batch {
  /** [B, P, X] */
  pictures: tf.Tensor3D;
  /** [B, T] (int32) */
  ids: tf.Tensor2D;
  /** [B, T]: 1 for a word, 0 for none. */
  present: tf.Tensor2D;
  /** [B, W]: how often each word stands in the sentence. */
  counts: tf.Tensor2D;
}

/** Called with how much each word [B, T, P], and then the sentence [B, 1, P], looks at each part; copy what you keep. */
export type Trace = (weights: tf.Tensor3D) => void;

const hidden = (inputs: number, outputs: number, random: Random) =>
  linear.init(inputs, outputs, random, Math.sqrt(2 / inputs));

const even = (inputs: number, outputs: number, random: Random) =>
  linear.init(inputs, outputs, random, Math.sqrt(1 / inputs));

type Dense = linear.Linear;

/** Each part through the same two layers, then side by side: [B, P, …] → [B, P·C]. */
function partByPart({ first, part }: { first: Dense; part: Dense }, x: tf.Tensor): tf.Tensor2D {
  const seen = linear.apply(first, x, 'relu', true); // [B, P, H]; x is data
  return tf.reshape(linear.apply(part, seen, 'relu'), [x.shape[0] ?? 0, -1]); // [B, P·C]
}

// Early: pixels, words and place of a part are the input of its first layer

export function initEarly({ parts, pixels, words, answers, early }: Config, random: Random) {
  return {
    first: hidden(pixels + words + parts, early.first, random),
    part: hidden(early.first, early.channels, random),
    hidden: hidden(parts * early.channels, early.hidden, random),
    output: linear.init(early.hidden, answers, random),
  };
}
export function early(params: ReturnType<typeof initEarly>, { pictures, counts }: Batch) {
  const [B, P] = pictures.shape;
  const words = tf.tile(tf.expandDims(counts, 1), [1, P, 1]); // [B, P, W]
  const places = tf.tile(tf.expandDims(tf.eye(P), 0), [B, 1, 1]); // [B, P, P]
  const x = tf.concat([pictures, words, places], 2); // [B, P, X + W + P]
  const both = linear.apply(params.hidden, partByPart(params, x), 'relu'); // [B, H]
  return linear.apply(params.output, both); // [B, V]
}

// Late: a vector for the picture and one for the sentence meet in a layer

export function initLate({ parts, pixels, words, answers, late }: Config, random: Random) {
  return {
    first: hidden(pixels, late.first, random),
    part: hidden(late.first, late.channels, random),
    picture: hidden(parts * late.channels, late.vector, random),
    sentence: hidden(words, late.vector, random),
    hidden: hidden(2 * late.vector, late.hidden, random),
    output: linear.init(late.hidden, answers, random),
  };
}
export function late(params: ReturnType<typeof initLate>, { pictures, counts }: Batch) {
  const picture = linear.apply(params.picture, partByPart(params, pictures), 'relu'); // [B, C]
  const sentence = linear.apply(params.sentence, counts, 'relu', true); // [B, C]
  const both = linear.apply(params.hidden, tf.concat([picture, sentence], 1), 'relu'); // [B, H]
  return linear.apply(params.output, both); // [B, V]
}

// Sum: scores of the picture and scores of the sentence

export function initSum({ parts, pixels, words, answers, sum }: Config, random: Random) {
  return {
    first: hidden(pixels, sum.first, random),
    part: hidden(sum.first, sum.channels, random),
    hidden: hidden(parts * sum.channels, sum.hidden, random),
    picture: linear.init(sum.hidden, answers, random),
    words: hidden(words, sum.words, random),
    sentence: linear.init(sum.words, answers, random),
  };
}
export function sum(params: ReturnType<typeof initSum>, { pictures, counts }: Batch) {
  const seen = linear.apply(params.hidden, partByPart(params, pictures), 'relu'); // [B, H]
  const words = linear.apply(params.words, counts, 'relu', true); // [B, C]
  return add(linear.apply(params.picture, seen), linear.apply(params.sentence, words)); // [B, V]
}

// Cross: words look at parts, then their mean, once through a layer, looks again

const initLook = (channels: number, random: Random) => ({
  query: even(channels, channels, random),
  // Without a bias, which would add the same to all scores of a word.
  key: variable.normal<tf.Rank.R2>([channels, channels], random, Math.sqrt(1 / channels)),
  value: even(channels, channels, random),
});
type Look = ReturnType<typeof initLook>;

/** softmax(QKᵀ/√C)·V: from [B, T, C], at [B, P, C] → [B, T, C]. */
function look({ query, key, value }: Look, from: tf.Tensor, at: tf.Tensor, trace?: Trace) {
  const channels = from.shape.at(-1) ?? 1;
  const [q, k] = [linear.apply(query, from), linear.applyTied(key, at)];
  const scores = tf.mul(tf.matMul(q, k, false, true), 1 / Math.sqrt(channels)); // [B, T, P]
  const weights = tf.softmax(scores) as tf.Tensor3D;
  trace?.(weights);
  return tf.matMul(weights, linear.apply(value, at)); // [B, T, C]
}

export function initCross({ parts, pixels, words, answers, cross }: Config, random: Random) {
  const { first, channels } = cross;
  return {
    first: hidden(pixels, first, random),
    part: even(first, channels, random),
    places: variable.normal<tf.Rank.R2>([parts, channels], random, 0.5),
    words: variable.normal<tf.Rank.R2>([words, channels], random, 0.5),
    byWord: initLook(channels, random),
    question: hidden(channels, channels, random),
    bySentence: initLook(channels, random),
    hidden: hidden(2 * channels, cross.hidden, random),
    output: linear.init(cross.hidden, answers, random),
  };
}
export function cross(params: ReturnType<typeof initCross>, asked: Batch, trace?: Trace) {
  const { pictures, ids, present } = asked;
  const [B] = ids.shape;
  const seen = linear.apply(params.first, pictures, 'relu', true); // [B, P, H]
  const parts = tf.add(linear.apply(params.part, seen), params.places); // [B, P, C] + [P, C]
  const words = lookUp(params.words, ids); // [B, T, C]
  const told = add(words, look(params.byWord, words, parts, trace)); // [B, T, C]
  const mean = tf.matMul(share(present), told); // [B, 1, C]; places without a word don’t count
  const question = linear.apply(params.question, mean, 'relu'); // [B, 1, C]
  const found = look(params.bySentence, question, parts, trace); // [B, 1, C]
  const both = tf.reshape(tf.concat([question, found], 2), [B, -1]); // [B, 2C]
  return linear.apply(params.output, linear.apply(params.hidden, both, 'relu')); // [B, V]
}

/** Of each word its part in the mean, 0 where there is none: [B, T] → [B, 1, T]. */
function share(present: tf.Tensor2D): tf.Tensor3D {
  const total = tf.maximum(tf.sum(present, 1, true), 1); // [B, 1]
  return tf.expandDims(tf.div(present, total), 1);
}

/** One of the four: what it learns, and its scores before softmax, [B, V]. */
export interface Network {
  params: variable.Tree;
  /** @param trace - Only the way that looks calls it. */
  logits: (asked: Batch, trace?: Trace) => tf.Tensor2D;
}

const bound = <P extends variable.Tree>(
  params: P,
  scores: (params: P, asked: Batch, trace?: Trace) => tf.Tensor,
): Network => ({
  params,
  logits: (asked, trace) => scores(params, asked, trace) as tf.Tensor2D,
});

const made: Record<Way, (config: Config, random: Random) => Network> = {
  early: (config, random) => bound(initEarly(config, random), early),
  late: (config, random) => bound(initLate(config, random), late),
  sum: (config, random) => bound(initSum(config, random), sum),
  cross: (config, random) => bound(initCross(config, random), cross),
};

export const init = (way: Way, config: Config, random: Random): Network =>
  made[way](config, random);

/** Mean surprise of `answers` [B] (int32), in nats. An untrained network scores about ln V. */
export const loss = ({ logits }: Network, asked: Batch, answers: tf.Tensor1D): tf.Scalar =>
  crossEntropy(logits(asked), answers);

/**
 * Square pictures, row after row, and of each sentence the numbers of its words.
 *
 * @param most - T; further words are left out.
 * @throws {ShapeError} If a picture has another size, or a word is none of W.
 */
export function batch(
  pictures: readonly ArrayLike<number>[],
  sentences: readonly (readonly number[])[],
  { parts, pixels, words }: Config,
  most: number,
): Batch {
  const B = pictures.length;
  check(sentences.length === B, `fusion: ${B} pictures with ${sentences.length} sentences`);
  const seen = new Float32Array(B * parts * pixels);
  const ids = new Int32Array(B * most);
  const counts = new Float32Array(B * words);
  for (let b = 0; b < B; b++) {
    seen.set(partsOf(pictures[b] ?? [], parts, pixels), b * parts * pixels);
    for (const [t, id] of (sentences[b] ?? []).slice(0, most).entries()) {
      const known = Number.isInteger(id) && id > 0 && id < words;
      check(known, `fusion: ${id} is not a word, which are 1 to ${words - 1}`);
      ids[b * most + t] = id;
      counts[b * words + id] = (counts[b * words + id] ?? 0) + 1;
    }
  }
  return {
    pictures: tf.tensor3d(seen, [B, parts, pixels]),
    ids: tf.tensor2d(ids, [B, most], 'int32'),
    present: tf.tensor2d(Float32Array.from(ids, Math.sign), [B, most]),
    counts: tf.tensor2d(counts, [B, words]),
  };
}

/** The same without a word. */
export const silence = ({ ids, present, counts }: Batch): Omit<Batch, 'pictures'> => ({
  ids: tf.zerosLike(ids),
  present: tf.zerosLike(present),
  counts: tf.zerosLike(counts),
});

/** A picture cut into √P × √P squares, one after the other. */
function partsOf(picture: ArrayLike<number>, parts: number, pixels: number): Float32Array {
  const [across, side] = [Math.sqrt(parts), Math.sqrt(pixels)];
  const { length } = picture;
  check(length === parts * pixels, `fusion: a picture has ${length} pixels, not ${parts * pixels}`);
  return Float32Array.from({ length }, (_, i) => {
    const [part, pixel] = [Math.floor(i / pixels), i % pixels];
    const row = side * Math.floor(part / across) + Math.floor(pixel / side);
    const column = side * (part % across) + (pixel % side);
    return picture[row * across * side + column] ?? 0;
  });
}
