/**
 * @file Formulas become MathML while the book is built: no script in the page, read by screen readers.
 *
 * A formula that cannot be read stops the build and names the file.
 */
import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import 'mdast-util-math';
import temml from 'temml';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

const scrolling = [
  { type: 'mdxJsxAttribute', name: 'tabindex', value: '0' },
  { type: 'mdxJsxAttribute', name: 'role', value: 'group' },
];

export function math() {
  return (tree: Root, file: VFile): void => {
    visit(tree, ['inlineMath', 'math'], (node, index, parent) => {
      if (!parent || index === undefined || !('value' in node)) return;
      const display = node.type === 'math';
      const html = rendered(node.value, display, (why) =>
        file.fail(`formula ${node.value}: ${why}`, node),
      );
      const element = {
        type: display ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
        name: display ? 'div' : 'span',
        attributes: [
          { type: 'mdxJsxAttribute', name: 'class', value: display ? 'math-display' : 'math' },
          // A long formula scrolls, and what scrolls must be reachable by key.
          ...(display ? scrolling : []),
          { type: 'mdxJsxAttribute', name: 'set:html', value: html },
        ],
        children: [],
      } as MdxJsxFlowElement | MdxJsxTextElement;
      parent.children[index] = element as never;
    });
  };
}

function rendered(source: string, displayMode: boolean, fail: (why: string) => never): string {
  try {
    return temml.renderToString(source, { displayMode, throwOnError: true, wrap: 'none' });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}
