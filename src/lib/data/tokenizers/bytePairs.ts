/**
 * @file Byte-pair encoding: starts from the 256 bytes of UTF-8, so that any text can be written, and
 * makes one token of the most frequent pair of neighbours again and again.
 *
 * Read downwards: pieces → train → from → of. Merging stays inside a piece of text, so that no token
 * reaches across a blank or from Chinese into another script.
 *
 * Sources: gage1994 (the pairs), sennrich2016 (inside words only), radford2019 §2.2 (bytes).
 */
import { check } from '../../core/check';
import { bytesOf, joined, strict, textOf } from './bytes';
import { bytesLabel, label } from './label';
import { learnMerges } from './merges';
import type { Tokenizer } from './tokenizer';

export interface Data {
  kind: 'byte-pairs';
  /** Left and right token of each merge, one pair after another; merge i makes token 256 + i. */
  merges: number[];
}

const bytes = 256;
const mostTokens = 16_384;
export const mostMerges = mostTokens - bytes;
/** A piece has at most 32 characters of at most 4 bytes, and a blank before them. */
const longestToken = 129;

/** Blanks go with the word that follows; Chinese, which has none, stands alone. */
const piece =
  / ?(?:(?!\p{Script=Han})[\p{L}\p{M}]){1,32}|(?:(?=[\p{L}\p{M}])\p{Script=Han}){1,32}| ?\p{N}{1,3}|\n{1,32}|(?:(?!\n)\s){1,32}| ?[^\s\p{L}\p{M}\p{N}]{1,32}/gu;

/** A text cut into the pieces that are tokenized each on its own; joined, they are the text again. */
export function pieces(text: string): string[] {
  return text.match(piece) ?? [];
}

/** How often each piece occurs. */
export function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const part of pieces(text)) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}

/**
 * Learns merges until there are `vocabulary` tokens or no pair can be merged twice.
 *
 * Of pairs that are equally frequent the one is merged first whose bytes come first: the same pieces always give the
 * same tokens, in whatever order they stand.
 */
export function train(text: string, vocabulary: number): Tokenizer {
  check(
    vocabulary >= bytes && vocabulary <= mostTokens,
    `byte pairs: a vocabulary of ${vocabulary} is not between ${bytes} and ${mostTokens}`,
  );
  const merges = learnMerges(countsOf(text), vocabulary - bytes);
  const made = from({ kind: 'byte-pairs', merges });
  check(made !== undefined, 'byte pairs: the learned merges are not sound');
  return made;
}

/** @returns Nothing, if the data are not those of a byte-pair tokenizer. */
export function from(data: object): Tokenizer | undefined {
  const merges: unknown = Object.hasOwn(data, 'merges') ? Reflect.get(data, 'merges') : undefined;
  if (!Array.isArray(merges) || merges.length % 2 !== 0) return undefined;
  if (merges.length / 2 > mostMerges) return undefined;
  const tokens = Array.from({ length: bytes }, (_, byte) => Uint8Array.of(byte));
  const ids = new Map<number, number>();
  for (let i = 0; i < merges.length; i += 2) {
    const pair = [merges[i], merges[i + 1]].map((id: unknown) =>
      Number.isInteger(id) ? tokens[id as number] : undefined,
    );
    const [left, right] = pair;
    // Each merge can double the length: sixty of them would ask for more memory than there is.
    if (!left || !right || left.length + right.length > longestToken) return undefined;
    const key = pairKey(merges[i] as number, merges[i + 1] as number);
    if (ids.has(key)) return undefined;
    ids.set(key, tokens.length);
    tokens.push(Uint8Array.of(...left, ...right));
  }
  return of(tokens, ids, merges as number[]);
}

function of(
  tokens: readonly Uint8Array[],
  ids: ReadonlyMap<number, number>,
  merges: readonly number[],
): Tokenizer {
  const ofToken = (id: number) => {
    const token = tokens[id];
    check(token !== undefined, `byte pairs: no token ${id} among ${tokens.length}`);
    return token;
  };
  const labelOf = (id: number) => {
    const token = ofToken(id);
    try {
      return label(strict(token));
    } catch {
      return bytesLabel(token);
    }
  };
  return {
    kind: 'byte-pairs',
    size: tokens.length,
    encode: (text) => encode(text, ids),
    decode: (given) => textOf(joined(Array.from(given, ofToken))),
    label: labelOf,
    labels: (text) => Array.from(encode(text, ids), labelOf),
    toJSON: () => ({ kind: 'byte-pairs', merges: [...merges] }),
  };
}

function encode(text: string, ids: ReadonlyMap<number, number>): Int32Array {
  const known = new Map<string, number[]>(); // words repeat: each is worked out once
  const result: number[] = [];
  for (const part of pieces(text)) {
    let tokens = known.get(part);
    if (!tokens) {
      tokens = merge([...bytesOf(part)], ids);
      known.set(part, tokens);
    }
    for (const token of tokens) result.push(token);
  }
  return Int32Array.from(result);
}

/** Merges neighbours in the order in which the merges were learned, until none is left. */
function merge(tokens: number[], ids: ReadonlyMap<number, number>): number[] {
  for (;;) {
    let first = Infinity;
    for (let i = 0; i + 1 < tokens.length; i++) {
      const id = ids.get(pairKey(tokens[i] as number, tokens[i + 1] as number));
      if (id !== undefined && id < first) first = id;
    }
    if (first === Infinity) return tokens;
    const merged: number[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const left = tokens[i] as number;
      const right = tokens[i + 1];
      const pairs = right !== undefined && ids.get(pairKey(left, right)) === first;
      merged.push(pairs ? first : left);
      if (pairs) i++;
    }
    tokens = merged;
  }
}

/** One number for two ids, so that pairs can be looked up; below 2⁵³. */
export function pairKey(left: number, right: number): number {
  return left * 65_536 + right;
}
