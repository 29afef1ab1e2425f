/**
 * @file What belongs together is not broken at the end of a line: a per cent sign joins its number (`8.2 %` becomes
 * `8.2%`), a mark stays with the formula or term before it.
 *
 * A formula and a term's button are boxes in the line, and browsers break on both sides of a box.
 */
import type { Nodes, Parents, Root, Text } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';

/** Marks that may not begin a line. */
const closing = /^[\p{Pe}\p{Pf}，。、；：？！…—,.;:?!%]+/u;
/** Marks that may not end a line. */
const opening = /[\p{Ps}\p{Pi}]+$/u;

export function keepTogether() {
  return (tree: Root): void => {
    // Also where the number was a formula and the text begins with the sign.
    visit(tree, 'text', (node) => {
      node.value = node.value.replace(/(?<=\d)[ \u00a0]%/g, '%').replace(/^[ \u00a0]?%/, '\u2060%');
    });
  };
}

/** After formulas are set: each box in a line with the marks that touch it. */
export function keepMarks() {
  return (tree: Root): void => {
    const parents: Parents[] = [];
    visit(tree, (node) => {
      if ('children' in node && node.children.some(isBox)) parents.push(node);
    });
    for (const parent of parents) parent.children = joined(parent.children) as never;
  };
}

const isBox = (node: Nodes): boolean =>
  node.type === 'mdxJsxTextElement' &&
  (node.name === 'Term' ||
    node.attributes.some(
      (each) => each.type === 'mdxJsxAttribute' && each.name === 'class' && each.value === 'math',
    ));

function joined(children: Nodes[]): Nodes[] {
  const out: Nodes[] = [];
  const rest = [...children];
  for (let node = rest.shift(); node; node = rest.shift()) {
    if (!isBox(node)) {
      out.push(node);
      continue;
    }
    const before = cutOff(out.at(-1), opening);
    const after = cutOff(rest[0], closing);
    out.push(before || after ? together([before, node, after]) : node);
  }
  return out;
}

/** Takes marks off a text, which keeps the rest. */
function cutOff(node: Nodes | undefined, marks: RegExp): Text | undefined {
  if (node?.type !== 'text') return undefined;
  const found = marks.exec(node.value)?.[0];
  if (!found) return undefined;
  node.value = node.value.replace(marks, '');
  return { type: 'text', value: found };
}

const together = (parts: (Nodes | undefined)[]) =>
  ({
    type: 'mdxJsxTextElement',
    name: 'span',
    attributes: [{ type: 'mdxJsxAttribute', name: 'class', value: 'together' }],
    children: parts.filter((part) => part !== undefined),
  }) as MdxJsxTextElement;
