import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../../src/lib/core/random';
import { corpusOf, placed } from '../../../../src/lib/data/words/corpus';
import {
  batch,
  drawnFrom,
  keepOf,
  noiseOf,
  samplerOf,
  windowAt,
  type Settings,
} from '../../../../src/lib/data/words/examples';

const plain: Settings = {
  kind: 'skip-gram',
  radius: 3,
  dynamic: true,
  threshold: 0,
  negatives: 2,
  power: 0.75,
};
const split = (...sentences: string[]) => corpusOf(sentences.map((each) => each.split(' ')));
const text = split('the cat sat on the mat', 'the dog ate', 'a cat ate the dog', 'one');

/** χ² of counts against what is expected, over the places where something is. */
const chiSquare = (counts: readonly number[], expected: readonly number[]) =>
  counts.reduce((sum, count, i) => sum + (count - expected[i]!) ** 2 / expected[i]!, 0);

describe('a corpus', () => {
  test('numbers words from the most frequent on, and knows where each sentence begins and ends', () => {
    expect(text.words.slice(0, 4)).toEqual(['the', 'cat', 'dog', 'ate']);
    expect([...text.counts.slice(0, 4)]).toEqual([4, 2, 2, 2]);
    expect(Array.from(text.ids, (id) => text.words[id]).join(' ')).toBe(
      'the cat sat on the mat the dog ate a cat ate the dog one',
    );
    expect([text.starts[0], text.ends[0], text.starts[6], text.ends[8], text.ends[14]]).toEqual([
      0, 6, 6, 9, 15,
    ]);
  });

  test('places other sentences by the words it knows', () => {
    const other = placed([['a', 'dog', 'sat'], ['elsewhere'], ['cat']], text.words);
    expect(Array.from(other.ids, (id) => text.words[id])).toEqual(['a', 'dog', 'sat', 'cat']);
    expect([[...other.starts], [...other.ends]]).toEqual([
      [0, 0, 0, 3],
      [3, 3, 3, 4],
    ]);
  });

  test('leaves rare words out, and what stood beside them moves together', () => {
    const few = corpusOf([['a', 'b', 'c', 'a', 'c'], ['z']], 2);
    expect(few.words).toEqual(['a', 'c']);
    expect([...few.ids]).toEqual([0, 1, 0, 1]);
    expect(() => corpusOf([['a', 'a']])).toThrow(
      'corpus: 1 different words, at least 2 are needed',
    );
  });
});

describe('a window', () => {
  const around = (place: number, settings: Partial<Settings>, seed = 1) => {
    const sampler = samplerOf(text, { ...plain, ...settings });
    return windowAt(sampler, place, new Random(seed)).map((at) => text.words[text.ids[at]!]);
  };

  test('holds the words around in their order, and never one of another sentence', () => {
    expect(around(2, { radius: 2, dynamic: false })).toEqual(['the', 'cat', 'on', 'the']);
    expect(around(6, { radius: 9, dynamic: false })).toEqual(['dog', 'ate']);
    expect(around(8, { radius: 9, dynamic: false })).toEqual(['the', 'dog']);
    expect(around(14, { radius: 9 })).toEqual([]);
  });

  test('has each radius from 1 to R as often as any other', () => {
    const long = split('a b c d e f g h i j k');
    const sampler = samplerOf(long, { ...plain, radius: 5 });
    const random = new Random(4);
    const counts = [0, 0, 0, 0, 0];
    for (let i = 0; i < 10_000; i++) counts[windowAt(sampler, 5, random).length / 2 - 1]!++;
    // Four degrees of freedom: above 18.5 once in a thousand.
    expect(chiSquare(counts, [2_000, 2_000, 2_000, 2_000, 2_000])).toBeLessThan(18.5);
  });

  test('reaches over words that are passed over', () => {
    const corpus = split('x the the the y', Array(10_000).fill('the').join(' '));
    // Of the rare words all are kept, of the frequent one a hundredth.
    const sampler = samplerOf(corpus, { ...plain, radius: 1, threshold: 1e-4 });
    const y = 4;
    const random = new Random(1);
    const found = Array.from({ length: 50 }, () => windowAt(sampler, y, random));
    expect(found.filter(([at]) => at === 0).length).toBeGreaterThan(40);
  });
});

