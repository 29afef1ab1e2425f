/** @file What a chapter prints, for the tests that compute its numbers from scratch. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { languages, type Language } from '../../../src/lib/core/language';

const chapters = 'src/content/chapters';

/** The text of a chapter in both languages, by its name: `gpt` of `140-gpt`. */
export function chapter(name: string): Record<Language, string> {
  const folder = readdirSync(chapters).find((each) => each.replace(/^\d+-/, '') === name);
  if (folder === undefined) throw new Error(`numbers: there is no chapter ${name}`);
  const text = (language: Language) =>
    readFileSync(join(chapters, folder, `${language}.mdx`), 'utf8');
  return Object.fromEntries(languages.map((each) => [each, text(each)])) as Record<
    Language,
    string
  >;
}

/** A number as the book prints it: thousands with commas, a minus sign and not a hyphen. */
export const printed = (value: number, digits = 0): string =>
  value
    .toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .replace('-', '−');

/** Both languages print it, not as a part of a longer number. */
export function expectPrinted(text: Record<Language, string>, ...values: string[]): void {
  for (const language of languages) {
    for (const value of values) {
      const escaped = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      expect(text[language], `${language}: ${value}`).toMatch(
        new RegExp(`(?<![\\d.,−])${escaped}(?![\\d]|[.,]\\d)`),
      );
    }
  }
}
