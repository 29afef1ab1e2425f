/**
 * @file Searches the book: the index proposes chapters, their text decides.
 *
 * 1. The characters and words of the query must be in a chapter, words by their beginning.
 * 2. Where the whole query stands as it was typed is shown, best first; with its signs before without them.
 * 3. If it stands nowhere: chapters that have all its parts as they were typed; then all its words; then other forms.
 *
 * Titles of chapters that are still to be written answer as well.
 */
import { languages, type InBoth, type Language } from '../../lib/core/language';
import * as match from './match';
import * as query from './query';
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
  planned: (Planned & { language: Language })[];
}

/** A chapter that is in the contents and not yet in the book. */
export interface Planned {
  place: InBoth<string>;
  title: InBoth<string>;
}
/** What is known of the book besides its text: `pagefind/terms.json`. */
export interface Known {
  terms: InBoth<string>[];
  planned: Planned[];
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
  readonly #known: Known;
  readonly #chapters = new Map<string, Promise<Chapter>>();
  readonly #proposed = new Map<string, Promise<Map<string, Result>>>();

  constructor(folder: string, pagefind: Pagefind, known: Known) {
    this.#folder = folder;
    this.#pagefind = pagefind;
    this.#known = known;
  }

  /**
   * Fetches engine and index.
   *
   * @param folder - Address of the index, `/pagefind/`.
   * @param attempt - Browsers remember a module that failed; another address is another try.
   * @param script - The engine's own script.
   */
  static async load(
    folder: string,
    attempt: number,
    script = `${folder}pagefind.js${attempt > 0 ? `?ts=${attempt}` : ''}`,
  ): Promise<Engine> {
    const [module, known] = await Promise.all([
      import(/* @vite-ignore */ script) as Promise<{
        createInstance: (options: object) => Pagefind;
      }>,
      fetch(`${folder}terms.json`),
    ]);
    // The index is small: without a worker there is one file less to fetch and one way less to fail.
    const pagefind = module.createInstance({ basePath: folder, noWorker: true });
    await pagefind.search('a'); // whether the index is there shows only now
    return new Engine(folder, pagefind, (await known.json()) as Known);
  }

  /** @returns Nothing for a query without a letter or a digit. */
  async search(typed: string): Promise<Outcome | undefined> {
    const text = typed.trim().slice(0, LONGEST_QUERY);
    const asked = query.queryOf(text);
    const { parts } = asked;
    if (parts.length === 0) return undefined;
    const also = { query: text, seeAlso: this.#seeAlso(text), planned: this.#plannedFor(asked) };
    const words = query.inWords(parts);
    const attempts = [
      () => this.#asTyped(asked),
      () => this.#apart('words apart', parts),
      () => (words.join() === parts.join() ? undefined : this.#apart('words apart', words)),
      () => this.#otherForms(words),
    ];
    for (const attempt of attempts) {
      const outcome = await attempt();
      if (outcome) return { ...outcome, ...also, alone: [] };
    }
    await this.#present();
    const alone = await this.#alone(parts.length > 1 ? parts : words);
    return { way: 'as typed', found: { zh: [], en: [] }, ...also, alone };
  }

  async #asTyped(asked: query.Query) {
    const chapters = await this.#chaptersWith(asked.parts);
    const signs = query.withSigns(asked);
    return (
      (signs && this.#look('as typed', chapters, signs)) ??
      this.#look('as typed', chapters, query.together(asked))
    );
  }

  async #apart(way: Way, words: string[]) {
    if (words.length < 2 && way === 'words apart') return undefined;
    const all = words.map((word) => query.anyOf([word]));
    return this.#look(way, await this.#chaptersWith(words), query.anyOf(words), all);
  }

  async #otherForms(words: string[]) {
    const beginnings = words.map(query.beginning);
    return beginnings.join() === words.join() ? undefined : this.#apart('other forms', beginnings);
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
    const found = await Promise.all(words.map((word) => this.#asTyped(query.queryOf(word))));
    return words.filter((word, i) => found[i] && !/^\p{Script=Han}$/u.test(word));
  }

  /** Chapters that have all of these, and perhaps some more; their text is looked through anyway. */
  async #chaptersWith(parts: string[]): Promise<Chapter[]> {
    const sets = await Promise.all(query.keysOf(parts).map((key) => this.#propose(key)));
    const [first, ...others] = sets;
    const ids = [...(first?.keys() ?? [])].filter((id) => others.every((set) => set.has(id)));
    return Promise.all(ids.map((id) => this.#chapter(first?.get(id) as Result)));
  }

  /** While a query grows letter by letter, most of its keys were asked for before. */
  #propose(key: string): Promise<Map<string, Result>> {
    const before = this.#proposed.get(key);
    if (before) return before;
    const proposed = Promise.all(
      query.spellings(key).map((one) => this.#pagefind.search(one)),
    ).then((found) => new Map(found.flatMap(({ results }) => results.map((one) => [one.id, one]))));
    this.#proposed.set(key, proposed);
    return proposed;
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

  #seeAlso(text: string): Outcome['seeAlso'] {
    const same = (word: string) =>
      [word, `${word}s`].some((form) => form.toLowerCase() === text.toLowerCase());
    return languages.flatMap((language) => {
      const other: Language = language === 'zh' ? 'en' : 'zh';
      const terms = this.#known.terms.filter((term) => same(term[language]));
      return terms.map((term) => ({ word: term[other], language: other }));
    });
  }

  #plannedFor(asked: query.Query): Outcome['planned'] {
    const wanted = query.together(asked);
    return languages.flatMap((language) =>
      this.#known.planned
        .filter(({ title }) => match.mark(title[language], wanted).length > 1)
        .map((one) => ({ ...one, language })),
    );
  }
}
