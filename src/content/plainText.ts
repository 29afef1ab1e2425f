/**
 * What a reader reads of a chapter's source: no frontmatter, code, formulas, tags or marks.
 *
 * A rough cut on purpose: it feeds a language model, not a page.
 */
export function plainText(mdx: string): string {
  return (
    mdx
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .replace(/^(import|export) .*$/gm, '')
      .replace(/```[\s\S]*?```/g, '')
      .replace(/\$\$[\s\S]*?\$\$/g, '')
      .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
      .replace(/<Term\s+key="([^"]+)"\s*\/>/g, (_, key: string) => key.replaceAll('-', ' '))
      .replace(/<[A-Za-z/][^<>]*?>/g, '')
      // What a citation leaves of its brackets.
      .replace(/ ?[(（][\s;；,，]*[)）]/g, '')
      .replace(/[;；]\s*(?=[)）])/g, '')
      .replace(/\$[^$\n]+\$/g, 'x')
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/^\s*\|.*\|\s*$/gm, '')
      .replace(/^#{1,6}\s+/gm, '')
      .replace(/^\s*(?:[-*+]|\d+\.)\s+/gm, '')
      .replace(/^>\s?/gm, '')
      .replace(/\*\*|__|`/g, '')
      .replace(/(^|[^\\])[*_](?=\S)/g, '$1')
      .replace(/(\S)[*_](?=[\s\p{P}]|$)/gu, '$1')
      .replace(/[ \t]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{2,}/g, '\n')
      .trim()
  );
}
