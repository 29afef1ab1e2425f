/**
 * @file A chapter as a reader reads it, without what surrounds it: the text that the search index is made of.
 *
 * Of a demo or a calculator stay its title and caption; its buttons, settings and readouts would be found on every
 * page that has one. Left out as well: what says `data-pagefind-ignore`, drawings, set formulas, raised numbers.
 */
import { fromHtml } from 'hast-util-from-html';
import type { Element, Nodes, Root } from 'hast';
import { blockEnd, cut, EDGE, tidy, withoutEdges } from '../components/search/cut';

export interface Section {
  /** What the address ends in, after `#`; nothing before the first heading. */
  id: string;
  heading: string;
  /** Paragraphs, items, rows, captions. */
  blocks: string[];
}

export interface Copy {
  title: string;
  /** "Chapter 14", as the page says it; may be empty. */
  place: string;
  sections: Section[];
}

const blocks = new Set(
  'address article aside blockquote dd details div dl dt figcaption figure footer form header hr h1 h2 h3 h4 h5 h6 li ol p pre section summary table tbody thead tr ul'.split(
    ' ',
  ),
);
const instruments = new Set(['book-demo', 'book-calculator']);
/** Of what is left out, what a browser does not draw. */
const unseen = new Set(['script', 'style', 'template', 'noscript']);
const silent = new Set(['svg', 'script', 'style', 'template', 'sup', 'noscript']);

/** @returns Nothing for a page that is not a chapter. */
export function readingCopy(html: string): Copy | undefined {
  const article = find(fromHtml(html), ({ tagName, properties }) =>
    Boolean(tagName === 'article' && has(properties.className, 'chapter')),
  );
  if (!article) return undefined;
  const opening = find(article, ({ properties }) => has(properties.className, 'where'));
  const title = find(article, ({ tagName }) => tagName === 'h1');
  return {
    title: title ? tidy(textOf(title)) : '',
    place: tidy(textOf(opening?.children.findLast(isElement))),
    sections: new Reader().read(article),
  };
}

/** What Pagefind is given: headings, paragraphs, and the title as it is shown. */
export function indexHtml({ title, place, sections }: Copy): string {
  const block = (text: string) => `<p>${escape(cut(text))} ${blockEnd}</p>`;
  const heading = ({ id, heading }: Section) =>
    id ? `<h2 id="${escape(id)}">${escape(cut(heading))} ${blockEnd}</h2>` : '';
  const meta = (name: string, value: string) =>
    `<p data-pagefind-ignore data-pagefind-meta="${name}">${escape(value)}</p>`;
  const text = sections.map((section) => heading(section) + section.blocks.map(block).join(''));
  return `<html><body>${meta('title', title)}${meta('place', place)}${text.join('')}</body></html>`;
}

/** Goes through a chapter and writes down its blocks. */
class Reader {
  readonly #sections: Section[] = [{ id: '', heading: '', blocks: [] }];
  #line = '';
  #notes: string[] = [];

  read(article: Element): Section[] {
    this.#inside(article);
    this.#end();
    return this.#sections;
  }

  #visit(node: Nodes): void {
    if (node.type === 'text') this.#line += node.value;
    if (!isElement(node)) return;
    const { tagName, properties } = node;
    if (leftOut(node)) {
      // What is left out between words is seen there all the same, but for what has no place in the line.
      if (!unseen.has(tagName)) this.#line += EDGE;
      return;
    }
    if (instruments.has(tagName)) return this.#instrument(node);
    if (has(properties.className, 'in-margin')) return this.#aside(node);
    if (tagName === 'td' || tagName === 'th') this.#line += this.#line ? `${EDGE} · ${EDGE}` : '';
    const apart = blocks.has(tagName);
    if (apart) this.#end();
    const begun = this.#line.length;
    if (/^h[2-4]$/.test(tagName) && properties.id) this.#begin(String(properties.id), node);
    else this.#inside(node);
    if (tagName === 'math')
      this.#line = `${this.#line.slice(0, begun)}${EDGE}${this.#line.slice(begun)}${EDGE}`;
    if (apart) this.#end();
  }

  #inside({ children }: Element): void {
    for (const child of children) this.#visit(child);
  }

  #begin(id: string, heading: Element): void {
    const text = tidy(textOf(heading));
    this.#sections.push({ id, heading: text, blocks: [] });
  }

  #instrument(element: Element): void {
    this.#end();
    const head = find(element, ({ tagName }) => tagName === 'header');
    if (head) this.#inside(head);
    this.#end();
  }

  /** Notes that stand in the middle of a paragraph are read after it. */
  #aside(note: Element): void {
    this.#line += EDGE;
    this.#notes.push(...new Reader().read(note).flatMap(({ blocks }) => blocks));
  }

  #end(): void {
    const text = tidy(this.#line);
    this.#line = '';
    const says = withoutEdges(text).trim() !== '';
    this.#sections.at(-1)?.blocks.push(...(says ? [text] : []), ...this.#notes.splice(0));
  }
}

const isElement = (node: Nodes): node is Element => node.type === 'element';
const has = (classes: unknown, name: string): boolean =>
  Array.isArray(classes) && classes.includes(name);

function leftOut({ tagName, properties }: Element): boolean {
  return (
    silent.has(tagName) ||
    'dataPagefindIgnore' in properties ||
    ['where', 'stage', 'equation', 'visually-hidden'].some((name) =>
      has(properties.className, name),
    ) ||
    (tagName === 'math' && properties.display === 'block')
  );
}

function find(tree: Root | Element, is: (element: Element) => boolean): Element | undefined {
  for (const child of tree.children) {
    if (!isElement(child)) continue;
    const found = is(child) ? child : find(child, is);
    if (found) return found;
  }
  return undefined;
}

function textOf(node: Nodes | undefined): string {
  if (node?.type === 'text') return node.value;
  return node && 'children' in node ? node.children.map(textOf).join('') : '';
}

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
