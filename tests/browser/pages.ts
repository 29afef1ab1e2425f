/** @file Every page of the built book, found by looking, so that a new one is tested without being listed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const dist = join(process.cwd(), 'dist');

/** HTML files below `dist`, as paths relative to it. */
export function htmlFiles(): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind'))
    .map((file) => file.split(sep).join('/'))
    .sort();
}

/** Addresses of pages, `/en/gpt/`; redirects and fragments, which have no heading, are left out. */
export function addresses(): string[] {
  found ??= htmlFiles()
    .filter((file) => readFileSync(join(dist, file), 'utf8').includes('<h1'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
  return found;
}
/** Read once: the book is built before the tests begin. */
let found: string[] | undefined;

export const html = (file: string): string => readFileSync(join(dist, file), 'utf8');
