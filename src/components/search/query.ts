/**
 * @file What was typed as patterns: its parts, together with or without its signs, or apart.
 *
 * A word of Latin letters or digits is found where one begins, a piece of Chinese anywhere. Between parts may stand
 * spaces and signs, so that `held out` finds "held-out"; a sign that computes or compares is looked for first.
 */
import { fold } from './fold';

export interface Query {
  /** Pieces of Chinese, and words of other letters or digits. */
  parts: string[];
  /** What stands before, between and behind them. */
  gaps: string[];
}

/** Characters and words by which chapters are proposed; more would ask more than it spares. */
const ENOUGH = 5;

/**
 * What the index is asked for: single characters of Chinese, and words. The rarest by their looks: long words before
 * short ones, characters that say something before those that do not.
 */
export function keysOf(parts: string[]): string[] {
  const keys = parts.flatMap((text) => (/\p{Script=Han}/u.test(text) ? [...text] : [text]));
  const weight = (key: string): number =>
    PARTICLE.test(key) ? 0 : /\p{Script=Han}/u.test(key) ? 4 : key.length;
  return [...new Set(keys)].toSorted((a, b) => weight(b) - weight(a)).slice(0, ENOUGH);
}

const part = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;
/** Commas of thousands: `1,250` is one number. */
const thousands = /(?<=\d),(?=\d{3}(?!\d))/g;

export function queryOf(typed: string): Query {
  const text = fold(typed, true).plain.replace(thousands, '');
  const parts = text.match(part) ?? [];
  return { parts, gaps: text.split(part) };
}

/**
 * How the index may have a word: `1250` also as `1,250`, which is two words there, `108` also as `10⁸`, `C2` as `C²`, and
 * the letters of formulas as they are set, `HWK` as `𝐇𝐖K`, ε as ϵ.
 */
export function spellings(key: string): string[] {
  if (/^[A-Z]{1,4}$/.test(key)) return [key, ...[...key].map((_, i) => boldUpTo(key, i + 1))];
  if (/^\d*[a-zA-Z]{1,3}\d{1,2}$/.test(key)) return [key, key.replace(/\d+$/, raise)];
  const other = greek.get(key);
  if (other) return [key, other];
  if (!/^\d+$/.test(key)) return [key];
  const group = /^\d{1,3}(?=(?:\d{3})+$)/.exec(key)?.[0];
  const raised = [...key].slice(1).map((_, i) => key.slice(0, i + 1) + raise(key.slice(i + 1)));
  return [key, ...(group ? [group] : []), ...(key.length <= 4 ? raised : [])];
}
const raise = (digits: string): string =>
  digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit);
const greek = new Map([
  ['ε', 'ϵ'],
  ['φ', 'ϕ'],
  ['θ', 'ϑ'],
]);
const BOLD_A = 0x1_d400;
/** The names of matrices. */
const boldUpTo = (word: string, end: number): string =>
  word
    .slice(0, end)
    .replace(/[A-Z]/g, (letter) => String.fromCodePoint(BOLD_A + letter.charCodeAt(0) - 65)) +
  word.slice(end);

const latin = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{N}]`;
const other = String.raw`[^\p{L}\p{N}]`;
/** Signs between two parts, where none or few were typed. */
const FEWEST = 3;

/** Parts that stand together, in this order. */
export function together({ parts, gaps }: Query): RegExp {
  const pieces = parts.map((one, i) => (i === 0 ? '' : between(gaps[i] ?? '')) + pattern(one));
  return new RegExp(pieces.join(''), 'gu');
}

/** The same with the signs that say how they stand together; nothing where there are none. */
export function withSigns({ parts, gaps }: Query): RegExp | undefined {
  const wanted = gaps.map(signsIn);
  if (wanted.every((signs) => signs.length === 0)) return undefined;
  const pieces = gaps.map((gap, i) => {
    const inside = i > 0 && i < parts.length;
    const room = inside ? between(gap) : ' ?';
    const signs = wanted[i] ?? [];
    const before = inside || (i > 0 && signs.length > 0) ? room : '';
    const behind = i < parts.length ? room : '';
    return (
      before +
      signs.map(escape).join(room) +
      (signs.length > 0 ? behind : '') +
      pattern(parts[i] ?? '')
    );
  });
  return new RegExp(pieces.join(''), 'gu');
}

/** Any one of the parts. */
export const anyOf = (parts: string[]): RegExp =>
  new RegExp(
    parts
      .toSorted((a, b) => b.length - a.length)
      .map(pattern)
      .join('|'),
    'gu',
  );

/** Where no letter or digit goes on behind it. */
export const whole = (wanted: RegExp): RegExp =>
  new RegExp(`(?:${wanted.source})(?!${latin})`, 'gu');

const between = (gap: string): string => `${other}{0,${Math.max(FEWEST, gap.length + 1)}}`;
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
/** Of a minus nobody knows whether it computes. */
const signsIn = (gap: string): string[] => gap.match(/(?!−)\p{Sm}/gu) ?? [];

function pattern(text: string): string {
  if (text === '') return '';
  if (/\p{Script=Han}/u.test(text)) return text;
  return `(?<!${latin})${fold(text).plain.replace(/\d(?=\d)/g, '$&(?:,(?=\\d{3}(?!\\d)))?')}`;
}

/** Words of function, which say nothing by themselves. */
const PARTICLE = /^[的了和与及或在是把被对从到而也就都之]$/u;

/**
 * Chinese pieces in the words that a segmenter sees, others as they are. It takes for single characters what it does not
 * know: these are no words, and stay with what is beside them.
 */
export function inWords(parts: string[]): string[] {
  if (typeof Intl.Segmenter === 'undefined') return parts;
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return parts.flatMap((text) =>
    /\p{Script=Han}/u.test(text)
      ? grown([...segmenter.segment(text)].map(({ segment }) => segment))
      : [text],
  );
}

function grown(segments: string[]): string[] {
  const words: string[] = [];
  let single = '';
  for (const segment of segments) {
    if ([...segment].length === 1) {
      if (!PARTICLE.test(segment)) single += segment;
      continue;
    }
    if ([...single].length > 1) words.push(single, segment);
    else words.push(single + segment);
    single = '';
  }
  if ([...single].length > 1 || words.length === 0) words.push(single || segments.join(''));
  else if (single) words.push((words.pop() ?? '') + single);
  return words;
}

/** What other forms of a word begin with: `networks` → `netwo`, `ties` → `tie`. */
export function beginning(word: string): string {
  if (/\p{Script=Han}|\p{N}/u.test(word)) return word;
  if (word.length <= 5) return word.replace(/(?<=...)s$/, '');
  return word.slice(0, Math.max(4, word.length - 3));
}
