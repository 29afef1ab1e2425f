/** @file Three ways to cut, in two languages: tokens per character, and what a thousand characters cost. */
import { languages, type InBoth, type Language } from '../../../lib/core/language';
import type { Kind } from '../../../lib/data/tokenizers/tokenizer';

/** Of lines that nothing learned from, in one language. */
export interface Facts {
  characters: number;
  bytes: number;
  byCharacters: Counted;
  byWords: Counted;
}
export interface Counted {
  tokens: number;
  unknown: number;
}

export interface Cost {
  /** All of the lines. */
  tokens: number;
  perCharacter: number;
  /** In the money of the price. */
  perThousand: number;
  /** Share of the tokens. */
  unknown: number;
}

const THOUSAND = 1_000;
const MILLION = 1_000_000;

/** @param price - Of a million tokens. */
export function costOf(facts: Facts, { tokens, unknown }: Counted, price: number): Cost {
  const perCharacter = tokens / facts.characters;
  return {
    ...{ tokens, perCharacter, unknown: unknown / tokens },
    perThousand: (THOUSAND * perCharacter * price) / MILLION,
  };
}

/** @param byPairs - Tokens of the same lines after the merges that are shown. */
export function costsOf(
  kept: InBoth<Facts>,
  byPairs: InBoth<number>,
  price: number,
): Record<Kind, InBoth<Cost>> {
  const inBoth = (of: (facts: Facts, pairs: number) => Counted) =>
    Object.fromEntries(
      languages.map((each) => [each, costOf(kept[each], of(kept[each], byPairs[each]), price)]),
    ) as InBoth<Cost>;
  return {
    characters: inBoth(({ byCharacters }) => byCharacters),
    words: inBoth(({ byWords }) => byWords),
    'byte-pairs': inBoth((_, tokens) => ({ tokens, unknown: 0 })),
  };
}

/** Tokens of the kept lines after the first `made` merges; before them there are only bytes. */
export function tokensAfter(
  made: number,
  kept: InBoth<Facts>,
  tokens: InBoth<readonly number[]>,
): InBoth<number> {
  const of = (language: Language) => tokens[language][made - 1] ?? kept[language].bytes;
  return { en: of('en'), zh: of('zh') };
}
