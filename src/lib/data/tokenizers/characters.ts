/**
 * @file One token per character (Unicode code point): the most frequent ones, and one token for all others. Decoded it
 * is U+FFFD; in a text that is at hand it is labelled with the bytes of what stands there.
 *
 * What is left out: characters that a reader sees as one but that are made of several code points
 * (flags, letters with separate accents) stay several tokens.
 */
import { check } from '../../core/check';
import { wellFormed } from '../text';
import { bytesOf } from './bytes';
import { bytesLabel, label } from './label';
import type { Tokenizer } from './tokenizer';

export interface Data {
  kind: 'characters';
  /** Every known character once, in the order of their ids from 1 on; id 0 is the unknown one. */
  symbols: string;
}

const unknown = '\uFFFD';
/** A sample without blanks and line ends cannot be read, so these stay however rare they are. */
const always = [' ', '\n'];
const mostSymbols = 65_536;

/**
 * The characters of a text, the most frequent ones if there are more than `vocabulary` − 1.
 *
 * Ids follow the code points, so that the same set of characters always has the same ids.
 */
export function train(text: string, vocabulary: number): Tokenizer {
  check(vocabulary >= 4, `characters: a vocabulary of ${vocabulary} holds no text`);
  const counts = new Map<string, number>(always.map((symbol) => [symbol, Infinity]));
  for (const symbol of wellFormed(text)) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  counts.delete(unknown);
  const symbols = [...counts]
    .sort(([a, many], [b, few]) => (few === many ? byCodePoint(a, b) : few - many))
    .slice(0, vocabulary - 1)
    .map(([symbol]) => symbol)
    .sort(byCodePoint);
  return of(symbols);
}

/** @returns Nothing, if the data are not those of a character tokenizer. */
export function from(data: object): Tokenizer | undefined {
  const joined: unknown = Object.hasOwn(data, 'symbols') ? Reflect.get(data, 'symbols') : undefined;
  if (typeof joined !== 'string' || joined.length === 0 || joined.length > 2 * mostSymbols) {
    return undefined;
  }
  const symbols = [...joined];
  const sound =
    joined === wellFormed(joined) &&
    symbols.length <= mostSymbols &&
    !symbols.includes(unknown) &&
    new Set(symbols).size === symbols.length;
  return sound ? of(symbols) : undefined;
}

function of(known: readonly string[]): Tokenizer {
  const symbols = [unknown, ...known];
  const ids = new Map(symbols.map((symbol, id) => [symbol, id]));
  const symbolOf = (id: number) => {
    const symbol = symbols[id];
    check(symbol !== undefined, `characters: no token ${id} among ${symbols.length}`);
    return symbol;
  };
  return {
    kind: 'characters',
    size: symbols.length,
    encode: (text) => Int32Array.from(wellFormed(text), (symbol) => ids.get(symbol) ?? 0),
    decode: (tokens) => Array.from(tokens, symbolOf).join(''),
    label: (id) => label(symbolOf(id)),
    labels: (text) =>
      Array.from(text, (symbol) => (ids.get(symbol) ? label(symbol) : bytesLabel(bytesOf(symbol)))),
    toJSON: () => ({ kind: 'characters', symbols: known.join('') }),
  };
}

const byCodePoint = (a: string, b: string) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0);
