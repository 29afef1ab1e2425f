/** @file The part of an address that shows a passage: `:~:text=before-,words,-after`. Browsers that do not know it stop at the heading. */
import type { Marked } from './match';

/** Words and blanks on either side; enough to tell one place from the next. */
const AROUND = 5;

export function textDirective([before = '', found, ...after]: Marked): string {
  if (!found || typeof Intl.Segmenter === 'undefined') return '';
  const text = [before, found, ...after].join('');
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)];
  const end = before.length + found.length;
  // Browsers look for whole words only.
  const first = words.findLastIndex(({ index }) => index <= before.length);
  const last = words.findLastIndex(({ index }) => index < end);
  const piece = (from: number, to: number) =>
    words
      .slice(Math.max(0, from), to)
      .map(({ segment }) => segment)
      .join('')
      .trim();
  const prefix = piece(first - AROUND, first);
  const suffix = piece(last + 1, last + 1 + AROUND);
  return `:~:text=${[
    ...(prefix ? [`${escape(prefix)}-`] : []),
    escape(piece(first, last + 1)),
    ...(suffix ? [`-${escape(suffix)}`] : []),
  ].join(',')}`;
}

const escape = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D');
