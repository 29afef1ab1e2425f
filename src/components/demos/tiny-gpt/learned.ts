/** @file The text that a run learns from, and what a saved run remembers of the one that it learned from. */
import { check } from '../../../lib/core/check';
import { crc32 } from '../../../lib/core/crc32';
import type { Language } from '../../../lib/core/language';
import type { Baselines } from '../../../lib/data/baselines';
import { openingOf, readText } from '../../../lib/data/text';
import type { Tokenizer } from '../../../lib/data/tokenizers/tokenizer';
import type { Missing } from '../../chassis/viewProps';
import { bookText } from '../../../content/corpus';
import type { Values } from '../../../lib/core/fields';
import type { SetupContext } from '../../../lib/runtime/experiment';
import type { fields } from './fields';
import { LONGEST_SENTENCE, prompts } from './prompts';

/** The reader's own text; without it the model learns from this book. */
export interface OwnText {
  text: string;
  /** Of the file, for the reader. */
  name?: string;
}
export type Settings = Values<typeof fields>;
export type Context = SetupContext<OwnText | undefined>;

/** What is written into a checkpoint instead of the text. */
export interface TextRecord extends Baselines {
  /** The reader's own, not the book's. */
  own: boolean;
  /** Of the page; decides which of the book's texts `page` is. */
  language: Language;
  /** Of the file that it came from. */
  name: string;
  characters: number;
  checksum: string;
  /** Tokens. */
  training: number;
  heldOut: number;
}

export interface Source {
  text: string;
  own: boolean;
  language: Language;
  name: string;
  /** Of a text that is not here. */
  record?: TextRecord;
  missing?: Missing;
}

/**
 * The text for a run: a saved one goes on with what it learned from, in its own language, whatever page it is on now.
 *
 * @param tokenizer - Of a saved run. Those of the first edition remember nothing of their text; its symbols tell the language.
 */
export async function textOf(
  settings: Settings,
  { input, language, saved }: Context,
  tokenizer: Tokenizer | undefined,
): Promise<Source> {
  const known = saved && recordIn(saved.extra['learned']);
  if (input && known?.own !== false) {
    const text = readText(input.text);
    const source = { text, own: true, language, name: nameOf(input.name) };
    return !known || known.checksum === checksumOf(text)
      ? source
      : withoutText(known, 'other-text');
  }
  if (known?.own) return withoutText(known, 'text-missing');
  const spoken = known?.language ?? (tokenizer ? languageOf(tokenizer) : language);
  const wanted = settings.text === 'page' ? spoken : settings.text;
  const text = await bookText(wanted === 'both' ? ['en', 'zh'] : [wanted]);
  return { text, own: false, language: spoken, name: '' };
}

/** What the model is asked until the reader asks something: in the language and letters of its text. */
export function firstOf(
  { text, own, language, missing }: Source,
  settings: Settings,
): { prompt: string; sentence: string } {
  if (own && !missing) return openingOf(text, LONGEST_SENTENCE);
  const spoken = settings.text === 'page' || settings.text === 'both' ? language : settings.text;
  const { prompt, sentence } = prompts[spoken];
  return { prompt, sentence };
}

export function recordOf(
  { text, own, language, name }: Source,
  facts: Baselines & Pick<TextRecord, 'training' | 'heldOut'>,
): TextRecord {
  const characters = [...text].length;
  return { own, language, name, characters, checksum: checksumOf(text), ...facts };
}

function withoutText(record: TextRecord, problem: string): Source {
  const { own, language, name, characters } = record;
  return { text: '', own, language, name, record, missing: { problem, name, limit: characters } };
}

/** A file is a stranger's. */
function recordIn(value: unknown): TextRecord | undefined {
  if (value === undefined) return undefined;
  const record = value as TextRecord;
  const { own, language, name, checksum } = record;
  const numbers = [record.characters, record.training, record.heldOut];
  const surprises = [record.uniform, record.unigram, record.bigram];
  check(
    typeof own === 'boolean' &&
      (language === 'en' || language === 'zh') &&
      typeof name === 'string' &&
      typeof checksum === 'string' &&
      numbers.every((each) => Number.isSafeInteger(each) && each >= 0) &&
      surprises.every(Number.isFinite),
    'tiny-gpt: what the saved run remembers of its text is damaged',
  );
  return { ...record, name: nameOf(name) };
}

const checksumOf = (text: string) => crc32(new TextEncoder().encode(text));

/** Short, and without signs that turn a sentence round. */
const nameOf = (name = '') => name.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 80);

/** Chinese characters are many in a Chinese tokenizer, and next to none in an English one. */
function languageOf(tokenizer: Tokenizer): Language {
  const all = [...tokenizer.decode(Array.from({ length: tokenizer.size }, (_, id) => id))];
  const chinese = all.filter((symbol) => /\p{Script=Han}/u.test(symbol)).length;
  return chinese > all.length / 5 ? 'zh' : 'en';
}
