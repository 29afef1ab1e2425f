/** @file A built page as a tree, for what needs no browser to be seen. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { addresses, html } from '../browser/pages';

export interface Page {
  address: string;
  text: string;
  /** Elements in their order, all of them. */
  all: Element[];
}

function below(node: Root | RootContent | ElementContent): Element[] {
  const children = 'children' in node ? node.children : [];
  const own = node.type === 'element' ? [node] : [];
  return [...own, ...children.flatMap((child) => below(child))];
}

export const fileOf = (address: string): string =>
  address.endsWith('.html') ? address.slice(1) : `${address.slice(1)}index.html`;

export function pageAt(address: string): Page {
  const text = html(fileOf(address));
  return { address, text, all: below(fromHtml(text)) };
}
export const pages: Page[] = addresses().map(pageAt);

export const languageOf = (address: string): 'en' | 'zh' | undefined =>
  /^\/(?:embed\/)?(en|zh)\//.exec(address)?.[1] as 'en' | 'zh' | undefined;
/** Chapters in one language; what is kept for reading without network is none. */
export const isChapter = (address: string): boolean =>
  /^\/(en|zh)\/(?!offline\/)[^/]+\/$/.test(address);

/** As it stands in the markup. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  const camel = { for: 'htmlFor', class: 'className' }[name] ?? name;
  const properties = element?.properties ?? {};
  const key = Object.keys(properties).find(
    (each) => each.toLowerCase() === camel.toLowerCase().replaceAll('-', ''),
  );
  const value = key === undefined ? undefined : properties[key];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}
export const withTag = ({ all }: Page, ...names: string[]): Element[] =>
  all.filter(({ tagName }) => names.includes(tagName));
export const textOf = (element: Element | undefined): string =>
  (element?.children ?? [])
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '',
    )
    .join('');
/** The first with these attributes. */
export const one = (page: Page, tag: string, attributes: Record<string, string>) =>
  withTag(page, tag).find((element) =>
    Object.entries(attributes).every(([name, value]) => attribute(element, name) === value),
  );
