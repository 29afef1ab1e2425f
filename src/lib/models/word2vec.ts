/**
 * @file Word2Vec: a vector for each word, learned by guessing words from the words around them.
 *
 * Read downwards: Config → init → hidden → logits, scores → softmaxLoss, samplingLoss → loss. Pure functions; the Trainer frees
 * memory.
 *
 * B batch · W words given · C channels · V vocabulary · K words from the noise
 *
 *   CBOW       h = mean of the vectors of the words around; the answer is the word in the middle
 *   Skip-gram  h = the vector of the word in the middle; the answer is one word around it, so W = 1
 *
 *   full softmax       −log softmax(U·h)[answer], over all V words
 *   negative sampling  −log σ(u·h) of the answer − Σ log σ(−u·h) of K words from the noise
 *
 * E, the `input` table, looks up what is given; U, the `output` table, what is guessed.
 * Sources: mikolov2013, §3; mikolov2013b, §2; irsoy2021 for the gradient of CBOW. Left out: the hierarchical softmax, and a
 * rate of its own for each pair (here a batch makes one step).
 */
import { check } from '../core/check';
import type { Random } from '../core/random';
import type { Batch } from '../data/words/examples';
import * as lossOf from '../nn/loss';
import { lookUp } from '../nn/embedding';
import * as linear from '../nn/linear';
import * as variable from '../nn/variable';
import * as tf from '../tf';

export const defaults = { vocabulary: 150, channels: 32 };
export type Config = typeof defaults;
export type Params = ReturnType<typeof init>;

/**
 * How the gradient goes back through the mean of CBOW. `divided` is the slope of a mean: each of n words gets 1/n of it.
 * `undivided` gives each word all of it, as word2vec.c and gensim do: no slope of anything, and up to 2R times as long.
 *
 * @see irsoy2021
 */
export type Averaging = 'divided' | 'undivided';
export type Output = 'softmax' | 'sampling';

/** A batch on the device. */
export interface Given {
  /** [B, W] (int32); a row with fewer words ends in ids that do not count. */
  ids: tf.Tensor2D;
  /** 1 for a word, 0 for what fills the row: [B, W]. */
  counted: tf.Tensor2D;
  /** [B] (int32) */
  answers: tf.Tensor1D;
  /** The answer and, behind it, K words from the noise: [B, 1 + K] (int32). Not needed for the full softmax. */
  candidates?: tf.Tensor2D | undefined;
}

/** Both tables start small: then every word is as likely as any other, and a full softmax starts at ln V. */
export function init({ vocabulary, channels }: Config, random: Random) {
  return {
    input: variable.normal<tf.Rank.R2>([vocabulary, channels], random, 0.1),
    output: variable.normal<tf.Rank.R2>([vocabulary, channels], random, 0.1),
  };
}

/**
 * The mean of the vectors of the words given: ids and counted [B, W] → h [B, C].
 *
 * @throws {ShapeError} If the two don't fit each other.
 */
export function hidden(
  { input }: Params,
  { ids, counted }: Pick<Given, 'ids' | 'counted'>,
  averaging: Averaging = 'divided',
): tf.Tensor2D {
  const [B, W] = ids.shape;
  check(
    String(counted.shape) === String(ids.shape),
    `word2vec: [${counted.shape.join()}] says which of [${ids.shape.join()}] count`,
  );
  const vectors = tf.mul(lookUp(input, ids), tf.reshape(counted, [B, W, 1])); // [B, W, C]
  const sum = tf.sum(vectors, 1) as tf.Tensor2D; // [B, C]
  const count = tf.sum(counted, 1, true); // [B, 1]
  return averaging === 'divided' ? tf.div(sum, count) : undivided(sum, count);
}

/** sum / count, with the slope of the sum. */
function undivided(sum: tf.Tensor2D, count: tf.Tensor): tf.Tensor2D {
  const mean = tf.customGrad((all) => ({
    value: tf.div(all as tf.Tensor, count),
    gradFunc: (dy) => dy,
  }));
  return mean(sum) as tf.Tensor2D;
}

/** U·h, a score for every word: h [B, C] → [B, V]. */
export function logits({ output }: Params, h: tf.Tensor2D): tf.Tensor2D {
  return linear.applyTied(output, h) as tf.Tensor2D;
}

/** u·h of some words alone: h [B, C], candidates [B, 1 + K] → [B, 1 + K]. */
export function scores({ output }: Params, h: tf.Tensor2D, candidates: tf.Tensor2D): tf.Tensor2D {
  const [B, C] = h.shape;
  check(candidates.shape[0] === B, `word2vec: candidates of ${candidates.shape[0]} rows, not ${B}`);
  const vectors = lookUp(output, candidates); // [B, 1 + K, C]
  return tf.sum(tf.mul(vectors, tf.reshape(h, [B, 1, C])), 2); // [B, 1 + K]
}

/** −log softmax(logits)[answer], in nats an answer: logits [B, V], answers [B]. */
export function softmaxLoss(all: tf.Tensor2D, answers: tf.Tensor1D): tf.Scalar {
  return lossOf.crossEntropy(all, answers);
}

/**
 * −log σ(s₀) − Σ log σ(−sₖ), in nats an answer: scores [B, 1 + K], the answer's first.
 *
 * Written as softplus, which has no logarithm of 0: −log σ(s) = log(1 + e⁻ˢ).
 *
 * @see mikolov2013b, equation 4
 */
export function samplingLoss(some: tf.Tensor2D): tf.Scalar {
  const [, count] = some.shape;
  const signs = Float32Array.from({ length: count }, (_, k) => (k === 0 ? -1 : 1));
  const turned = tf.mul(some, tf.tensor2d(signs, [1, count])); // [B, 1 + K]
  return tf.mean(tf.sum(tf.softplus(turned), 1));
}

/**
 * The loss of a batch in nats an answer. Losses of the two outputs can't be compared: one is a choice among V words, the
 * other are 1 + K choices of two.
 *
 * @throws {ShapeError} If `sampling` has no candidates.
 */
export function loss(
  params: Params,
  given: Given,
  kind: Output,
  averaging: Averaging = 'divided',
): tf.Scalar {
  const h = hidden(params, given, averaging); // [B, C]
  if (kind === 'softmax') return softmaxLoss(logits(params, h), given.answers);
  check(given.candidates !== undefined, 'word2vec: no words from the noise');
  return samplingLoss(scores(params, h, given.candidates));
}

/**
 * Uploads a batch of plain numbers.
 *
 * @throws {ShapeError} If its lists don't come out even.
 */
export function upload({ given, counted, answers, candidates }: Batch): Given {
  const B = answers.length;
  const [W, N] = [given.length / B, candidates.length / B];
  check(
    Number.isInteger(W) && Number.isInteger(N) && counted.length === given.length,
    `word2vec: ${given.length} words given and ${candidates.length} candidates for ${B} answers`,
  );
  return {
    ids: tf.tensor2d(given, [B, W], 'int32'),
    counted: tf.tensor2d(counted, [B, W]),
    answers: tf.tensor1d(answers, 'int32'),
    candidates: N > 0 ? tf.tensor2d(candidates, [B, N], 'int32') : undefined,
  };
}
