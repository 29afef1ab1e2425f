/** @file A text as its tokens, for the eye, and how far the reader's own is cut. */
import * as bytePairs from '../../../lib/data/tokenizers/bytePairs';
import type { Kind, Tokenizer } from '../../../lib/data/tokenizers/tokenizer';

/** In the order in which they are offered: from the shortest tokens to the longest, and what lies between. */
export const kinds = ['characters', 'words', 'byte-pairs'] as const satisfies readonly Kind[];

/** Characters of a text that are cut: more would make each move of the slider late. */
export const MOST_CHARACTERS = 20_000;
/** Tokens that are drawn: nobody looks at more. */
export const MOST_DRAWN = 1_500;

export interface Cut {
  /** Those that are drawn. */
  tokens: { id: number; label: string; known: boolean }[];
  count: number;
  characters: number;
  unknown: number;
}

/** @param text - At most `MOST_CHARACTERS` of it are looked at. */
export function cutOf(tokenizer: Tokenizer, text: string): Cut {
  const all = firstOf(text);
  const ids = tokenizer.encode(all);
  const labels = tokenizer.labels(all);
  const isKnown = (id: number) => id !== 0 || tokenizer.kind === 'byte-pairs';
  return {
    tokens: Array.from(ids.subarray(0, MOST_DRAWN), (id, i) => ({
      ...{ id, label: labels[i] ?? '', known: isKnown(id) },
    })),
    count: ids.length,
    characters: charactersOf(all),
    unknown: ids.filter((id) => !isKnown(id)).length,
  };
}

export const isTooLong = (text: string): boolean => firstOf(text).length < text.length;

/** Never half a surrogate pair where there was a whole one. */
function firstOf(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  return [...text.slice(0, 2 * MOST_CHARACTERS)].slice(0, MOST_CHARACTERS).join('');
}

function charactersOf(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Of the first merges of those that were learned. */
export function bytePairsAfter(merges: readonly number[], made: number) {
  return bytePairs.from({ kind: 'byte-pairs', merges: merges.slice(0, 2 * made) });
}

/** A merge for the eye: its number, from 1, what was joined, what that made, and how often it stood there. */
export interface Row {
  number: number;
  left: string;
  right: string;
  made: string;
  count: number;
}

/** The merge `at` and those before it, at most `most`, the newest last. */
export function rowsOf(
  tokenizer: Tokenizer,
  { merges, counts }: { merges: readonly number[]; counts: readonly number[] },
  at: number,
  most: number,
): Row[] {
  const first = Math.max(0, at - most);
  return Array.from({ length: at - first }, (_, i) => {
    const merge = first + i;
    return {
      number: merge + 1,
      left: tokenizer.label(merges[2 * merge] ?? 0),
      right: tokenizer.label(merges[2 * merge + 1] ?? 0),
      made: tokenizer.label(256 + merge),
      count: counts[merge] ?? NaN,
    };
  });
}
