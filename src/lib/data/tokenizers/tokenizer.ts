/** @file What every tokenizer can do, how to get one from a text, and how from a saved file. */
import { InputError } from '../../core/failures';
import * as bytePairs from './bytePairs';
import * as characters from './characters';

export const kinds = ['characters', 'byte-pairs'] as const;
export type Kind = (typeof kinds)[number];

/** Plain data that makes the same tokenizer again. */
export type TokenizerData = characters.Data | bytePairs.Data;

export interface Tokenizer {
  kind: Kind;
  /** V: ids are 0 to V − 1. */
  size: number;
  encode(text: string): Int32Array;
  /** Any ids below V give a text; bytes that are no whole character give U+FFFD. */
  decode(ids: ArrayLike<number>): string;
  /** A token for the eye: ␣ for a space, ↵ for a line end, bytes in hexadecimal. */
  label(id: number): string;
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
      : kind === 'byte-pairs'
        ? bytePairs.from(data)
        : undefined;
  if (!found) throw new InputError('bad-tokenizer');
  return found;
}
