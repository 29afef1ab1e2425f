/**
 * @file What a language model must beat: the mean surprise of held-out text under three simple models,
 * in nats per token (shannon1951 asks the same of letters and pairs of letters).
 *
 * Formulas, for V tokens, n training tokens, n_b of them b, n_ab of them b right after a:
 *
 *   uniform  1/V
 *   unigram  p(b) = (n_b + α) / (n + αV)
 *   bigram   p(b|a) = (n_ab + β·p(b)) / (n_a + β) = λ·n_ab/n_a + (1 − λ)·p(b), λ = n_a / (n_a + β)
 *
 * So the pair counts are mixed with the unigram, the more the rarer the token before (mackay1995).
 * α and β are fitted on the training text by leaving one out (ney1994): each token is predicted from the
 * counts without itself, and the held-out text is not looked at.
 */
import { check } from '../core/check';
import type { Batch } from './text';

/** Mean surprise at the tokens that are judged, in nats per token. */
export interface Baselines {
  uniform: number;
  unigram: number;
  bigram: number;
}

/**
 * @param training - Ids below `vocabulary`.
 * @param judged - Held-out tokens, each with the one before it: the very ones that a model is judged by, for on others
 *   the same method may be a tenth of a nat better or worse.
 */
export function baselines(training: Int32Array, judged: Batch, vocabulary: number): Baselines {
  check(training.length >= 2, `baselines: ${training.length} training tokens give no pair`);
  check(judged.next.length >= 1, 'baselines: no held-out text');
  const counts = count(training, vocabulary);
  const alpha = minimum((value) => unigramLeftOut(counts, value));
  const beta = minimum((value) => bigramLeftOut(counts, alpha, value));
  let unigram = 0;
  let bigram = 0;
  judged.next.forEach((token, place) => {
    const before = judged.ids[place] as number;
    const chance = unigramChance(counts, token, alpha);
    const context = counts.contexts[before] ?? 0;
    const pair = counts.pairs.get(before * vocabulary + token) ?? 0;
    unigram -= Math.log(chance);
    bigram -= Math.log((pair + beta * chance) / (context + beta));
  });
  return {
    uniform: Math.log(vocabulary),
    unigram: unigram / judged.next.length,
    bigram: bigram / judged.next.length,
  };
}

interface Counts {
  total: number; // n
  vocabulary: number; // V
  tokens: Float64Array; // n_b, [V]
  contexts: Float64Array; // n_a: occurrences with a token after them, [V]
  pairs: Map<number, number>; // n_ab under a·V + b
}

function count(ids: Int32Array, vocabulary: number): Counts {
  const tokens = new Float64Array(vocabulary);
  const contexts = new Float64Array(vocabulary);
  const pairs = new Map<number, number>();
  ids.forEach((token, place) => {
    check(token >= 0 && token < vocabulary, `baselines: no token ${token} among ${vocabulary}`);
    tokens[token] = (tokens[token] as number) + 1;
    if (place === 0) return;
    const before = ids[place - 1] as number;
    const key = before * vocabulary + token;
    contexts[before] = (contexts[before] as number) + 1;
    pairs.set(key, (pairs.get(key) ?? 0) + 1);
  });
  return { total: ids.length, vocabulary, tokens, contexts, pairs };
}

/** @param without - 1 to leave one occurrence of the token out of the counts. */
function unigramChance(counts: Counts, token: number, alpha: number, without = 0): number {
  const { tokens, total, vocabulary } = counts;
  return ((tokens[token] as number) - without + alpha) / (total - without + alpha * vocabulary);
}

function unigramLeftOut(counts: Counts, alpha: number): number {
  let surprise = 0;
  counts.tokens.forEach((times, token) => {
    if (times > 0) surprise -= times * Math.log(unigramChance(counts, token, alpha, 1));
  });
  return surprise;
}

function bigramLeftOut(counts: Counts, alpha: number, beta: number): number {
  let surprise = 0;
  for (const [key, times] of counts.pairs) {
    const token = key % counts.vocabulary;
    const context = counts.contexts[(key - token) / counts.vocabulary] as number;
    const chance = unigramChance(counts, token, alpha, 1);
    surprise -= times * Math.log((times - 1 + beta * chance) / (context - 1 + beta));
  }
  return surprise;
}

const golden = (Math.sqrt(5) - 1) / 2;

/** Where `surprise` is least, for a weight from e⁻⁷ to e¹² (golden section over its logarithm). */
function minimum(surprise: (weight: number) => number): number {
  let low = -7;
  let high = 12;
  const at = (exponent: number) => surprise(Math.exp(exponent));
  let left = high - golden * (high - low);
  let right = low + golden * (high - low);
  let atLeft = at(left);
  let atRight = at(right);
  while (high - low > 0.01) {
    if (atLeft <= atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - golden * (high - low);
      atLeft = at(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + golden * (high - low);
      atRight = at(right);
    }
  }
  return Math.exp((low + high) / 2);
}
