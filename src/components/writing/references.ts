import type { CollectionEntry } from 'astro:content';
import type { Language } from '../../lib/core/language';

type Reference = CollectionEntry<'references'>['data'];

/** "Vaswani et al. 2017", as it stands in the text. */
export function shortName({ authors, year, short }: Reference, language: Language): string {
  if (short) return `${short} ${year}`;
  // "Vaswani, A., Shazeer, N." has a family name before every second comma.
  const families = authors.split(/,\s*(?=\p{Lu}[\p{L}'’-]+,)|\s*[&;]\s*|\s+and\s+/u);
  const first = families[0]?.split(',')[0] ?? authors;
  if (families.length === 1) return `${first} ${year}`;
  if (families.length === 2) {
    const second = families[1]?.split(',')[0] ?? '';
    return language === 'zh' ? `${first} 与 ${second} ${year}` : `${first} & ${second} ${year}`;
  }
  return language === 'zh' ? `${first} 等 ${year}` : `${first} et al. ${year}`;
}

/** The language a source is written in, for screen readers, fonts and italics. */
export function languageOfSource({ title }: Reference): Language {
  return /\p{Script=Han}/u.test(title) ? 'zh' : 'en';
}
