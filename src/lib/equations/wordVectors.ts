/**
 * @file What vectors of words say: which word is nearest, and which answers an analogy.
 *
 * V words · C channels; a table is [V, C], row after row.
 * Sources: mikolov2013, §4; linzen2016 for what is hidden by leaving out the three words of the question.
 */
import { check } from '../core/check';

export interface Near {
  word: number;
  /** Of the angle between both, from −1 to 1. */
  cosine: number;
}

/** Each row at length 1; a row of zeros stays one. */
export function normalised(table: ArrayLike<number>, channels: number): Float64Array {
  check(table.length % channels === 0, `vectors: ${table.length} numbers, not rows of ${channels}`);
  const result = Float64Array.from(table);
  for (let at = 0; at < result.length; at += channels) {
    const row = result.subarray(at, at + channels);
    const length = Math.hypot(...row);
    if (length > 0) row.forEach((value, c) => (row[c] = value / length));
  }
  return result;
}

/**
 * The words nearest to a vector, the nearest first; of words as near as each other the one with the lower number.
 *
 * @param unit - Rows of length 1, see {@link normalised}.
 * @param without - Words that are no answer.
 */
export function nearest(
  unit: Float64Array,
  vector: ArrayLike<number>,
  count: number,
  without: readonly number[] = [],
): Near[] {
  const C = vector.length;
  const length = Math.hypot(...Array.from(vector)) || 1;
  const all: Near[] = [];
  for (let word = 0; word * C < unit.length; word++) {
    if (without.includes(word)) continue;
    let cosine = 0;
    for (let c = 0; c < C; c++) cosine += unit[word * C + c]! * vector[c]!;
    all.push({ word, cosine: cosine / length });
  }
  return all.sort((a, b) => b.cosine - a.cosine).slice(0, count);
}

/** The words nearest to a word, itself left out. */
export function neighbours(
  unit: Float64Array,
  channels: number,
  word: number,
  count: number,
): Near[] {
  const row = unit.subarray(word * channels, (word + 1) * channels);
  return nearest(unit, row, count, [word]);
}

/** a is to b as c is to d, as numbers of words. */
export interface Analogy {
  a: number;
  b: number;
  c: number;
}

/**
 * The words nearest to b − a + c, all three at length 1.
 *
 * @param exclude - a, b and c are no answers. The nearest of all is often c or b, which b − a + c lies next to.
 */
export function analogy(
  unit: Float64Array,
  channels: number,
  { a, b, c }: Analogy,
  count: number,
  exclude: boolean,
): Near[] {
  const at = (word: number, i: number) => unit[word * channels + i]!;
  const vector = Float64Array.from({ length: channels }, (_, i) => at(b, i) - at(a, i) + at(c, i));
  return nearest(unit, vector, count, exclude ? [a, b, c] : []);
}

/** Of questions with a known answer, the shares that are answered right. */
export interface Shares {
  /** With a, b and c no answers. */
  excluded: number;
  /** With every word an answer. */
  included: number;
}

export function shares(
  unit: Float64Array,
  channels: number,
  questions: readonly (Analogy & { d: number })[],
): Shares {
  const right = { excluded: 0, included: 0 };
  const vector = new Float64Array(channels);
  for (const { a, b, c, d } of questions) {
    for (let i = 0; i < channels; i++) {
      vector[i] = unit[b * channels + i]! - unit[a * channels + i]! + unit[c * channels + i]!;
    }
    // Without lists: there are hundreds of questions, asked again and again while it learns.
    let [any, other] = [-1, -1];
    let [anyScore, otherScore] = [-Infinity, -Infinity];
    for (let word = 0; word * channels < unit.length; word++) {
      let score = 0;
      for (let i = 0; i < channels; i++) score += unit[word * channels + i]! * vector[i]!;
      if (score > anyScore) [any, anyScore] = [word, score];
      if (score > otherScore && word !== a && word !== b && word !== c)
        [other, otherScore] = [word, score];
    }
    if (any === d) right.included++;
    if (other === d) right.excluded++;
  }
  const of = questions.length;
  return { excluded: right.excluded / of, included: right.included / of };
}
