/**
 * @file Searches the book: the index proposes chapters, their text decides.
 *
 * 1. Every part of the query must be in a chapter: Chinese as a phrase of characters, other words by their beginning.
 * 2. Where the whole query stands as it was typed is shown, best first.
 * 3. If it stands nowhere: chapters that have all its words; if there are none, other forms of its words.
 */
import { languages, type InBoth, type Language } from '../../lib/core/language';
import { cut } from './cut';
import * as match from './match';
import type { Chapter, Found, Fragment } from './match';

export type Way = 'as typed' | 'words apart' | 'other forms';

export interface Outcome {
  query: string;
  way: Way;
  found: InBoth<Found[]>;
  /** For a query of several words that is found nowhere: those of its words that are. */
  alone: string[];
  /** The same term in the other language. */
  seeAlso: { word: string; language: Language }[];
}

interface Result {
  id: string;
  data: () => Promise<Fragment>;
}
interface Pagefind {
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: Result[] }>;
}

const LONGEST_QUERY = 80; // characters

export class Engine {
  readonly #folder: string;
  readonly #pagefind: Pagefind;
  readonly #terms: InBoth<string>[];
  readonly #chapters = new Map<string, Promise<Chapter>>();

  constructor(folder: string, pagefind: Pagefind, terms: InBoth<string>[]) {
    this.#folder = folder;
    this.#pagefind = pagefind;
    this.#terms = terms;
  }

  /**
   * Fetches engine and index.
   *
   * @param folder - Address of the index, `/pagefind/`.
   * @param attempt - Browsers remember a module that failed; another address is another try.
   */
  static async load(folder: string, attempt: number): Promise<Engine> {
    const script = `${folder}pagefind.js${attempt > 0 ? `?ts=${attempt}` : ''}`;
    const [module, terms] = await Promise.all([
      import(/* @vite-ignore */ script) as Promise<{
        createInstance: (options: object) => Pagefind;
      }>,
      fetch(`${folder}terms.json`),
    ]);
    // The index is small: without a worker there is one file less to fetch and one way less to fail.
    const pagefind = module.createInstance({ basePath: folder, noWorker: true });
    await pagefind.search('a'); // whether the index is there shows only now
    return new Engine(folder, pagefind, (await terms.json()) as InBoth<string>[]);
  }

  /** @returns Nothing for a query without a letter or a digit. */
  async search(typed: string): Promise<Outcome | undefined> {
    const query = typed.normalize('NFKC').trim().slice(0, LONGEST_QUERY);
    const parts = match.partsOf(query);
    if (parts.length === 0) return undefined;
    const seeAlso = this.#seeAlso(query);
    for (const attempt of [this.#asTyped, this.#wordsApart, this.#otherForms]) {
      const outcome = await attempt.call(this, parts);
      if (outcome) return { query, ...outcome, alone: [], seeAlso };
    }
    await this.#present();
    const alone = await this.#alone(inWords(parts));
    return { query, way: 'as typed', found: { zh: [], en: [] }, alone, seeAlso };
  }

  async #asTyped(parts: string[]) {
    const pattern = match.together(parts);
    return this.#look('as typed', await this.#chaptersWith(parts), pattern);
  }

  async #wordsApart(parts: string[]) {
    const words = inWords(parts);
    if (words.length < 2) return undefined;
    const all = words.map((word) => match.anyOf([word]));
    return this.#look('words apart', await this.#chaptersWith(words), match.anyOf(words), all);
  }

  async #otherForms(parts: string[]) {
    const words = inWords(parts).map(beginning);
    if (words.join() === inWords(parts).join()) return undefined;
    const all = words.map((word) => match.anyOf([word]));
    return this.#look('other forms', await this.#chaptersWith(words), match.anyOf(words), all);
  }

  #look(way: Way, chapters: Chapter[], pattern: RegExp, all: RegExp[] = []) {
    const found = chapters
      .map((chapter) => match.findIn(chapter, pattern, all))
      .filter((one) => one !== undefined);
    if (found.length === 0) return undefined;
    const ranked = match.rank(found, pattern);
    const of = (language: Language) =>
      ranked.filter(({ chapter }) => chapter.language === language);
    return { way, found: { zh: of('zh'), en: of('en') } };
  }

  async #alone(words: string[]): Promise<string[]> {
    if (words.length < 2) return [];
    const found = await Promise.all(words.map((word) => this.#asTyped([word])));
    return words.filter((word, i) => found[i] && !/^\p{Script=Han}$/u.test(word));
  }

  async #chaptersWith(parts: string[]): Promise<Chapter[]> {
    const sets = await Promise.all(parts.map((part) => this.#propose(part)));
    const [first, ...others] = sets;
    const ids = [...(first?.keys() ?? [])].filter((id) => others.every((set) => set.has(id)));
    return Promise.all(ids.map((id) => this.#chapter(first?.get(id) as Result)));
  }

  async #propose(part: string): Promise<Map<string, Result>> {
    const spaced = cut(part);
    const { results } = await this.#pagefind.search(spaced === part ? part : `"${spaced}"`);
    return new Map(results.map((result) => [result.id, result]));
  }

  #chapter({ id, data }: Result): Promise<Chapter> {
    const known = this.#chapters.get(id);
    if (known) return known;
    const chapter = data().then(match.chapterOf);
    this.#chapters.set(id, chapter);
    chapter.catch(() => this.#chapters.delete(id));
    return chapter;
  }

  /** Pagefind takes a piece of the index that it could not fetch for an empty one; a reader is told. */
  async #present(): Promise<void> {
    const { ok, status } = await fetch(`${this.#folder}pagefind-entry.json`);
    if (!ok) throw new Error(`search: the index answers ${status}`);
  }

  #seeAlso(query: string): Outcome['seeAlso'] {
    const same = (word: string) =>
      [word, `${word}s`].some((form) => form.toLowerCase() === query.toLowerCase());
    return languages.flatMap((language) => {
      const other: Language = language === 'zh' ? 'en' : 'zh';
      const terms = this.#terms.filter((term) => same(term[language]));
      return terms.map((term) => ({ word: term[other], language: other }));
    });
  }
}

/** Chinese pieces in the words that a segmenter sees; others as they are. */
function inWords(parts: string[]): string[] {
  if (typeof Intl.Segmenter === 'undefined') return parts;
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return parts.flatMap((part) =>
    /\p{Script=Han}/u.test(part)
      ? [...segmenter.segment(part)].map(({ segment }) => segment)
      : [part],
  );
}

/** What other forms of a word begin with: `networks` → `netwo`, `ties` → `tie`. */
function beginning(word: string): string {
  if (/\p{Script=Han}|\p{N}/u.test(word)) return word;
  if (word.length <= 5) return word.replace(/(?<=...)s$/, '');
  return word.slice(0, Math.max(4, word.length - 3));
}
