import type { Language } from '../lib/core/language';

/**
 * The lines that put a demo into another page.
 *
 * @param root - Address of the book's own root, with a slash at its end.
 */
export function embedCode(demo: string, language: Language, root: string): string {
  return [
    `<script type="module" src="${root}embed.js"></script>`,
    `<jieshi-demo name="${demo}" lang="${language}"></jieshi-demo>`,
  ].join('\n');
}
