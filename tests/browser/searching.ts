/** @file The search of the built book without its dialog: for tests that ask thousands of questions. */
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Engine } from '../../src/components/search/engine';
import { addresses } from './pages';

export const chapters = addresses().filter((address) =>
  /^\/(zh|en)\/(?!offline)[^/]+\/$/.test(address),
);

/** The engine that the dialog uses, on the index that the book was built with. */
export async function engineOfBook(): Promise<Engine> {
  const dist = join(process.cwd(), 'dist');
  const read = (path: string) => readFile(join(dist, path)).catch(() => undefined);
  Object.assign(globalThis, {
    window: globalThis,
    location: new URL('http://book/'),
    async fetch(address: string) {
      const found = await read(new URL(address, 'http://book/').pathname);
      return new Response(found ? new Uint8Array(found) : null, { status: found ? 200 : 404 });
    },
  });
  return Engine.load('/pagefind/', 0, pathToFileURL(join(dist, 'pagefind/pagefind.js')).href);
}

/** Of each chapter, its blocks as a browser reads them: what a reader can mark, copy and type. */
export async function blocksOf(page: Page): Promise<Map<string, string[]>> {
  await page.goto('/404.html');
  const texts = await page.evaluate(async (list) => {
    const out = `[data-pagefind-ignore], svg, sup, script, style, .equation, .where, .stage, .visually-hidden,
      math[display="block"], :is(book-demo, book-calculator) section > :not(header)`;
    const blocks = 'p, li, h1, h2, h3, h4, td, th, dt, dd, figcaption, summary, pre, div, aside';
    return Promise.all(
      list.map(async (address) => {
        const html = await (await fetch(address)).text();
        const article = new DOMParser().parseFromString(html, 'text/html').querySelector('article');
        article?.querySelectorAll(out).forEach((element) => element.remove());
        // A note stands in the margin, not in the middle of its sentence.
        article?.querySelectorAll('.in-margin').forEach((note) => {
          note.parentElement?.closest('p, li')?.after(note);
        });
        article?.querySelectorAll(blocks).forEach((element) => {
          element.before('\u0000');
          element.after('\u0000');
        });
        return [address, article?.textContent ?? ''] as const;
      }),
    );
  }, chapters);
  const plain = (text: string) =>
    text
      .replace(/[\u2060-\u2064]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  return new Map(
    texts.map(([address, text]) => [address, text.split('\u0000').map(plain).filter(Boolean)]),
  );
}

/** What a reader can read of each chapter, without demos, drawings, formulas and cards: read here by the browser itself. */
export async function textsOf(page: Page): Promise<Map<string, string>> {
  const blocks = await blocksOf(page);
  const tidy = (text: string, zh: boolean) =>
    (zh ? closed(text) : text).replace(/\s+/g, ' ').toLowerCase();
  return new Map(
    [...blocks].map(([address, all]) => [
      address,
      tidy(all.join('\n'), address.startsWith('/zh/')),
    ]),
  );
}

/** Without the blanks between Chinese and anything else, which some write and some don't. */
const closed = (text: string) =>
  text.replace(/[ \t]*(?<=\p{Script=Han}\s*)[ \t]*|[ \t]+(?=\p{Script=Han})/gu, '');

/** Chapters whose text contains a term; one of Latin letters as the beginning of a word. */
export function containing(texts: Map<string, string>, term: string): string[] {
  const plain = closed(term)
    .toLowerCase()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const latin = /^[a-z]/.test(plain) ? '(?<![a-z0-9])' : '';
  const pattern = new RegExp(latin + plain, 'u');
  return [...texts].filter(([, text]) => pattern.test(text)).map(([address]) => address);
}
