/** @file A per cent sign stays with its number, without a blank: `8.2 %` becomes `8.2%`, in one line. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

export function keepTogether() {
  return (tree: Root): void => {
    // Also where the number was a formula and the text begins with the sign.
    visit(tree, 'text', (node) => {
      node.value = node.value.replace(/(?<=\d)[ \u00a0]%/g, '%').replace(/^[ \u00a0]?%/, '\u2060%');
    });
  };
}
