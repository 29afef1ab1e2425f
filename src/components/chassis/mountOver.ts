/**
 * @file Puts a component over the static markup that it wrote at build time, and keeps what the reader did there before.
 *
 * On a slow line the markup can be read, typed into and unfolded long before its script is there.
 */
import { addressFor } from '../../lib/core/address';
import { flushSync, hydrate, mount, type Component } from 'svelte';

type Part = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLDetailsElement;

/**
 * @param element - Holds the markup.
 * @param component - What wrote it.
 * @param props - What it was written with, and what only a page has. What the page's address sets differs from the
 *   markup, which then is written anew.
 */
export function mountOver<P extends { address: URL } & Record<string, unknown>>(
  element: HTMLElement,
  component: Component<P>,
  props: P,
): void {
  const before = partsOf(element);
  const changes = before.map(changeOf);
  const focused = before.indexOf(document.activeElement as Part);
  const { hash } = props.address;
  const asBuilt = !addressFor(hash, element.dataset['name'] ?? '');
  if (!asBuilt) element.replaceChildren();
  (asBuilt ? hydrate : mount)(component, { target: element, props });
  flushSync();
  const after = partsOf(element);
  if (after.length !== before.length) return; // an address that gives it other parts
  after.forEach((part, i) => {
    const change = changes[i];
    if (!change) return;
    Object.assign(part, change);
    if (part instanceof HTMLDetailsElement) return; // tells of itself
    for (const type of ['input', 'change']) part.dispatchEvent(new Event(type, { bubbles: true }));
  });
  if (!asBuilt) after[focused]?.focus();
}

const partsOf = (element: HTMLElement): Part[] => [
  ...element.querySelectorAll<Part>('input, textarea, select, details'),
];

/** @returns What the reader did to a part, as its properties; nothing where it is as it was written. */
function changeOf(part: Part): object | undefined {
  if (part instanceof HTMLDetailsElement) return part.open ? { open: true } : undefined;
  if (part instanceof HTMLSelectElement) {
    const written = [...part.options].find((option) => option.defaultSelected) ?? part.options[0];
    return part.value === written?.value ? undefined : { value: part.value };
  }
  const { type, value, defaultValue } = part;
  if (part instanceof HTMLInputElement && (type === 'checkbox' || type === 'radio')) {
    const { checked, defaultChecked } = part;
    // Of a group of radio buttons only the one that was chosen speaks.
    return checked === defaultChecked || (type === 'radio' && !checked) ? undefined : { checked };
  }
  return type === 'file' || value === defaultValue ? undefined : { value };
}
