/**
 * @file A reader's own text: what can be used, the part kept back for judging, and rows for training.
 *
 * Read downwards: readText → split → batch, windows. What cannot be used is refused with a code:
 * `binary`, `utf-16`, `not-utf-8`, `too-long` (limit in megabytes), `empty`, `too-short` (limit in
 * characters), `one-symbol`, `too-few-tokens` (limit in tokens).
 *
 * B batch · T tokens of one row
 */
import { check } from '../core/check';
import type { Random } from '../core/random';
import { InputError } from '../core/failures';

/** Of UTF-8. A page can refuse a longer file by its size, without reading it. */
export const mostMegabytes = 2;
const mostBytes = mostMegabytes * 1_000_000;
const fewestCharacters = 200;

/**
 * The text of a file, or of what was pasted: line ends become `\n`, a byte order mark goes.
 *
 * @param source - Bytes of a file, or a string. Half a surrogate pair becomes U+FFFD.
 * @throws {InputError} If this is not a text of a usable length with at least two symbols.
 */
export function readText(source: Uint8Array | ArrayBuffer | string): string {
  // Sizes first: nothing below may touch a file that is too long.
  const size = typeof source === 'string' ? source.length : source.byteLength;
  if (size > mostBytes) throw new InputError('too-long', mostMegabytes);
  const decoded = typeof source === 'string' ? source : decodeBytes(new Uint8Array(source));
  const text = wellFormed(decoded)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  if (new TextEncoder().encode(text).length > mostBytes) {
    throw new InputError('too-long', mostMegabytes);
  }
  if (text.includes('\0')) throw new InputError('binary');
  if (text.trim() === '') throw new InputError('empty');
  let characters = 0;
  const symbols = new Set<string>();
  for (const symbol of text) {
    characters++;
    symbols.add(symbol);
  }
  if (symbols.size < 2) throw new InputError('one-symbol');
  if (characters < fewestCharacters) throw new InputError('too-short', fewestCharacters);
  return text;
}

const lineOfWords = /\p{L}.*\p{L}/u;
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const FEW = 3; // characters of a script without spaces
const LONGEST_WORD = 12;

/**
 * A few characters to go on from and a sentence to look at, both from the text itself.
 *
 * @param most - Characters of the sentence; it ends with a word where there are spaces.
 */
export function openingOf(text: string, most: number): { prompt: string; sentence: string } {
  const line =
    text
      .split('\n')
      .find((each) => lineOfWords.test(each))
      ?.trim() ?? text.trim();
  const characters = [...line];
  const word = /^\S+\s/u.exec(line)?.[0] ?? line;
  const prompt =
    unspaced.test(line) || [...word].length > LONGEST_WORD
      ? characters.slice(0, FEW).join('')
      : word;
  const whole = /^.+?(?:[.!?](?=\s|$)|[。！？])/u.exec(line)?.[0] ?? line;
  if ([...whole].length <= most) return { prompt, sentence: whole };
  const cut = characters.slice(0, most).join('');
  return { prompt, sentence: cut.replace(/\s+\S*$/u, '') };
}

function decodeBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new InputError('utf-16');
  }
  if (bytes.includes(0)) throw new InputError('binary');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError('not-utf-8');
  }
}

/** The text with every half surrogate pair replaced by U+FFFD: what UTF-8 can carry. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

export interface Split {
  training: Int32Array;
  /** About a tenth: whole rows and, at the very end, one answer more. */
  heldOut: Int32Array;
}

/** A text whose end is about something else than its beginning is judged fairly only all over. */
const mostStretches = 8;
/** Shorter stretches would be nothing but edges. */
const fewestRows = 4;

/**
 * Keeps about a tenth back for judging: the ends of up to eight equal parts of the text, so that every part of it is
 * judged and hardly a sentence is on both sides. A short text keeps back its end in one piece.
 *
 * @param ids - The whole text.
 * @throws {InputError} If fewer than two rows are left for training.
 */
export function split(ids: Int32Array, context: number): Split {
  const row = context + 1;
  const kept = Math.max(Math.floor(ids.length / 10), row);
  if (ids.length - kept < 2 * row) throw new InputError('too-few-tokens', 3 * row);
  const wanted = Math.floor(kept / (fewestRows * context));
  const stretches = Math.min(Math.max(wanted, 1), mostStretches);
  const length = Math.floor((kept - 1) / stretches / context) * context;
  const training: Int32Array[] = [];
  const heldOut: Int32Array[] = [];
  for (let part = 1, from = 0; part <= stretches; part++) {
    const to = Math.floor((ids.length * part) / stretches);
    const cut = to - length - (part === stretches ? 1 : 0);
    training.push(ids.subarray(from, cut));
    heldOut.push(ids.subarray(cut, to));
    from = to;
  }
  return { training: joined(training), heldOut: joined(heldOut) };
}

function joined(pieces: readonly Int32Array[]): Int32Array {
  const result = new Int32Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}

/** Rows of tokens and, at each place, the token that comes next: [B, T] each, row after row. */
export interface Batch {
  ids: Int32Array;
  next: Int32Array;
}

/** `rows` stretches of `context` tokens from places drawn at random, with what follows each token. */
export function batch(ids: Int32Array, rows: number, context: number, random: Random): Batch {
  const places = ids.length - context;
  check(places > 0, `batch: ${ids.length} tokens do not hold a row of ${context} and its answers`);
  return gather(
    ids,
    Array.from({ length: rows }, () => random.below(places)),
    context,
  );
}

/** The same rows at every call, spread evenly, without overlap, at multiples of `context`: for held-out loss. */
export function windows(ids: Int32Array, most: number, context: number): Batch {
  const fitting = Math.floor((ids.length - 1) / context);
  check(
    fitting > 0,
    `windows: ${ids.length} tokens do not hold a row of ${context} and its answers`,
  );
  const rows = Math.min(most, fitting);
  const starts = Array.from({ length: rows }, (_, row) => {
    return Math.floor((row * fitting) / rows) * context;
  });
  return gather(ids, starts, context);
}

function gather(ids: Int32Array, starts: readonly number[], context: number): Batch {
  const result = {
    ids: new Int32Array(starts.length * context), // [B, T]
    next: new Int32Array(starts.length * context), // [B, T]
  };
  starts.forEach((start, row) => {
    result.ids.set(ids.subarray(start, start + context), row * context);
    result.next.set(ids.subarray(start + 1, start + context + 1), row * context);
  });
  return result;
}
