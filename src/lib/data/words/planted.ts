/**
 * @file A text with analogies planted in it, in one language or in both, and the questions that they answer: man is to king as
 * woman is to what?
 */
import type { Language } from '../../core/language';
import type { Random } from '../../core/random';
import { relations, type RelationName } from './world';

export const LANGUAGES = ['en', 'zh', 'both'] as const;
export type Tongue = (typeof LANGUAGES)[number];

const other = { en: 'zh', zh: 'en' } as const satisfies Record<Language, Language>;
/** How often a word stands in the middle of its own text is all the same; a sentence has 3 to 10. */
const signs = ['W', 'A', 'B', '0', '1', '2'];

/**
 * Sentences of the small world, each relation, pair and side as often as any other, by chance.
 *
 * @param tongue - With `both` each sentence is in either language …
 * @param swapped - … and each of its words that carries meaning in the other one, with this chance: the only thing that ties the
 *   languages together.
 */
export function sentences(
  count: number,
  tongue: Tongue,
  swapped: number,
  random: Random,
): string[][] {
  return Array.from({ length: count }, () => {
    const language = tongue === 'both' ? (['en', 'zh'] as const)[random.below(2)]! : tongue;
    const chance = tongue === 'both' ? swapped : 0;
    return sentence(language, chance, random);
  });
}

function sentence(language: Language, swapped: number, random: Random): string[] {
  const { pairs, said, sentences: all } = relations[random.below(relations.length)]!;
  const pair = pairs[random.below(pairs.length)]!;
  const side = random.below(2) as 0 | 1;
  const form = all[language][random.below(all[language].length)]!;
  const things = random.shuffled([0, 1, 2]);
  const wordOf = (sign: string, spoken: Language): string => {
    const { sides, about } = pair[spoken];
    if (sign === 'W') return sides[side];
    if (sign === 'A' || sign === 'B') return about[things[sign === 'A' ? 0 : 1]!]!;
    return said[spoken][side][Number(sign)]!;
  };
  return form.map((piece) => {
    if (!signs.includes(piece)) return piece;
    const isSwapped = swapped > 0 && random.uniform() < swapped;
    return wordOf(piece, isSwapped ? other[language] : language);
  });
}

/** a is to b as c is to d. */
export interface Question {
  relation: RelationName;
  language: Language;
  a: string;
  b: string;
  c: string;
  d: string;
}

/** Of every two pairs of a relation, both ways: 8·7·2 questions for each of three relations and each language. */
export function questions(tongue: Tongue): Question[] {
  const spoken: Language[] = tongue === 'both' ? ['en', 'zh'] : [tongue];
  return spoken.flatMap((language) =>
    relations.flatMap(({ name, pairs }) =>
      pairs.flatMap((first) =>
        pairs
          .filter((second) => second !== first)
          .flatMap((second) => {
            const [a, b] = first[language].sides;
            const [c, d] = second[language].sides;
            const of = { relation: name, language };
            return [
              { ...of, a, b, c, d },
              { ...of, a: b, b: a, c: d, d: c },
            ];
          }),
      ),
    ),
  );
}

/** What a word of the small world is: its relation, and which side of a pair it is or is said of. */
export interface Kind {
  relation: RelationName;
  /** A word of a pair, what it is about, or what is said of a side. */
  role: 'pair' | 'about' | 'said';
  /** Nothing for what both sides are about. */
  side?: 0 | 1;
  language: Language;
  /** The same in the other language. */
  other: string;
}

/** By word; others carry no meaning. */
export const kinds: ReadonlyMap<string, Kind> = new Map(
  relations.flatMap(({ name: relation, pairs, said }) =>
    (['en', 'zh'] as const).flatMap((language) => {
      const kind = (role: Kind['role'], word: string, opposite: string, side?: 0 | 1) => {
        const sided = side === undefined ? {} : { side };
        return [word, { relation, role, language, other: opposite, ...sided }] as const;
      };
      const theirs = other[language];
      const sides = [0, 1] as const;
      return [
        ...pairs.flatMap((pair) => [
          ...sides.map((side) =>
            kind('pair', pair[language].sides[side], pair[theirs].sides[side], side),
          ),
          ...pair[language].about.map((word, i) => kind('about', word, pair[theirs].about[i]!)),
        ]),
        ...sides.flatMap((side) =>
          said[language][side].map((word, i) => kind('said', word, said[theirs][side][i]!, side)),
        ),
      ];
    }),
  ),
);
