/** @file What the printed bigram code counts in a sentence, and what counting words would have given. */
import { wordsOf } from './tokens';

export interface Trial {
  /** Pairs of neighbouring characters, in their order. */
  pairs: string[];
  /** What it looks up: the last character but one, and the next word. */
  asked: [string, string];
  /** What it prints. Of keys that are strings none is a pair of two. */
  printed: number;
}

export function tryOut(sentence: string, next: string): Trial {
  const characters = [...sentence];
  const pairs = characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`);
  const counts = new Map<unknown, number>();
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const asked: [string, string] = [characters.at(-2) ?? '', next];
  return { pairs, asked, printed: (counts.get(asked) ?? 0) / Math.max(1, pairs.length) };
}

/** Words and signs: `I like to eat pizza.` has six. */
export const wordsIn = (sentence: string): string[] =>
  wordsOf(sentence)
    .map((word) => word.trim())
    .filter((word) => word !== '');

export interface Counted {
  /** How often the word before came with anything after it, and with this word. */
  times: number;
  both: number;
  /** Different words of the sentence. */
  V: number;
  /** Not smoothed; nothing where nothing came after. */
  chance: number | undefined;
  /** With one added to each. */
  added: number;
}

export function countedByWords(sentence: string, history: string, next: string): Counted {
  const words = wordsIn(sentence);
  const after = words.slice(1).filter((_, i) => words[i] === history);
  const [times, both] = [after.length, after.filter((word) => word === next).length];
  const V = new Set(words).size;
  return {
    ...{ times, both, V },
    chance: times > 0 ? both / times : undefined,
    added: (both + 1) / (times + V),
  };
}
