import type { Language } from '../lib/core/language';

/** What can be kept for reading without network, as `offline.json` lists it; sizes in bytes. */
export interface Keepable {
  pages: { language: Language; url: string; title: string; size: number }[];
  /** Scripts, engine and data of the demos. */
  demos: [url: string, size: number][];
  /** Search, font and styles, which come with the first visit. */
  shell: number;
}
