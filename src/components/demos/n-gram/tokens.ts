/**
 * @file Three ways to cut a text, of which each gives the text back to the last character: so their bits per character can be
 * compared.
 *
 * No text is unknown to any of them. What stands only once in the training text is spelled, so that the counts know how
 * spelling goes: a word in its characters, a character in its bytes.
 */
import { wellFormed } from '../../../lib/data/text';
import * as bytePairs from '../../../lib/data/tokenizers/bytePairs';
import { bytesLabel, label } from '../../../lib/data/tokenizers/label';
import type { Kind } from './fields';

export interface Tokens {
  /** V: ids are 0 to V − 1. */
  size: number;
  encode(text: string): Int32Array;
  /** Bytes that are no whole character give U+FFFD. */
  decode(ids: ArrayLike<number>): string;
  /** A token for the eye. */
  label(id: number): string;
}

const BYTES = 256;
const FEWEST = 2; // times in the training text
const MOST = 60_000; // tokens

/** @param vocabulary - Of the byte pairs, the bytes among them. */
export function tokensOf(kind: Kind, training: string, vocabulary: number): Tokens {
  switch (kind) {
    case 'words':
      return spelled([...repeated(wordsOf(training)), ...repeated([...wellFormed(training)])]);
    case 'characters':
      return spelled(repeated([...wellFormed(training)]));
    case 'byte-pairs':
      return bytePairs.train(training, vocabulary);
    default:
      return kind satisfies never;
  }
}

/** The most frequent first; of equally frequent ones that which came first. */
function repeated(parts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  return [...counts]
    .filter(([, times]) => times >= FEWEST)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST / 2)
    .map(([part]) => part);
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const chinese = /^\p{Script=Han}/u;

/**
 * A blank goes with the word after it. Chinese has none: there a browser's own word list says where a word ends.
 *
 * Joined, they are the text again.
 */
export function wordsOf(text: string): string[] {
  return bytePairs
    .pieces(wellFormed(text))
    .flatMap((piece) =>
      chinese.test(piece)
        ? Array.from(segmenter.segment(piece), ({ segment }) => segment)
        : [piece],
    );
}

function spelled(known: readonly string[]): Tokens {
  const parts = [...new Set(known)];
  const ids = new Map(parts.map((part, i) => [part, BYTES + i]));
  const isWords = parts.some((part) => [...part].length > 1);
  const encoder = new TextEncoder();
  const spell = (character: string): number[] => {
    const id = ids.get(character);
    return id === undefined ? [...encoder.encode(character)] : [id];
  };
  const partsOf = (text: string) => (isWords ? wordsOf(text) : [...wellFormed(text)]);
  const bytesOf = (id: number) =>
    id < BYTES ? Uint8Array.of(id) : encoder.encode(parts[id - BYTES]);
  return {
    size: BYTES + parts.length,
    encode: (text) =>
      Int32Array.from(
        partsOf(text).flatMap((part) => {
          const id = ids.get(part);
          return id === undefined ? [...part].flatMap(spell) : [id];
        }),
      ),
    decode: (tokens) =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        Uint8Array.from(Array.from(tokens, (id) => [...bytesOf(id)]).flat()),
      ),
    label: (id) => (id < BYTES ? bytesLabel(bytesOf(id)) : label(parts[id - BYTES] ?? '')),
  };
}