describe('passing over', () => {
  test('keeps √(t/f) of a word with the share f, and all of a rare one', () => {
    const keep = keepOf(text, 0.1);
    expect(keep[0]).toBeCloseTo(Math.sqrt(0.1 / (4 / 15)), 12);
    expect(keep[text.words.indexOf('one')]).toBe(1);
    expect([...keepOf(text, 0)]).toEqual(Array.from(text.words, () => 1));
  });

  test('happens that often, in the middle of a window and around it', () => {
    const corpus = split('the x', 'the y', 'the z');
    const sampler = samplerOf(corpus, { ...plain, radius: 1, threshold: 0.125, dynamic: false });
    const random = new Random(3);
    const around = { the: 0, other: 0 };
    for (let i = 0; i < 20_000; i++) around.the += windowAt(sampler, 1, random).length;
    // f = ½, t = ⅛: every second one.
    expect(Math.abs(around.the / 20_000 - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 20_000));
    const { given } = batch(sampler, 20_000, random)!;
    const share = given.filter((id) => id === 0).length / given.length;
    // A pair needs both words to be kept, so that either is its middle as often.
    expect(Math.abs(share - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 20_000));
  });
});

describe('the noise', () => {
  test('has each word by its count to the power 0.75', () => {
    const noise = noiseOf([16, 1, 81], 0.75);
    for (const [word, sum] of [8, 9, 36].entries()) expect(noise[word]! * 36).toBeCloseTo(sum, 12);
    expect(noise.at(-1)).toBe(1);
  });

  test('is drawn that often, by χ² over 1e5 draws', () => {
    const counts = [100, 40, 10, 3, 1];
    const powered = counts.map((count) => count ** 0.75);
    const sum = powered.reduce((all, each) => all + each, 0);
    const noise = noiseOf(counts, 0.75);
    const random = new Random(2);
    const drawn = counts.map(() => 0);
    for (let i = 0; i < 100_000; i++) drawn[drawnFrom(noise, -1, random)]!++;
    expect(
      chiSquare(
        drawn,
        powered.map((each) => (1e5 * each) / sum),
      ),
    ).toBeLessThan(18.5);
    expect(
      chiSquare(
        drawn,
        counts.map((each) => (1e5 * each) / 154),
      ),
      'and not by the counts themselves',
    ).toBeGreaterThan(100);
  });

  test('never gives the answer, whatever its share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 2, maxLength: 9 }),
        fc.nat(),
        fc.nat(),
        (counts, answer, seed) => {
          const word = answer % counts.length;
          expect(drawnFrom(noiseOf(counts, 0.75), word, new Random(seed))).not.toBe(word);
        },
      ),
    );
  });
});

describe('a batch', () => {
  test('of Skip-gram: pairs of a word and one around it; of CBOW: the words around and the one between', () => {
    const pairs = batch(samplerOf(text, plain), 64, new Random(1))!;
    expect([pairs.given, pairs.counted, pairs.answers].map(({ length }) => length)).toEqual([
      64, 64, 64,
    ]);
    expect(pairs.candidates).toHaveLength(64 * 3);
    const rows = batch(samplerOf(text, { ...plain, kind: 'cbow' }), 64, new Random(1))!;
    expect(rows.given).toHaveLength(64 * 6);
    for (let b = 0; b < 64; b++) {
      const counted = [...rows.counted.subarray(6 * b, 6 * b + 6)];
      const words = counted.filter((each) => each === 1).length;
      expect(words).toBeGreaterThan(0);
      expect(counted).toEqual([1, 1, 1, 1, 1, 1].fill(0, words));
      expect(rows.candidates[3 * b]).toBe(rows.answers[b]);
      expect(rows.candidates.subarray(3 * b + 1, 3 * b + 3)).not.toContain(rows.answers[b]);
    }
  });

  test('has no words from the noise where none are wanted', () => {
    const { candidates } = batch(samplerOf(text, { ...plain, negatives: 0 }), 8, new Random(1))!;
    expect(candidates).toHaveLength(0);
  });

  test('is nothing where no word has another around it', () => {
    expect(batch(samplerOf(split('one', 'two'), plain), 8, new Random(1))).toBeUndefined();
    expect(() => samplerOf(text, { ...plain, radius: 0 })).toThrow(
      'examples: a radius of 0 reaches no word',
    );
  });
});
