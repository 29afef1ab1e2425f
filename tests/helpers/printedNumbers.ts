/** @file Numbers that a chapter prints, as its tests look for them. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Language } from '../../src/lib/core/language';

/** So near to each other that they belong to one statement. */
const NEAR = 260;

/** @param folder - The chapter's: `140-gpt`. In `texts`, LaTeX's `1{,}000` is `1,000`. */
export function printedNumbers(folder: string) {
  const read = (language: Language) =>
    readFileSync(`src/content/chapters/${folder}/${language}.mdx`, 'utf8').replaceAll('{,}', ',');
  const texts = { en: read('en'), zh: read('zh') };

  /** These pieces of text are there in this order, near each other, and are whole numbers and words. */
  function printedIn(language: Language, ...pieces: readonly string[]): void {
    const patterns = pieces.map((piece) => {
      const exact = piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return `(?<![\\d.,])${exact}(?!\\d|[.,]\\d)`;
    });
    const found = new RegExp(patterns.join(`[\\s\\S]{0,${NEAR}}?`)).test(texts[language]);
    expect(found, `${language}: ${pieces.join(' … ')}`).toBe(true);
  }

  /** In both languages. */
  function printed(...pieces: readonly string[]): void {
    printedIn('en', ...pieces);
    printedIn('zh', ...pieces);
  }

  return { texts, printed, printedIn };
}
