import { describe, expect, test } from 'vitest';
import {
  analogy,
  nearest,
  neighbours,
  normalised,
  shares,
} from '../../../src/lib/equations/wordVectors';

/** Four words whose second number is the difference of a pair, and one that is about nothing. */
const table = [
  [3, 0, 0],
  [3, 1, 0],
  [0, 0, 2],
  [0, 0.9, 2],
  [0, 0, 0],
].flat();
const unit = normalised(table, 3);

describe('vectors', () => {
  test('have length 1, but for a row of zeros', () => {
    for (let word = 0; word < 4; word++) {
      expect(Math.hypot(...unit.subarray(3 * word, 3 * word + 3))).toBeCloseTo(1, 12);
    }
    expect([...unit.subarray(12)]).toEqual([0, 0, 0]);
    expect(() => normalised([1, 2, 3], 2)).toThrow('vectors: 3 numbers, not rows of 2');
  });

  test('the nearest come first, however long the vector is, and a tie goes to the first word', () => {
    const found = nearest(unit, [30, 10, 0], 2);
    expect(found[0]).toEqual({ word: 1, cosine: expect.closeTo(1, 12) as number });
    expect(found[1]!.word).toBe(0);
    expect(nearest(normalised([1, 0, 1, 0], 2), [1, 0], 2).map(({ word }) => word)).toEqual([0, 1]);
    expect(nearest(unit, [0, 0, 0], 1)).toEqual([{ word: 0, cosine: 0 }]);
  });

  test('a word is no neighbour of its own', () => {
    const found = neighbours(unit, 3, 2, 9);
    expect(found.map(({ word }) => word)).not.toContain(2);
    expect(found[0]!.word).toBe(3);
    expect(found).toHaveLength(4);
  });
});

describe('an analogy', () => {
  const question = { a: 0, b: 1, c: 2 };

  test('is answered by the word nearest to b − a + c', () => {
    expect(analogy(unit, 3, question, 1, true)[0]!.word).toBe(3);
  });

  test('with the three words left in, one of them may be nearest', () => {
    // The differences are shorter than the way from c to d: c itself lies nearest.
    const near = normalised([3, 0, 0, 3, 0.1, 0, 0, 0, 2, 0, 1.5, 2], 3);
    expect(analogy(near, 3, question, 1, false)[0]!.word).toBe(2);
    expect(analogy(near, 3, question, 1, true)[0]!.word).toBe(3);
    const questions = [{ ...question, d: 3 }];
    expect(shares(near, 3, questions)).toEqual({ excluded: 1, included: 0 });
  });

  test('of questions, the share answered right is counted', () => {
    const questions = [
      { a: 0, b: 1, c: 2, d: 3 },
      { a: 2, b: 3, c: 0, d: 1 },
      { a: 2, b: 3, c: 0, d: 4 },
    ];
    const right = (exclude: boolean) =>
      questions.filter((each) => analogy(unit, 3, each, 1, exclude)[0]!.word === each.d).length / 3;
    expect(shares(unit, 3, questions)).toEqual({ excluded: right(true), included: right(false) });
    expect(shares(unit, 3, questions).excluded).toBeCloseTo(2 / 3, 12);
  });
});
