import { describe, expect, test } from 'vitest';
import { Random } from '../../../../src/lib/core/random';
import { corpusOf } from '../../../../src/lib/data/words/corpus';
import { kinds, questions, sentences } from '../../../../src/lib/data/words/planted';
import { relations } from '../../../../src/lib/data/words/world';

const languages = ['en', 'zh'] as const;

describe('the small world', () => {
  test('has eight pairs with three things each for every relation, and no word twice', () => {
    const all: string[] = [];
    for (const { pairs, said, sentences: forms } of relations) {
      expect(pairs).toHaveLength(8);
      expect(forms.en.length).toBe(forms.zh.length);
      for (const language of languages) {
        for (const side of said[language]) {
          expect(side).toHaveLength(3);
          all.push(...side);
        }
        for (const { [language]: words } of pairs) {
          expect(words.about).toHaveLength(3);
          all.push(...words.sides, ...words.about);
        }
      }
    }
    expect(new Set(all).size).toBe(all.length);
    expect(kinds.size).toBe(all.length);
  });

  test('every word has one in the other language, which has it in turn', () => {
    for (const [word, { other, language, relation, role, side }] of kinds) {
      const there = kinds.get(other)!;
      expect(there).toMatchObject({ other: word, relation, role });
      expect(there.side).toBe(side);
      expect(there.language).not.toBe(language);
    }
  });

  test('every sentence names a word of a pair, what it is about and what is said of its side', () => {
    for (const { sentences: forms } of relations) {
      for (const form of [...forms.en, ...forms.zh]) {
        expect(form).toContain('W');
        expect(form).toContain('A');
        expect(form.some((piece) => /^[012]$/.test(piece))).toBe(true);
      }
    }
  });
});

describe('its sentences', () => {
  test('join a word only with its own things and its own side', () => {
    for (const tongue of languages) {
      for (const sentence of sentences(500, tongue, 0.5, new Random(1))) {
        const known = sentence.flatMap((word) => kinds.get(word) ?? []);
        expect(new Set(known.map(({ language }) => language))).toEqual(new Set([tongue]));
        expect(new Set(known.map(({ relation }) => relation)).size).toBe(1);
        const sides = known.flatMap(({ side }) => side ?? []);
        expect(new Set(sides).size).toBe(1);
      }
    }
  });

  test('of both languages: a word of the other language stands there with the chance given', () => {
    const random = new Random(5);
    const apart = sentences(300, 'both', 0, random);
    for (const sentence of apart) {
      const spoken = new Set(sentence.flatMap((word) => kinds.get(word)?.language ?? []));
      expect(spoken.size).toBe(1);
    }
    const mixed = sentences(2_000, 'both', 0.25, random);
    // What carries no meaning is not swapped, and tells the language of a sentence.
    let [all, swapped] = [0, 0];
    for (const sentence of mixed) {
      const plain = sentence.filter((word) => !kinds.has(word));
      if (plain.length === 0) continue;
      const language = /\p{Script=Han}/u.test(plain.join('')) ? 'zh' : 'en';
      for (const word of sentence) {
        const kind = kinds.get(word);
        if (!kind) continue;
        all++;
        if (kind.language !== language) swapped++;
      }
    }
    expect(Math.abs(swapped / all - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / all));
  });

  test('are the same for the same seed', () => {
    const made = (seed: number) => sentences(50, 'both', 0.2, new Random(seed));
    expect(made(3)).toEqual(made(3));
    expect(made(4)).not.toEqual(made(3));
  });
});

describe('its questions', () => {
  test('ask 8·7·2 for each relation and language, and can be answered from the text alone', () => {
    expect(questions('en')).toHaveLength(336);
    expect(questions('both')).toHaveLength(672);
    expect(questions('en')).toContainEqual({
      ...{ relation: 'gender', language: 'en' },
      ...{ a: 'king', b: 'queen', c: 'boy', d: 'girl' },
    });
    const { words } = corpusOf(sentences(2_000, 'both', 0.2, new Random(1)));
    for (const { a, b, c, d } of questions('both')) {
      expect(new Set([a, b, c, d]).size).toBe(4);
      expect(words).toEqual(expect.arrayContaining([a, b, c, d]));
    }
  });
});
