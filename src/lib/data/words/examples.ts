/**
 * @file What Word2Vec learns from a corpus: windows of random width, frequent words passed over, and words from the noise.
 *
 * Read downwards: samplerOf → windowAt → batch. A window is that of the text without the words passed over, so that it
 * reaches further where frequent words stand.
 *
 * B examples · W words given · R largest radius · K words from the noise · V vocabulary
 * Sources: mikolov2013, §3.2 for the width; mikolov2013b, §2.2 and §2.3 for noise and passing over.
 */
import { check } from '../../core/check';
import type { Random } from '../../core/random';
import { sharesOf, type Corpus } from './corpus';

export interface Settings {
  kind: 'cbow' | 'skip-gram';
  /** R: each window's radius is drawn from 1 … R, so that near words are seen more often. */
  radius: number;
  /** False: all windows have the radius R. */
  dynamic: boolean;
  /** t of subsampling: a word with the share f of the text is kept with √(t/f), and always if that is above 1. 0 keeps all. */
  threshold: number;
  /** K; 0 for the full softmax, which needs none. */
  negatives: number;
  /** Of a word's count in the noise: 0.75, between all alike (0) and as frequent as in the text (1). */
  power: number;
}

/** Plain numbers; each list holds B rows. */
export interface Batch {
  /** [B, W]: CBOW the words around, filled up to W = 2R; Skip-gram the word in the middle, W = 1. */
  given: Int32Array;
  /** 1 for a word, 0 for what fills a row: [B, W]. */
  counted: Float32Array;
  /** [B] */
  answers: Int32Array;
  /** The answer and K words from the noise that are not it: [B, 1 + K]; empty for K = 0. */
  candidates: Int32Array;
}

export interface Sampler {
  corpus: Corpus;
  settings: Settings;
  /** The chance that a word is not passed over: [V]. */
  keep: Float64Array;
  /** Of the noise, added up: [V], ending in 1. */
  noise: Float64Array;
}

/** Everything that is counted once. */
export function samplerOf(corpus: Corpus, settings: Settings): Sampler {
  check(settings.radius >= 1, `examples: a radius of ${settings.radius} reaches no word`);
  return {
    ...{ corpus, settings },
    keep: keepOf(corpus, settings.threshold),
    noise: noiseOf(corpus.counts, settings.power),
  };
}

/** min(1, √(t/f)) of each word: [V]. */
export function keepOf(corpus: Pick<Corpus, 'counts'>, threshold: number): Float64Array {
  return sharesOf(corpus).map((share) =>
    threshold === 0 ? 1 : Math.min(1, Math.sqrt(threshold / share)),
  );
}

/** count^power, added up from the first word on and divided by the sum: [V]. */
export function noiseOf(counts: ArrayLike<number>, power: number): Float64Array {
  const sums = new Float64Array(counts.length);
  let sum = 0;
  for (let word = 0; word < sums.length; word++) sums[word] = sum += counts[word]! ** power;
  return sums.map((each) => each / sum);
}

/** A word from the noise that is not `answer`: one that is, is drawn again. */
export function drawnFrom(noise: Float64Array, answer: number, random: Random): number {
  for (;;) {
    const word = placeIn(noise, random.uniform());
    if (word !== answer) return word;
  }
}

/** The first place whose sum is above `at`. */
function placeIn(sums: Float64Array, at: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The places around a place, in the order of the text, without those passed over; fewer at the ends of a sentence, or none.
 */
export function windowAt(sampler: Sampler, place: number, random: Random): number[] {
  const { corpus, keep, settings } = sampler;
  const radius = settings.dynamic ? 1 + random.below(settings.radius) : settings.radius;
  const around = (from: number, way: -1 | 1, end: number) => {
    const found: number[] = [];
    for (let at = from; at !== end && found.length < radius; at += way) {
      if (random.uniform() < keep[corpus.ids[at]!]!) found.push(at);
    }
    return found;
  };
  const left = around(place - 1, -1, corpus.starts[place]! - 1);
  const right = around(place + 1, 1, corpus.ends[place]!);
  return [...left.reverse(), ...right];
}

/** So many places in a row without an example, and the text has none. */
const MOST_MISSES = 100_000;

/**
 * B examples from places drawn at random, each place as likely as any other.
 *
 * @returns Nothing if the settings leave no example: in sentences of one word nothing is around.
 */
export function batch(sampler: Sampler, B: number, random: Random): Batch | undefined {
  const { corpus, settings, keep, noise } = sampler;
  const W = settings.kind === 'cbow' ? 2 * settings.radius : 1;
  const N = settings.negatives === 0 ? 0 : 1 + settings.negatives;
  const made: Batch = {
    given: new Int32Array(B * W),
    counted: new Float32Array(B * W),
    answers: new Int32Array(B),
    candidates: new Int32Array(B * N),
  };
  const add = (b: number, given: readonly number[], answer: number) => {
    made.given.set(given, b * W);
    made.counted.fill(1, b * W, b * W + given.length);
    made.answers[b] = answer;
    for (let n = 0; n < N; n++) {
      made.candidates[b * N + n] = n === 0 ? answer : drawnFrom(noise, answer, random);
    }
  };
  let misses = 0;
  for (let b = 0; b < B;) {
    const place = random.below(corpus.ids.length);
    const middle = corpus.ids[place]!;
    const around = random.uniform() < keep[middle]! ? windowAt(sampler, place, random) : [];
    if (around.length === 0) {
      if (++misses > MOST_MISSES) return undefined;
      continue;
    }
    misses = 0;
    const words = around.map((at) => corpus.ids[at]!);
    if (settings.kind === 'cbow') add(b++, words, middle);
    else for (const word of words) if (b < B) add(b++, [middle], word);
  }
  return made;
}
