import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, placeIn } from '../../../src/components/search/fold';

const plain = (text: string) => fold(text).plain;

test('what looks or means the same is compared as the same', () => {
  expect(plain('Székely ＧＰＴ ５')).toBe('szekely gpt 5');
  expect(plain('𝒦, ﬁne, \u2061f\u200bx')).toBe('k, fine, fx');
  expect(fold('Székely ＧＰＴ', true).plain).toBe('Szekely GPT');
  expect(plain('3x3, 28 x 28, 2*2, x1')).toBe('3×3, 28 × 28, 2×2, x1');
});

test('what is found is known in the text, whatever was dropped or unfolded before it', () => {
  const text = '\u2060é ﬁnd 𝒦 it';
  const folded = fold(text);
  const at = (word: string) => {
    const [from, to] = placeIn(text, folded, folded.plain.indexOf(word), word.length);
    return text.slice(from, to);
  };
  expect([at('find'), at('k'), at('it'), at('e')]).toEqual(['ﬁnd', '𝒦', 'it', 'é']);
});

test('every letter has its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const folded = fold(text);
      expect(folded.at).toHaveLength(folded.plain.length);
      expect(folded.at.every((place) => place < text.length)).toBe(true);
    }),
  );
});
