/**
 * @file This book's own text, for its language models: every chapter of a language as plain text.
 *
 * It is a snapshot, so that an edited chapter does not change what a model learns, nor what a recording shows.
 */
import type { Language } from '../lib/core/language';
import { joined } from './snapshot';

const snapshots: Record<Language, () => Promise<{ default: string }>> = {
  en: () => import('./corpus/en.txt?raw'),
  zh: () => import('./corpus/zh.txt?raw'),
};

/** The chapters of these languages, in the order of the book. */
export async function bookText(wanted: readonly Language[]): Promise<string> {
  const read = wanted.map(async (language) => [language, (await snapshots[language]()).default]);
  return joined(Object.fromEntries(await Promise.all(read)) as Partial<Record<Language, string>>);
}
