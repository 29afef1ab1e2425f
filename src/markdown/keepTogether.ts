/** @file A per cent sign stays with its number: `8.2 %` is not broken at the end of a line. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

export function keepTogether() {
  return (tree: Root): void => {
    // Also where the number was a formula and the text begins with the sign.
    visit(tree, 'text', (node) => {
      node.value = node.value.replace(/(^|\d) %/g, '$1\u00a0%');
    });
  };
}
