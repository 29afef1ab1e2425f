/** @file What every tokenizer can do, how to get one from a text, and how from a saved file. */
import { InputError } from '../../core/failures';
import * as bytePairs from './bytePairs';
import * as characters from './characters';
import * as words from './words';

export const kinds = ['characters', 'words', 'byte-pairs'] as const;
export type Kind = (typeof kinds)[number];

/** Plain data that makes the same tokenizer again. */
export type TokenizerData = characters.Data | words.Data | bytePairs.Data;

export interface Tokenizer {
  kind: Kind;
  /** V: ids are 0 to V − 1. */
  size: number;
  encode(text: string): Int32Array;
  /**
   * Any ids below V give a text. Of an encoded one it is that text: always with byte pairs, and with the others where all
   * its symbols are known. Bytes that are no whole character give `‹E4 BD›`, an unknown symbol U+FFFD.
   */
  decode(ids: ArrayLike<number>): string;
  /** A token for the eye: ␣ for a space, ↵ for a line end, bytes in hexadecimal. */
  label(id: number): string;
  /** One for each token of the encoded text; an unknown symbol is shown as its bytes. */
  labels(text: string): string[];
  toJSON(): TokenizerData;
}

/**
 * A tokenizer made from a text.
 *
 * @param vocabulary - The most tokens that it may have; a short text gives fewer.
 */
export function train(kind: Kind, text: string, vocabulary: number): Tokenizer {
  switch (kind) {
    case 'characters':
      return characters.train(text, vocabulary);
    case 'words':
      return words.train(text, vocabulary);
    case 'byte-pairs':
      return bytePairs.train(text, vocabulary);
    default:
      return kind satisfies never;
  }
}

/**
 * A tokenizer from a saved file, which may be anybody's.
 *
 * @throws {InputError} `bad-tokenizer`, if the data do not describe one.
 */
export function tokenizerFrom(json: unknown): Tokenizer {
  const data = typeof json === 'object' && json !== null ? json : {};
  const kind: unknown = Object.hasOwn(data, 'kind') ? Reflect.get(data, 'kind') : undefined;
  const found =
    kind === 'characters'
      ? characters.from(data)
      : kind === 'words'
        ? words.from(data)
        : kind === 'byte-pairs'
          ? bytePairs.from(data)
          : undefined;
  if (!found) throw new InputError('bad-tokenizer');
  return found;
}
