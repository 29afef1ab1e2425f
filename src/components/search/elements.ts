/** @file Elements with text in them; nothing that a reader or a page wrote is ever read as HTML. */
import { tags } from '../../i18n/strings';
import type { Language } from '../../lib/core/language';

export type Child = Node | string;

export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Record<string, string>,
  ...children: Child[]
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export const link = (
  href: string,
  attributes: Record<string, string>,
  ...children: Child[]
): HTMLAnchorElement => element('a', { href, ...attributes }, ...children);

/** A word that can be looked for by pressing it. */
export function wordButton(
  word: string,
  language: Language | undefined,
  pick: (word: string) => void,
): HTMLButtonElement {
  const lang = language ? { lang: tags[language] } : {};
  const button = element('button', { type: 'button', class: 'word', ...lang }, word);
  button.addEventListener('click', () => pick(word));
  return button;
}
