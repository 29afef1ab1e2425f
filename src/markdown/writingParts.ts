/**
 * @file Resolves the writing parts of a chapter while it is compiled: checks every name, numbers
 * equations, figures and sources, fills in cross-references.
 *
 * A name that does not exist stops the build and says in which file and line. `key` becomes `entry`,
 * because JSX keeps `key` to itself.
 */
import type { Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { known, type Known } from './known';

type Part = MdxJsxFlowElement | MdxJsxTextElement;

/** What a part names, and where such names come from. */
const named: Record<string, { attribute: string; from: keyof Known; where: string }> = {
  Cite: { attribute: 'key', from: 'references', where: 'src/content/references.yaml' },
  Term: { attribute: 'key', from: 'terms', where: 'src/content/terms.yaml' },
  Demo: { attribute: 'name', from: 'demos', where: 'src/components/demos' },
  Calculator: { attribute: 'name', from: 'calculators', where: 'src/components/calculators' },
  Diagram: { attribute: 'name', from: 'diagrams', where: 'src/components/diagrams' },
};
const others = ['Figure', 'Note', 'Errata', 'Quiz', 'Answer', 'Equation', 'Ref', 'Source'];
const figures = ['Figure', 'Diagram', 'Demo', 'Calculator'];

interface Target {
  kind: 'equation' | 'figure';
  number: string;
  id: string;
}

export function writingParts({ root }: { root: string }) {
  return (tree: Root, file: VFile): void => {
    const names = known(root);
    const chapter = chapterOf(file.path);
    const targets = new Map<string, Target>();
    const cited: string[] = [];
    const refs: Part[] = [];
    let equations = 0;
    let shown = 0;

    const visitPart = (node: Part): void => {
      const { name } = node;
      if (!name || !/^[A-Z]/.test(name)) return;
      const rule = named[name];
      if (!rule && !others.includes(name)) file.fail(`<${name}> is not a writing part`, node);
      if (rule) checkName(node, rule, names, file);

      if (name === 'Equation') {
        const id = needed(node, 'id', file);
        add(targets, node, file, { kind: 'equation', number: `${chapter}.${++equations}`, id });
      }
      if (figures.includes(name)) {
        const prefix = name === 'Demo' ? 'demo-' : name === 'Calculator' ? 'calculator-' : '';
        const id = prefix ? prefix + needed(node, 'name', file) : needed(node, 'id', file);
        add(targets, node, file, { kind: 'figure', number: `${chapter}.${++shown}`, id });
      }
      if (name === 'Cite') {
        const key = needed(node, 'key', file);
        if (!cited.includes(key)) cited.push(key);
        set(node, 'number', String(cited.indexOf(key) + 1));
      }
      if (name === 'Ref') refs.push(node);
      rename(node, 'key', 'entry');
    };
    visit(tree, 'mdxJsxFlowElement', visitPart);
    visit(tree, 'mdxJsxTextElement', visitPart);

    for (const ref of refs) {
      const to = needed(ref, 'to', file);
      const target = targets.get(to);
      if (!target) file.fail(`<Ref to="${to}"> points at nothing in this chapter`, ref);
      set(ref, 'number', target?.number ?? '');
      set(ref, 'kind', target?.kind ?? 'figure');
    }
    if (cited.length > 0) {
      tree.children.push({
        type: 'mdxJsxFlowElement',
        name: 'References',
        attributes: [{ type: 'mdxJsxAttribute', name: 'entries', value: cited.join(' ') }],
        children: [],
      });
    }
  };
}

function chapterOf(path: string | undefined): string {
  const folder = /\/(\d{3})-[a-z0-9-]+\/[a-z]{2}\.mdx$/.exec(path?.replaceAll('\\', '/') ?? '');
  return folder ? String(Number(folder[1]) / 10) : '0';
}

function checkName(
  node: Part,
  { attribute, from, where }: { attribute: string; from: keyof Known; where: string },
  names: Known,
  file: VFile,
): void {
  const name = needed(node, attribute, file);
  if (!names[from].has(name)) {
    file.fail(`<${node.name} ${attribute}="${name}">: there is no ${name} in ${where}`, node);
  }
}

function add(targets: Map<string, Target>, node: Part, file: VFile, target: Target): void {
  if (targets.has(target.id)) file.fail(`the id ${target.id} stands twice in this chapter`, node);
  targets.set(target.id, target);
  set(node, 'number', target.number);
}

function attributeOf(node: Part, name: string): MdxJsxAttribute | undefined {
  return node.attributes.find(
    (each): each is MdxJsxAttribute => each.type === 'mdxJsxAttribute' && each.name === name,
  );
}

function needed(node: Part, name: string, file: VFile): string {
  const value = attributeOf(node, name)?.value;
  if (typeof value !== 'string' || value === '') {
    return file.fail(`<${node.name}> needs ${name}="…"`, node);
  }
  return value;
}

function set(node: Part, name: string, value: string): void {
  node.attributes.push({ type: 'mdxJsxAttribute', name, value });
}

function rename(node: Part, from: string, to: string): void {
  const attribute = attributeOf(node, from);
  if (attribute) attribute.name = to;
}
