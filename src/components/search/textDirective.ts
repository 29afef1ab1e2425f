/**
 * @file The part of an address that shows a passage: `:~:text=before-,words,-after`. Browsers that do not know it stop at the heading.
 *
 * It names only what stands in the page as it is: nothing across a raised number, a formula or the edge of a cell. What
 * is found across one is named by where it begins and ends.
 */
import { EDGE } from './cut';
import type { Marked } from './match';

/** Words and blanks on either side; enough to tell one place from the next. */
const AROUND = 5;

export function textDirective([before = '', found, ...after]: Marked): string {
  if (!found || typeof Intl.Segmenter === 'undefined') return '';
  const text = [before, found, ...after].join('');
  const runs = runsIn(text, before.length, before.length + found.length);
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return '';
  const parts = [
    first.prefix && `${escape(first.prefix)}-`,
    escape(first.words),
    first === last ? '' : escape(last.words),
    last.suffix && `-${escape(last.suffix)}`,
  ];
  return `:~:text=${parts.filter(Boolean).join(',')}`;
}

interface Run {
  prefix: string;
  words: string;
  suffix: string;
}

/** What lies between `from` and `to`, piece by piece between edges, each in whole words with what is around it. */
function runsIn(text: string, from: number, to: number): Run[] {
  const runs: Run[] = [];
  let start = 0;
  for (const piece of text.split(EDGE)) {
    const [a, b] = [Math.max(from - start, 0), Math.min(to - start, piece.length)];
    if (a < b && /[\p{L}\p{N}]/u.test(piece.slice(a, b))) runs.push(runIn(piece, a, b));
    start += piece.length + EDGE.length;
  }
  return runs;
}

function runIn(text: string, from: number, to: number): Run {
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)];
  // Browsers look for whole words only.
  const first = words.findLastIndex(({ index }) => index <= from);
  const last = words.findLastIndex(({ index }) => index < to);
  const piece = (begin: number, end: number) =>
    words
      .slice(Math.max(0, begin), end)
      .map(({ segment }) => segment)
      .join('')
      .trim();
  return {
    prefix: piece(first - AROUND, first),
    words: piece(first, last + 1),
    suffix: piece(last + 1, last + 1 + AROUND),
  };
}

const escape = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D');
