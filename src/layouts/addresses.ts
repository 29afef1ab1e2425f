/** @file Addresses of pages: under the base path, and absolute where a machine reads them. */
import type { Language } from '../lib/core/language';

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** `path` as a page's link must have it: `en/gpt/` → `/en/gpt/`, or `/book/en/gpt/` under a base path. */
export const href = (path = ''): string => base + path.replace(/^\/+/, '');

export const coverHref = (language: Language): string => href(`${language}/`);

export const chapterHref = (language: Language, name: string): string =>
  href(`${language}/${name}/`);

/** The full address that search engines and other sites are given. */
export const absolute = (address: string, site: URL | undefined): string =>
  site ? new URL(address, site).href : address;
