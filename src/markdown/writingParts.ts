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
import { outline } from '../i18n/outline';
import { known, type Known } from './known';

type Part = MdxJsxFlowElement | MdxJsxTextElement;

/** What a part names, and where such names come from. */
interface Naming {
  attribute: string;
  from: keyof Known;
  where: string;
}
const named: Record<string, Naming> = {
  Cite: { attribute: 'key', from: 'references', where: 'src/content/references.yaml' },
  Term: { attribute: 'key', from: 'terms', where: 'src/content/terms.yaml' },
  Demo: { attribute: 'name', from: 'demos', where: 'src/components/demos' },
  Recorded: { attribute: 'demo', from: 'demos', where: 'src/components/demos' },
  Calculator: { attribute: 'name', from: 'calculators', where: 'src/components/calculators' },
  Diagram: { attribute: 'name', from: 'diagrams', where: 'src/components/diagrams' },
};

interface Target {
  kind: 'equation' | 'figure';
  number: string;
}

/** What has been seen so far, going down one chapter. */
interface Seen {
  file: VFile;
  names: Known;
  /** "14" */
  chapter: string;
  equations: number;
  figures: number;
  /** By id, so that `<Ref>` finds them, also further up. */
  targets: Map<string, Target>;
  refs: Part[];
  /** How often, by key; in the order of first mention. */
  cited: Map<string, number>;
  errata: Set<string>;
  terms: Map<string, number>;
}

export function writingParts({ root }: { root: string }) {
  return (tree: Root, file: VFile): void => {
    const seen: Seen = {
      file,
      names: known(root),
      chapter: chapterOf(file.path),
      equations: 0,
      figures: 0,
      targets: new Map(),
      refs: [],
      cited: new Map(),
      errata: new Set(),
      terms: new Map(),
    };
    visit(tree, (node) => {
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') meet(node, seen);
    });
    for (const ref of seen.refs) resolve(ref, seen);
    if (seen.cited.size > 0) tree.children.push(listOf(seen.cited));
  };
}

function meet(node: Part, seen: Seen): void {
  const { name } = node;
  if (!name || !/^[A-Z]/.test(name)) return;
  const naming = named[name];
  if (naming) checkName(node, naming, seen);
  else if (!seen.names.parts.has(name)) seen.file.fail(`<${name}> is not a writing part`, node);
  numbering[name]?.(node, seen);
  rename(node, 'key', 'entry');
}

const numbering: Record<string, (node: Part, seen: Seen) => void> = {
  Equation: (node, seen) =>
    add(node, needed(node, 'id', seen.file), 'equation', ++seen.equations, seen),
  Figure: (node, seen) => addFigure(node, needed(node, 'id', seen.file), seen),
  Diagram: (node, seen) => addFigure(node, needed(node, 'id', seen.file), seen),
  Demo: (node, seen) => addFigure(node, `demo-${needed(node, 'name', seen.file)}`, seen),
  Calculator: (node, seen) =>
    addFigure(node, `calculator-${needed(node, 'name', seen.file)}`, seen),
  Cite(node, { file, cited }) {
    const key = needed(node, 'key', file);
    count(node, cited, key);
    set(node, 'number', String([...cited.keys()].indexOf(key) + 1));
  },
  Term: (node, { file, terms }) => count(node, terms, needed(node, 'key', file)),
  Mistake: addErrata,
  Corrects: (node, seen) => {
    needed(node, 'errata', seen.file);
    addErrata(node, seen);
  },
  Ref: (node, { refs }) => void refs.push(node),
  // A block inside a paragraph would end the paragraph.
  Note: (node) => set(node, 'within', node.type === 'mdxJsxTextElement' ? 'text' : 'page'),
};

function chapterOf(path: string | undefined): string {
  const folder = /\/(\d{3})-[a-z0-9-]+\/[a-z]{2}\.mdx$/.exec(path?.replaceAll('\\', '/') ?? '');
  const number = folder ? Number(folder[1]) / 10 : 0;
  const line = outline.flatMap(({ chapters }) => chapters).find((each) => each.number === number);
  return line?.label ?? String(number);
}

function checkName(node: Part, { attribute, from, where }: Naming, { names, file }: Seen): void {
  const name = needed(node, attribute, file);
  if (!names[from].has(name)) {
    file.fail(`<${node.name} ${attribute}="${name}">: there is no ${name} in ${where}`, node);
  }
}

function addFigure(node: Part, id: string, seen: Seen): void {
  add(node, id, 'figure', ++seen.figures, seen);
}

function add(node: Part, id: string, kind: Target['kind'], place: number, seen: Seen): void {
  const { targets, file, chapter } = seen;
  if (targets.has(id)) file.fail(`the id ${id} stands twice in this chapter`, node);
  const number = `${chapter}.${place}`;
  targets.set(id, { kind, number });
  set(node, 'number', number);
}

/** Each erratum has one place in a chapter, which the appendix links to. */
function addErrata(node: Part, { errata, names, file }: Seen): void {
  const value = attributeOf(node, 'errata')?.value;
  if (typeof value !== 'string') return;
  for (const id of value.split(' ')) {
    if (!names.errata.has(id)) {
      file.fail(
        `<${node.name} errata="${id}">: there is no ${id} in src/content/errata.yaml`,
        node,
      );
    }
    if (errata.has(id)) file.fail(`the erratum ${id} stands twice in this chapter`, node);
    errata.add(id);
  }
}

/** Tells a part that it is the first, second, … with this key: for its id. */
function count(node: Part, all: Map<string, number>, key: string): void {
  const nth = (all.get(key) ?? 0) + 1;
  all.set(key, nth);
  set(node, 'nth', String(nth));
}

function resolve(ref: Part, { targets, file }: Seen): void {
  const to = needed(ref, 'to', file);
  const target = targets.get(to);
  if (!target) return file.fail(`<Ref to="${to}"> points at nothing in this chapter`, ref);
  set(ref, 'number', target.number);
  set(ref, 'kind', target.kind);
}

/** `vaswani2017:2 brown2020:1`: what is cited, and how often. */
function listOf(cited: Map<string, number>): MdxJsxFlowElement {
  const value = [...cited].map(([key, times]) => `${key}:${times}`).join(' ');
  return {
    type: 'mdxJsxFlowElement',
    name: 'References',
    attributes: [{ type: 'mdxJsxAttribute', name: 'entries', value }],
    children: [],
  };
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
