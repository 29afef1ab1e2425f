/**
 * @file A text as sentences of words, each word a number: what Word2Vec learns from.
 *
 * V different words · N places in the text
 */
import { check } from '../../core/check';

export interface Corpus {
  /** The most frequent word first; words as frequent as each other in the order of their first place. */
  words: string[];
  /** [V], how often each stands in the text. */
  counts: Int32Array;
  /** [N], all sentences one behind the other. */
  ids: Int32Array;
  /** [N], where the sentence of a place begins … */
  starts: Int32Array;
  /** … and where the one after it does. */
  ends: Int32Array;
}

/**
 * Counts and numbers the words of sentences.
 *
 * @param fewest - A rarer word is left out, and its neighbours move together; 1 keeps all.
 * @throws {ShapeError} If fewer than two different words are left.
 */
export function corpusOf(sentences: readonly (readonly string[])[], fewest = 1): Corpus {
  const counted = new Map<string, number>();
  for (const word of sentences.flat()) counted.set(word, (counted.get(word) ?? 0) + 1);
  const words = [...counted.keys()]
    .filter((word) => counted.get(word)! >= fewest)
    .sort((a, b) => counted.get(b)! - counted.get(a)!); // stable
  check(words.length >= 2, `corpus: ${words.length} different words, at least 2 are needed`);
  return {
    words,
    counts: Int32Array.from(words, (word) => counted.get(word)!),
    ...placed(sentences, words),
  };
}

/** Sentences as numbers of words that are known; others are left out. */
export function placed(
  sentences: readonly (readonly string[])[],
  words: readonly string[],
): Pick<Corpus, 'ids' | 'starts' | 'ends'> {
  const numbers = new Map(words.map((word, id) => [word, id]));
  const [ids, starts, ends] = [[] as number[], [] as number[], [] as number[]];
  for (const sentence of sentences) {
    const kept = sentence.flatMap((word) => numbers.get(word) ?? []);
    const start = ids.length;
    for (const id of kept) {
      ids.push(id);
      starts.push(start);
      ends.push(start + kept.length);
    }
  }
  return {
    ids: Int32Array.from(ids),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
  };
}

/** Each word's share of the text that was counted: [V], adding up to 1. */
export function sharesOf({ counts }: Pick<Corpus, 'counts'>): Float64Array {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return Float64Array.from(counts, (count) => count / all);
}
