import { expect, test } from 'vitest';
import { alphabet, decode, encode, strangers, words } from '../../../../src/lib/data/speech/words';

test('every word is spelled with the alphabet, which has no letter that none needs', () => {
  for (const word of words) expect(decode(encode(word))).toBe(word);
  expect([...new Set(words.join(''))].sort().join('')).toBe(alphabet.slice(1));
});

test('a letter that no word has is refused, and named', () => {
  expect(() => encode('bat')).toThrow('words: “b” is none of the letters');
  expect(strangers('a bat')).toEqual(['a', ' ', 'b']);
  expect(strangers('–')).toEqual(['–']);
  expect(decode([99])).toBe('?');
});
