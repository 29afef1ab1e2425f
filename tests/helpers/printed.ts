/**
 * @file What a chapter prints, against what was computed: a sentence has a `{gap}` for each number, and the text of
 * both languages must hold it with the numbers filled in.
 */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { fill } from '../../src/lib/core/format';

/** `1,300`; rounded to so many digits after the point. */
export const grouped = (value: number, digits = 0): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** `8.2%` */
export const percent = (share: number): string => `${grouped(100 * share, 1)}%`;

/** Numbers are grouped and rounded to whole ones; what needs digits comes as text. */
type Values = Record<string, number | string>;

/** So near to each other, in characters, that they belong to one statement. */
const NEAR = 260;

export function printed(folder: string) {
  /** A formula's thousands are read as a sentence's: `1{,}300`. */
  const read = (language: 'en' | 'zh') =>
    readFileSync(`src/content/chapters/${folder}/${language}.mdx`, 'utf8').replaceAll('{,}', ',');
  const text = { en: read('en'), zh: read('zh') };

  function holds(sentence: { en: string; zh: string }, values: Values): void {
    const shown = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'number' ? grouped(value) : value,
      ]),
    );
    for (const language of ['en', 'zh'] as const) {
      const expected = fill(sentence[language], shown);
      expect(expected, 'every gap has a number').not.toMatch(/\{[a-z]+\}/i);
      expect(text[language]).toContain(expected);
    }
  }
  /** What reads the same in both languages: formulas, sums, rows of numbers. */
  const holdsInBoth = (sentence: string, values: Values): void => {
    holds({ en: sentence, zh: sentence }, values);
  };
  /** These pieces are there in this order, near each other, each a whole number or words. */
  function nearIn(language: 'en' | 'zh', ...pieces: readonly string[]): void {
    const patterns = pieces.map((piece) => {
      const exact = piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return `(?<![\\d.,])${exact}(?!\\d|[.,]\\d)`;
    });
    const found = new RegExp(patterns.join(`[\\s\\S]{0,${NEAR}}?`)).test(text[language]);
    expect(found, `${language}: ${pieces.join(' … ')}`).toBe(true);
  }
  /** The same in both languages, whose sentences may differ. */
  function near(...pieces: readonly string[]): void {
    nearIn('en', ...pieces);
    nearIn('zh', ...pieces);
  }
  return { text, holds, holdsInBoth, near, nearIn };
}
