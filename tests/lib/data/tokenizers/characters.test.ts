import { describe, expect, it } from 'vitest';
import * as characters from '../../../../src/lib/data/tokenizers/characters';

describe('characters', () => {
  it('keeps the most frequent ones, the blank and the line end', () => {
    const tokenizer = characters.train('aaabbc', 5); // unknown, blank, line end, a, b
    expect(tokenizer.size).toBe(5);
    expect(tokenizer.decode(tokenizer.encode('abc \n'))).toBe('ab\uFFFD \n');
  });

  it('counts code points: an emoji is one token, half of one is unknown', () => {
    const tokenizer = characters.train('😀😁', 100);
    expect(tokenizer.encode('😁😀').length).toBe(2);
    expect([...tokenizer.encode('\uD83D')]).toEqual([0]);
    expect(tokenizer.label(0)).toBe('\uFFFD');
  });

  it('gives the same ids whatever the order of the text', () => {
    const one = characters.train('ba 中文', 100).toJSON();
    expect(characters.train('文a中b', 100).toJSON()).toEqual(one);
  });

  it('refuses symbols that are double, unknown or no text', () => {
    for (const symbols of ['aa', 'a\uFFFD', 'a\uD800', '', 7, undefined, 'a'.repeat(200_000)]) {
      expect(characters.from({ kind: 'characters', symbols })).toBeUndefined();
    }
  });
});
