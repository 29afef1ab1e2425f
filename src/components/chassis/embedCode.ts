/** @file The lines that put an instrument into another page. */
import type { Language } from '../../lib/core/language';

export interface Embedded {
  /** Name of a demo or a calculator. */
  name: string;
  language: Language;
  /** What the link inside says, for readers whose browser or feed reader shows no frame. */
  title: string;
  /** Settings as a link of the book has them after its `demo=…&`. */
  settings: string;
}

/**
 * The lines that put an instrument into another page.
 *
 * @param book - Address of the book's own root, with a slash at its end.
 */
export function embedCode({ name, language, title, settings }: Embedded, book: string): string {
  const set = settings && ` settings="${escaped(settings)}"`;
  return [
    `<script src="${book}embed.js" async></script>`,
    `<jieshi-demo name="${name}" lang="${language}"${set}>`,
    `  <a href="${book}embed/${language}/${name}/">${escaped(title)}</a>`,
    '</jieshi-demo>',
  ].join('\n');
}

/** `text` as the value of an attribute in double quotes. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
