/**
 * @file What tokens are learned from, and what is kept back to count them on.
 *
 * The book's two texts say the same, line by line, so every tenth line is kept back in both: the counts of both languages
 * are of the same content.
 */
import { bookText } from '../../../content/corpus';
import { check } from '../../../lib/core/check';
import type { Values } from '../../../lib/core/fields';
import { languages, type InBoth, type Language } from '../../../lib/core/language';
import { readText } from '../../../lib/data/text';
import type { SetupContext } from '../../../lib/runtime/experiment';
import type { fields } from './fields';

/** The reader's own text, to learn from instead of the book. */
export interface OwnText {
  text: string;
  /** Of the file, for the reader. */
  name?: string;
}
export type Settings = Values<typeof fields>;
export type Context = SetupContext<OwnText | undefined>;

export interface Lesson {
  text: string;
  own: boolean;
  /** Lines of the book that nothing learns from: the same in both languages. */
  kept: InBoth<string>;
}

const EVERY = 10;
const isKept = (line: number) => line % EVERY === EVERY - 1;

/** @throws {InputError} If the reader's own text cannot be used. */
export async function lessonOf({ text }: Settings, { input, saved }: Context): Promise<Lesson> {
  const given = saved ? saved.extra['text'] : input?.text;
  check(given === undefined || typeof given === 'string', 'tokenizer: the saved text is none');
  const lines = await linesOfBook();
  const part = (kept: boolean, language: Language) =>
    lines[language].filter((_, i) => isKept(i) === kept).join('\n');
  const kept = { en: part(true, 'en'), zh: part(true, 'zh') };
  if (given !== undefined) return { text: readText(given), own: true, kept };
  const learned = text === 'both' ? languages : [text];
  return { text: learned.map((each) => part(false, each)).join('\n'), own: false, kept };
}

/** The lines of a language's chapters, one after another. */
export async function linesOfBook(): Promise<InBoth<string[]>> {
  const linesOf = async (language: Language) => (await bookText([language])).split('\n');
  return { en: await linesOf('en'), zh: await linesOf('zh') };
}
