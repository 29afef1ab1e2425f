/** @file This book's own text, for its language models: every chapter of a language as plain text. */
import type { Language } from '../lib/core/language';
import { plainText } from './plainText';

const chapters: Record<Language, Record<string, () => Promise<string>>> = {
  en: import.meta.glob<string>('./chapters/*/en.mdx', {
    query: '?raw',
    import: 'default',
  }),
  zh: import.meta.glob<string>('./chapters/*/zh.mdx', {
    query: '?raw',
    import: 'default',
  }),
};

/**
 * All chapters in the order of the book; in both languages, each chapter's two texts stand together, so that
 * the end, which is held out, holds both.
 */
export async function bookText(wanted: readonly Language[]): Promise<string> {
  const paths = wanted.flatMap((language) =>
    Object.keys(chapters[language]).map((path) => ({ path, language })),
  );
  paths.sort((a, b) => (a.path < b.path ? -1 : 1));
  const texts = await Promise.all(
    paths.map(async ({ path, language }) => plainText((await chapters[language][path]?.()) ?? '')),
  );
  return texts.join('\n');
}
