/** @file What a run has learned: characters and words at once, byte pairs merge by merge, each counted on lines kept back. */
import { languages, type InBoth, type Language } from '../../../lib/core/language';
import { countsOf, mostMerges } from '../../../lib/data/tokenizers/bytePairs';
import { merging, type Merge } from '../../../lib/data/tokenizers/merges';
import { train, type Tokenizer } from '../../../lib/data/tokenizers/tokenizer';
import type { Counted, Facts } from './costs';
import { Counter } from './counter';
import type { Lesson } from './lesson';

export interface Learning {
  merging: Iterator<Merge, void>;
  /** Left and right token of each merge, one pair after another. */
  merges: number[];
  /** How often each pair occurred. */
  counts: number[];
  /** The lines that nothing learns from. */
  kept: InBoth<Counter>;
  /** Their tokens after each merge. */
  tokens: InBoth<number[]>;
  characters: Tokenizer;
  words: Tokenizer;
  /** Of the kept lines, before the first merge. */
  facts: InBoth<Facts>;
}

/** @param vocabulary - Of characters and of words, at most. */
export function begin({ text, kept: lines }: Lesson, vocabulary: number): Learning {
  const kept = { en: new Counter(lines.en), zh: new Counter(lines.zh) };
  const characters = train('characters', text, vocabulary);
  const words = train('words', text, vocabulary);
  const factsOf = (language: Language): Facts => ({
    characters: kept[language].characters,
    bytes: kept[language].tokens,
    byCharacters: countedBy(characters, lines[language]),
    byWords: countedBy(words, lines[language]),
  });
  return {
    ...{ merging: merging(countsOf(text)), merges: [], counts: [] },
    ...{ kept, tokens: { en: [], zh: [] }, characters, words },
    facts: { en: factsOf('en'), zh: factsOf('zh') },
  };
}

/** @returns How often the pair occurred; 0 where none occurs twice, or there are as many tokens as can be. */
export function mergeNext(learning: Learning): number {
  if (learning.counts.length === mostMerges) return 0;
  const next = learning.merging.next();
  if (next.done) return 0;
  const { left, right, count } = next.value;
  learning.merges.push(left, right);
  learning.counts.push(count);
  for (const language of languages) {
    const kept = learning.kept[language];
    kept.merge(left, right, 255 + learning.counts.length);
    learning.tokens[language].push(kept.tokens);
  }
  return count;
}

function countedBy(tokenizer: Tokenizer, text: string): Counted {
  const ids = tokenizer.encode(text);
  return { tokens: ids.length, unknown: ids.filter((id) => id === 0).length };
}
