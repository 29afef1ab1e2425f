/** @file The ten words that are spoken, and the letters that they are spelled with. Letter 0 is CTC's blank. */
import { check } from '../../core/check';

/** By the digit that each names. */
export const words = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
] as const;

export const BLANK = 0;
/** What a reader sees for the blank. */
export const BLANK_SIGN = '–';
/** The blank and the 15 letters that the words need. */
export const alphabet = `${BLANK_SIGN}efghinorstuvwxz`;

/**
 * The letters' numbers.
 *
 * @throws {ShapeError} If the alphabet lacks one.
 */
export function encode(word: string): number[] {
  return Array.from(word, (letter) => {
    const id = alphabet.indexOf(letter);
    check(id > BLANK, `words: “${letter}” is none of the letters ${alphabet.slice(1)}`);
    return id;
  });
}

export function decode(ids: readonly number[]): string {
  return ids.map((id) => alphabet[id] ?? '?').join('');
}

/** The letters of a text that are not in the alphabet, each once. */
export function strangers(text: string): string[] {
  return [...new Set(text)].filter((letter) => alphabet.indexOf(letter) <= BLANK);
}
