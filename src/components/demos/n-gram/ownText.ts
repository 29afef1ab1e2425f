/** @file A text of the reader's own: what can be counted. */
import { InputError } from '../../../lib/core/failures';
import { readText } from '../../../lib/data/text';

/** The reader's own text; without it this book's is counted. */
export interface OwnText {
  text: string;
  /** Of the file, for the reader. */
  name?: string;
}

/** Counts of a longer text would not fit into a page's memory. */
export const MOST_CHARACTERS = 200_000;
/** @throws {InputError} If it is none that can be counted. */
export function ownText({ text, name }: OwnText): OwnText {
  const read = readText(text);
  if ([...read].length > MOST_CHARACTERS) throw new InputError('too-many', MOST_CHARACTERS);
  return { text: read, ...(name !== undefined && { name: nameOf(name) }) };
}

/** Short, and without signs that turn a sentence round. */
const nameOf = (name: string) => name.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 80);
