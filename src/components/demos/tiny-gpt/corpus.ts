/** @file This book's own text, for its language models: every chapter of a language as plain text. */
import type { Language } from '../../../lib/core/language';
import { plainText } from './plainText';

const chapters: Record<Language, Record<string, () => Promise<string>>> = {
  en: import.meta.glob<string>('../../../content/chapters/*/en.mdx', {
    query: '?raw',
    import: 'default',
  }),
  zh: import.meta.glob<string>('../../../content/chapters/*/zh.mdx', {
    query: '?raw',
    import: 'default',
  }),
};

/** All chapters in the order of the book. */
export async function bookText(languages: readonly Language[]): Promise<string> {
  const texts = await Promise.all(
    languages.flatMap((language) =>
      Object.keys(chapters[language])
        .sort()
        .map((path) => chapters[language][path]?.()),
    ),
  );
  return texts.map((text) => plainText(text ?? '')).join('\n');
}
