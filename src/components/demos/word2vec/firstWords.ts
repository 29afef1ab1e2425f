/** @file What is asked before a reader asks: a word, and an analogy. */
import type { Language } from '../../../lib/core/language';
import type { Tongue } from '../../../lib/data/words/planted';
import { relations } from '../../../lib/data/words/world';

/** Words of pairs that a text in this tongue has, in the order of the small world. */
export const pairWords = (tongue: Tongue): { language: Language; words: string[] }[] =>
  (tongue === 'both' ? (['en', 'zh'] as const) : [tongue]).map((language) => ({
    language,
    words: relations.flatMap(({ pairs }) => pairs.flatMap((pair) => pair[language].sides)),
  }));

/** Man is to woman … : the first pair and the third of the first relation. */
export function firstWords(language: Language) {
  const [gender] = relations;
  const [first, , third] = gender!.pairs.map((pair) => pair[language].sides);
  return { word: third![0], a: first![0], b: first![1], c: third![0] };
}

/** The language of a first question: that of the text, and of the page where the text has both. */
export const spokenIn = (tongue: Tongue, language: Language): Language =>
  tongue === 'both' ? language : tongue;
