/** @file The book as a list: parts, chapters in their order, and what comes before and after. */
import { getCollection, type CollectionEntry } from 'astro:content';
import { outline, type PartKey } from '../i18n/outline';
import { languages, type Language } from '../lib/core/language';

export interface Chapter {
  entry: CollectionEntry<'chapters'>;
  language: Language;
  /** What the address ends in: `gpt` of `140-gpt`. */
  name: string;
  /** The number that readers see: 14 for the folder `140-gpt`. */
  number: number;
}

/** One line of the contents: a chapter that can be read, or one that is still to be written. */
export interface Line {
  number: number;
  label: string;
  title: string;
  chapter: Chapter | undefined;
}

export interface Part {
  key: PartKey;
  title: string;
  lines: Line[];
}

const folderOf = (entry: CollectionEntry<'chapters'>): string =>
  entry.filePath?.split('/').at(-2) ?? '';

function chapterOf(entry: CollectionEntry<'chapters'>): Chapter {
  const [language, name] = entry.id.split('/') as [Language, string];
  return { entry, language, name, number: Number.parseInt(folderOf(entry), 10) / 10 };
}

/** Chapters of one language in the order of the book. */
export async function chaptersIn(language: Language): Promise<Chapter[]> {
  const entries = await getCollection('chapters', ({ id }) => id.startsWith(`${language}/`));
  return entries.map(chapterOf).sort((a, b) => a.number - b.number);
}

/** All chapters, each language after the other. */
export async function allChapters(): Promise<Chapter[]> {
  return (await Promise.all(languages.map(chaptersIn))).flat();
}

/** The chapter that shows an instrument, as its own text says. */
export async function chapterWith(
  part: 'Demo' | 'Calculator',
  name: string,
  language: Language,
): Promise<Chapter | undefined> {
  const shown = new RegExp(`<${part}\\s[^>]*name="${name}"`);
  return (await chaptersIn(language)).find(({ entry }) => shown.test(entry.body ?? ''));
}

/** The whole contents, with the chapters that are not written yet. */
export async function contents(language: Language): Promise<Part[]> {
  const written = await chaptersIn(language);
  return outline.map((part) => ({
    key: part.key,
    title: part.title[language],
    lines: part.chapters.map(({ number, label, title }) => {
      const chapter = written.find((one) => one.number === number);
      return {
        number,
        label: label ?? String(number),
        title: chapter?.entry.data.title ?? title[language],
        chapter,
      };
    }),
  }));
}
