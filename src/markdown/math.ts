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

/** A formula in a line, for text that is not a chapter's. @throws {Error} If it cannot be read. */
export const mathml = (source: string): string =>
  rendered(source, false, (why) => {
    throw new Error(`formula ${source}: ${why}`);
  });

/** Plain text with formulas between dollar signs and code between backticks, as HTML. */
export function inlineMath(text: string): string {
  return text
    .split(/(\$[^$]+\$|`[^`]+`)/)
    .map((part, i) => {
      if (i % 2 === 0) return escape(part);
      const inner = part.slice(1, -1);
      if (part.startsWith('`')) return `<code>${escape(inner)}</code>`;
      return `<span class="math">${mathml(inner)}</span>`;
    })
    .join('');
}

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function rendered(source: string, displayMode: boolean, fail: (why: string) => never): string {
  try {
    return temml.renderToString(source, { displayMode, throwOnError: true, wrap: 'none' });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}
