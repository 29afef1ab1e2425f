/**
 * @file In Chinese a new line in the source is no space on the page.
 *
 * Browsers turn it into one, in the middle of a sentence.
 */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

const wide = '[\\p{Script=Han}\\p{Script=Bopomofo}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—]';
const between = new RegExp(`(${wide})[ \\t]*\\n[ \\t]*(?=${wide})`, 'gu');

export function joinLines() {
  return (tree: Root, file: VFile): void => {
    if (!/[/\\]zh\.mdx$/.test(file.path ?? '')) return;
    visit(tree, 'text', (node) => {
      node.value = node.value.replace(between, '$1');
    });
  };
}
