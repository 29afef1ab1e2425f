import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as bytePairs from '../../../../src/lib/data/tokenizers/bytePairs';
import { Random } from '../../../../src/lib/core/random';
import { madeText } from '../../../helpers/madeText';

describe('pieces', () => {
  it('are the text again when joined, and short', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const parts = bytePairs.pieces(text);
        expect(parts.join('')).toBe(text);
        for (const part of parts) expect([...part].length).toBeLessThanOrEqual(33);
      }),
      { numRuns: 500 },
    );
  });

  it('do not reach across blanks or from Chinese into another script', () => {
    expect(bytePairs.pieces('用GPT写作 with care, in 2026。\n\n好')).toEqual([
      '用',
      'GPT',
      '写作',
      ' with',
      ' care',
      ',',
      ' in',
      ' 202',
      '6',
      '。',
      '\n\n',
      '好',
    ]);
  });
});

describe('byte pairs', () => {
  it('learns the example of the article that made them known', () => {
    const tokenizer = bytePairs.train('aaabdaaabac', 259);
    const { merges } = tokenizer.toJSON() as bytePairs.Data;
    expect(merges).toEqual([97, 97, 256, 97, 257, 98]);
    expect([...tokenizer.encode('aaabdaaabac')]).toEqual([258, 100, 258, 97, 99]);
  });

  it('learns the same of equally frequent pairs, in whatever order they stand', () => {
    const learned = (text: string) => bytePairs.train(text, 260).toJSON();
    expect(learned('aaabbbccccdddd')).toEqual(learned('bbbaaaddddcccc'));
    expect(learned('aaabbbccccdddd')).toEqual({ kind: 'byte-pairs', merges: [99, 99, 100, 100] });
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[ab]{1,6}$/)), fc.integer(), (words, seed) => {
        const text = (list: readonly string[]) => list.map((word) => ` ${word}`).join('');
        const other = new Random(seed >>> 0).shuffled(words);
        expect(learned(text(other))).toEqual(learned(text(words)));
      }),
    );
  });

  it('merges the most frequent pair first', () => {
    const { merges } = bytePairs.train('abab abab cd', 259).toJSON() as bytePairs.Data;
    const [a, b] = [97, 98];
    expect(merges).toEqual([a, b, 256, 256]); // ab, abab; no other pair occurs twice
  });

  it('learns what a slow count from scratch learns', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1 }));
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        const data = bytePairs.train(text, 268).toJSON() as bytePairs.Data;
        expect(data.merges).toEqual(slowMerges(text, 12));
      }),
    );
  });

  it('writes any text, also one with no character in common with its own', () => {
    const tokenizer = bytePairs.train('only English here', 300);
    expect(tokenizer.decode(tokenizer.encode('完全不同 😀'))).toBe('完全不同 😀');
  });

  it('writes half a surrogate pair, and keeps it apart from the other half', () => {
    const tokenizer = bytePairs.train('😀\uD83D x \uDE00'.repeat(9), 300);
    for (const text of ['\uD83D', '\uDE00\uD83D', '😀\uD83D', 'a\uDFFFb\uD800']) {
      expect(tokenizer.decode(tokenizer.encode(text))).toBe(text);
    }
  });

  it('gives the bytes of a character that is cut off, never U+FFFD', () => {
    const tokenizer = bytePairs.train('x', 256);
    const ids = tokenizer.encode('a模').slice(0, -1);
    expect(tokenizer.decode(ids)).toBe('a‹E6 A8›');
    expect(tokenizer.label(0xe6)).toBe('‹E6›');
    expect(tokenizer.labels('a你')).toEqual(['a', '‹E4›', '‹BD›', '‹A0›']);
    expect(() => tokenizer.decode(Array.from({ length: 256 }, (_, id) => 255 - id))).not.toThrow();
  });

  it('learns 768 merges of 100 kB in two languages', () => {
    const text = madeText(100_000);
    const tokenizer = bytePairs.train(text, 1_024);
    const ids = tokenizer.encode(text);
    expect(tokenizer.size).toBe(1_024);
    expect(ids.length).toBeLessThan(new TextEncoder().encode(text).length / 2);
  });

  it('gets through a megabyte without a space', () => {
    const text = 'acgt'.repeat(250_000);
    expect(bytePairs.train(text, 512).encode(text).length).toBeLessThan(40_000);
  });

  it('refuses merges of nothing, twice, or without end', () => {
    const doubling = Array.from({ length: 60 }, (_, i) =>
      i === 0 ? [97, 97] : [255 + i, 255 + i],
    );
    const bad = [
      [97],
      [97, 256],
      [97, -1],
      [97, 1.5],
      ['97', 98],
      [97, 98, 97, 98],
      doubling.flat(),
    ];
    for (const merges of bad) {
      expect(bytePairs.from({ kind: 'byte-pairs', merges })).toBeUndefined();
    }
    expect(bytePairs.from({ merges: [] })?.size).toBe(256);
  });
});

/** The definition, word for word: count what can be merged, merge the most frequent pair, start again. */
function slowMerges(text: string, most: number): number[] {
  let parts = bytePairs.pieces(text).map((part) => [...new TextEncoder().encode(part)]);
  const texts = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));
  const merges: number[] = [];
  for (let id = 256; id < 256 + most; id++) {
    const counts = new Map<string, { count: number; left: number; right: number }>();
    for (const part of parts) {
      const last = new Map<string, number>();
      part.slice(1).forEach((right, i) => {
        const left = part[i] as number;
        const key = `${left} ${right}`;
        if (last.get(key) === i - 1 && left === right) return; // of three in a row one pair is merged
        last.set(key, i);
        counts.set(key, { count: (counts.get(key)?.count ?? 0) + 1, left, right });
      });
    }
    const joined = ({ left, right }: { left: number; right: number }) =>
      `${texts[left]}${texts[right]}`;
    const [best] = [...counts.values()].sort(
      (a, b) => b.count - a.count || (joined(a) < joined(b) ? -1 : 1),
    );
    if (!best || best.count < 2) break;
    const { left, right } = best;
    merges.push(left, right);
    texts.push(joined(best));
    parts = parts.map((part) => {
      const merged: number[] = [];
      for (let i = 0; i < part.length; i++) {
        const joins = part[i] === left && part[i + 1] === right;
        merged.push(joins ? id : (part[i] as number));
        if (joins) i++;
      }
      return merged;
    });
  }
  return merges;
}
