import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as words from '../../../../src/lib/data/tokenizers/words';

/** So that no test depends on what a dictionary knows. */
const inTwos = (run: string) => run.match(/.{1,2}/gu) ?? [];
const text = 'We ask, then we build; it’s 2026.\n先问再做，先问。\n'.repeat(3);

describe('words', () => {
  const tokenizer = words.train(text, 200, inTwos);
  const cut = (given: string) => tokenizer.labels(given);

  it('have the blank before them; marks and line ends stand alone', () => {
    expect(cut('We ask, then we build; it’s 2026.\n')).toEqual([
      'We',
      '␣ask',
      ',',
      '␣then',
      '␣we',
      '␣build',
      ';',
      '␣it’s',
      '␣2026',
      '.',
      '↵',
    ]);
  });

  it('of Chinese are the longest known from the left on', () => {
    expect(cut('先问再做先')).toEqual(['先问', '再做', '先']);
    expect(cut('问先问')).toEqual(['问', '先问']);
  });

  it('that are unknown are one token, shown as bytes', () => {
    expect([...tokenizer.encode(' ox')]).toEqual([0]);
    expect(cut(' ox')).toEqual(['‹20 6F 78›']);
    expect(cut('问好')).toEqual(['问', '‹E5 A5 BD›']);
    expect(cut('\uD83D')).toEqual(['‹ED A0 BD›']);
    expect(tokenizer.decode([0])).toBe('\uFFFD');
  });

  it('are the most frequent ones where there is not room for all', () => {
    const few = words.train('b b b b a a a c', 5); // unknown, blank, line end, two words
    expect(few.toJSON()).toEqual({ kind: 'words', words: ['\n', ' ', ' a', ' b'] });
  });

  it('are the same in whatever order they stand', () => {
    const one = words.train('x\ny\nz\n先问', 99, inTwos).toJSON();
    expect(words.train('先问\nz\ny\nx', 99, inTwos).toJSON()).toEqual(one);
  });

  it('make any text again whose characters are all known, however its words are cut', () => {
    const characters = fc.string({ unit: fc.constantFrom(...'先问再做'), maxLength: 30 });
    fc.assert(
      fc.property(characters, (given) => {
        expect(tokenizer.decode(tokenizer.encode(given))).toBe(given);
      }),
    );
  });

  it('are refused from a file if they are double, unknown, too long or no text', () => {
    const bad = [
      ['a', 'a'],
      ['a\uFFFD'],
      ['\uD800'],
      [''],
      [],
      [7],
      'ab',
      undefined,
      ['a'.repeat(85)],
    ];
    for (const list of bad) expect(words.from({ kind: 'words', words: list })).toBeUndefined();
    expect(words.from({ kind: 'words', words: ['a'] })?.size).toBe(2);
  });

  it('have a stated least vocabulary', () => {
    expect(() => words.train('a', 3)).toThrow(/vocabulary of 3/);
  });
});
