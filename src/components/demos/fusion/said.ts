/** @file Shapes and words as the page writes them, and what a test leaves of the reader's own question. */
import { fill } from '../../../lib/core/format';
import type { Language } from '../../../lib/core/language';
import { question, scene, type Thing } from '../../../lib/data/scenes/scenes';
import { Random } from '../../../lib/core/random';
import { SHAPES, type Shape } from '../../../lib/data/scenes/shapes';
import { words as vocabulary, type Word } from '../../../lib/data/scenes/words';
import type { Test } from './fields';
import type { Words } from './strings';

export const wordName = (word: Word, language: Language): string => vocabulary[word][language][0];
export const shapeName = (shape: Shape, language: Language): string => wordName(shape, language);
export const answerName = (answer: number, language: Language): string =>
  shapeName(SHAPES[answer] ?? 'ring', language);

export const thingName = ({ shape, dark }: Thing, words: Words, language: Language): string =>
  fill(dark ? words.darkShape : words.lightShape, { shape: shapeName(shape, language) });

const SEPARATOR = { en: ', ', zh: '、' } as const;
export const listOf = (names: readonly string[], language: Language): string =>
  names.join(SEPARATOR[language]);

/** A question from elsewhere, always the same. */
const other = (() => {
  const random = new Random(5);
  return question(scene(random), 2, 'neighbour', random).words;
})();

/** The words that arrive in this test. */
export const arriving = (words: readonly Word[], test: Test): readonly Word[] =>
  test === 'noText' ? [] : test === 'shuffled' ? other : words;

interface Question {
  /** By the reader, so that there may be words that nobody knows. */
  typed: boolean;
  heard: readonly Word[];
  unknown: readonly string[];
  test: Test;
  right: Thing | undefined;
}

/** What the networks hear of a question, what this test does to it, and what would be right. */
export function toldOf(
  { typed, heard, unknown, test, right }: Question,
  words: Words,
  language: Language,
): string[] {
  const list = (some: readonly Word[]) =>
    listOf(
      some.map((word) => wordName(word, language)),
      language,
    );
  const tests: Record<Test, string> = {
    both: '',
    noText: words.dropped,
    noImage: words.blind,
    shuffled: fill(words.swapped, { words: list(arriving(heard, 'shuffled')) }),
  };
  return [
    heard.length > 0 ? fill(words.hears, { words: list(heard) }) : words.hearsNothing,
    typed && unknown.length > 0 ? fill(words.unknown, { words: listOf(unknown, language) }) : '',
    tests[test],
    right ? fill(words.right, { shape: shapeName(right.shape, language) }) : words.noRight,
  ];
}
