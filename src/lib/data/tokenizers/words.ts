/**
 * @file One token per word with the blank before it, per mark and per line end: the most frequent ones, and one token for
 * all others.
 *
 * Chinese has no blanks. While it learns, `Intl.Segmenter` says where its words end, as far as its dictionary knows them;
 * afterwards a text is cut into the longest words known from the left on, so that a saved tokenizer cuts alike in every
 * browser, whatever its dictionary.
 */
import { check } from '../../core/check';
import { wellFormed } from '../text';
import { bytesOf } from './bytes';
import { bytesLabel, label } from './label';
import type { Tokenizer } from './tokenizer';

export interface Data {
  kind: 'words';
  /** Every known word once, in the order of their ids from 1 on; id 0 is the unknown one. */
  words: string[];
}

const unknown = '\uFFFD';
const always = [' ', '\n'];
const mostWords = 65_536;
/** Code units: a blank, 32 characters and, after an apostrophe, 8 more. */
const longestWord = 84;

/** Words of letters, digits and marks on them; runs of Chinese; all else one by one. */
const piece =
  / ?(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}]){1,32}(?:['’](?:(?!\p{Script=Han})[\p{L}\p{M}]){1,8})?|(?:(?=[\p{L}\p{M}\p{N}])\p{Script=Han}){1,32}| ?[^\s\p{L}\p{M}\p{N}]|[^]/gu;
const chinese = /^\p{Script=Han}/u;

/**
 * The words of a text, the most frequent ones if there are more than `vocabulary` − 1.
 *
 * @param segment - Cuts a run of Chinese into words; without it each character is one.
 */
export function train(text: string, vocabulary: number, segment = segmenter()): Tokenizer {
  check(vocabulary >= 4, `words: a vocabulary of ${vocabulary} holds no text`);
  const counts = new Map<string, number>(always.map((word) => [word, Infinity]));
  for (const part of wellFormed(text).match(piece) ?? []) {
    const isChinese = chinese.test(part);
    for (const word of isChinese ? segment(part) : [part]) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    // What no longer word fits is written one by one, if there's room for it.
    if (isChinese) for (const one of part) counts.set(one, counts.get(one) ?? 0);
  }
  for (const word of counts.keys()) if (word.includes(unknown)) counts.delete(word);
  const words = [...counts]
    .sort(([a, many], [b, few]) => (few === many ? order(a, b) : few - many))
    .slice(0, Math.min(vocabulary, mostWords + 1) - 1)
    .map(([word]) => word)
    .sort(order);
  return of(words);
}

/** @returns Nothing, if the data are not those of a tokenizer by words. */
export function from(data: object): Tokenizer | undefined {
  const words: unknown = Object.hasOwn(data, 'words') ? Reflect.get(data, 'words') : undefined;
  if (!Array.isArray(words) || words.length === 0 || words.length > mostWords) return undefined;
  const sound = words.every(
    (word) =>
      typeof word === 'string' &&
      word.length > 0 &&
      word.length <= longestWord &&
      word === wellFormed(word) &&
      !word.includes(unknown),
  );
  return sound && new Set(words).size === words.length ? of(words as string[]) : undefined;
}

function of(known: readonly string[]): Tokenizer {
  const words = [unknown, ...known];
  const ids = new Map(words.map((word, id) => [word, id]));
  const longest = known.reduce(
    (most, word) => (chinese.test(word) ? Math.max(most, word.length) : most),
    1,
  );
  const wordOf = (id: number) => {
    const word = words[id];
    check(word !== undefined, `words: no token ${id} among ${words.length}`);
    return word;
  };
  const cut = (text: string) =>
    (text.match(piece) ?? []).flatMap((part) =>
      chinese.test(part) ? longestFirst(part, ids, longest) : [part],
    );
  return {
    kind: 'words',
    size: words.length,
    encode: (text) => Int32Array.from(cut(text), (word) => ids.get(word) ?? 0),
    decode: (tokens) => Array.from(tokens, wordOf).join(''),
    label: (id) => label(wordOf(id)),
    labels: (text) =>
      cut(text).map((word) => (ids.get(word) ? label(word) : bytesLabel(bytesOf(word)))),
    toJSON: () => ({ kind: 'words', words: [...known] }),
  };
}

/** From the left on the longest word that is known; where none is, one character. */
function longestFirst(run: string, ids: ReadonlyMap<string, number>, longest: number): string[] {
  const found: string[] = [];
  for (let at = 0; at < run.length;) {
    const first = String.fromCodePoint(run.codePointAt(at) ?? 0);
    let word = first;
    for (let length = Math.min(longest, run.length - at); length > first.length; length--) {
      const candidate = run.slice(at, at + length);
      if (!ids.has(candidate)) continue;
      word = candidate;
      break;
    }
    found.push(word);
    at += word.length;
  }
  return found;
}

function segmenter(): (run: string) => string[] {
  if (!('Segmenter' in Intl)) return (run) => [...run];
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  return (run) => Array.from(words.segment(run), ({ segment }) => segment);
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
