/** @file What only this demo does; what every experiment keeps is in `contract`. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costsOf, tokensAfter } from '../../../src/components/demos/tokenizer/costs';
import { Counter } from '../../../src/components/demos/tokenizer/counter';
import * as cut from '../../../src/components/demos/tokenizer/cut';
import { experiment } from '../../../src/components/demos/tokenizer/experiment';
import { fields } from '../../../src/components/demos/tokenizer/fields';
import { linesOfBook, type OwnText } from '../../../src/components/demos/tokenizer/lesson';
import { material } from '../../../src/components/demos/tokenizer/material';
import { strings } from '../../../src/components/demos/tokenizer/strings';
import { InputError } from '../../../src/lib/core/failures';
import { defaultsOf } from '../../../src/lib/core/fields';
import { Random } from '../../../src/lib/core/random';
import type { Saved } from '../../../src/lib/core/saved';
import * as bytePairs from '../../../src/lib/data/tokenizers/bytePairs';
import { learnMerges } from '../../../src/lib/data/tokenizers/merges';
import { tokenizerFrom, train } from '../../../src/lib/data/tokenizers/tokenizer';

const values = { ...defaultsOf(fields), pace: fields.pace.max };
const own = { text: 'the cat sat on the mat; 猫坐在垫子上。\n'.repeat(20) };
const setup = async (input: OwnText = own, saved?: Saved) =>
  experiment.setup(values, { random: new Random(1), input, language: 'en', saved });
const setupBook = async (change: object = {}) =>
  experiment.setup(
    { ...values, ...change },
    { random: new Random(1), input: undefined, language: 'en' },
  );
type State = Awaited<ReturnType<typeof setup>>;
async function merge(state: State, times: number) {
  let report = await experiment.step(state);
  for (let i = 1; i < times; i++) report = await experiment.step(state);
  return report;
}

describe('learning', () => {
  test('makes the merges of the library, one a step', async () => {
    const state = await setup();
    await merge(state, 12);
    const { merges, counts } = experiment.ask.learned(state, null);
    expect(merges).toEqual(learnMerges(bytePairs.countsOf(own.text), 12));
    expect(counts).toHaveLength(12);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  test('counts what the tokenizer of so many merges would give', async () => {
    const state = await setup();
    const report = await merge(state, 9);
    const { merges, tokens } = experiment.ask.learned(state, null);
    for (const language of ['en', 'zh'] as const) {
      const text = state.lesson.kept[language];
      [0, 3, 9].forEach((made) => {
        const after = tokensAfter(made, state.learning.facts, tokens)[language];
        expect(after).toBe(cut.bytePairsAfter(merges, made)?.encode(text).length);
      });
      const all = bytePairs.from({ kind: 'byte-pairs', merges })?.encode(text).length ?? NaN;
      expect(report[language]).toBe(all / [...text].length);
    }
  });

  test('where nothing is left to merge a step says so and changes nothing', async () => {
    const state = await setup();
    let { count } = await experiment.step(state);
    while (count > 0) ({ count } = await experiment.step(state));
    const before = experiment.ask.learned(state, null);
    expect((await experiment.step(state)).count).toBe(0);
    expect(experiment.ask.learned(state, null)).toEqual(before);
    expect(learnMerges(bytePairs.countsOf(own.text), 9_999)).toEqual(before.merges);
  });

  test('of the book both languages keep every tenth line back: the same lines, line by line', async () => {
    const { en, zh } = await linesOfBook();
    expect(zh.length, 'the two texts are twins').toBe(en.length);
    const { kept, text } = (await setupBook()).lesson;
    const lines = { en: kept.en.split('\n'), zh: kept.zh.split('\n') };
    expect(lines.en).toHaveLength(Math.floor(en.length / 10));
    expect(lines.zh).toHaveLength(lines.en.length);
    const learned = new Set(text.split('\n'));
    const long = [...lines.en, ...lines.zh].filter((line) => line.length > 60);
    expect(long.length).toBeGreaterThan(20);
    expect(long.filter((line) => learned.has(line))).toEqual([]);
  });

  test('from one language alone nothing of the other is learned', async () => {
    const { text } = (await setupBook({ text: 'en' })).lesson;
    const han = [...text].filter((symbol) => /\p{Script=Han}/u.test(symbol)).length;
    expect(han / text.length).toBeLessThan(0.01);
  });
});

test('a counter is right after any merges, whatever stands side by side', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', '模', ' '),
    maxLength: 60,
    minLength: 1,
  });
  fc.assert(
    fc.property(text, text, (learned, counted) => {
      const merges = learnMerges(bytePairs.countsOf(learned), 8);
      const counter = new Counter(counted);
      for (let i = 0; i < merges.length; i += 2) {
        counter.merge(merges[i] ?? 0, merges[i + 1] ?? 0, 256 + i / 2);
      }
      const tokenizer = bytePairs.from({ kind: 'byte-pairs', merges });
      expect(counter.tokens).toBe(tokenizer?.encode(counted).length);
    }),
  );
});

describe('what can’t be learned from', () => {
  const bad = ['', 'too short', 'a'.repeat(999), `${own.text}\0`, 'ab'.repeat(1_100_000)];
  test.each(bad)('is refused with a sentence in both languages: %#', async (text) => {
    const error: unknown = await setup({ text }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    for (const words of Object.values(strings)) {
      expect(words.problems).toHaveProperty((error as InputError).code);
    }
    expect(material.read(text)).toBeUndefined();
  });

  test('a link carries what can be', () => {
    expect(material.read(material.write(own) ?? '')).toEqual(own);
  });
});

describe('what is saved', () => {
  test('goes on with the reader’s own text, also where it isn’t given again', async () => {
    const state = await setup();
    await merge(state, 5);
    const saved = structuredClone(await experiment.save?.(state)) as Saved;
    const other = await setup({ text: 'another text, long enough. '.repeat(20) }, saved);
    expect(await merge(other, 3)).toEqual(await merge(state, 3));
    expect(experiment.ask.learned(other, null)).toEqual(experiment.ask.learned(state, null));
  });

  test.each([{ made: 1e6 }, { made: 2, text: 7 }])(
    'is refused if it fits no text: %j',
    async (extra) => {
      const saved = { tensors: {}, extra: { text: own.text, ...extra } };
      await expect(setup(own, saved)).rejects.toThrow(/tokenizer: /);
    },
  );
});

describe('what is shown', () => {
  const tokenizer = train('byte-pairs', own.text, 270);

  test('is the whole text, token by token, whatever stands in it', () => {
    const text = '<img src=x onerror=alert(1)>\0\u202Eabc\uD83D 你';
    const { tokens, count, characters, unknown } = cut.cutOf(tokenizer, text);
    expect(tokenizer.decode(tokens.map(({ id }) => id))).toBe(text);
    expect({ count, characters, unknown }).toEqual({
      ...{ count: tokens.length, characters: [...text].length, unknown: 0 },
    });
    for (const { label } of tokens) expect(label).not.toMatch(/[\uFFFD\p{Cc}\p{Cf}]/u);
    const html = tokens.map(({ label }) => label).join('');
    expect(html).toContain('<img');
  });

  test('an unknown character is its bytes, and is counted', () => {
    const characters = tokenizerFrom(train('characters', own.text, 64).toJSON());
    const { tokens, unknown } = cut.cutOf(characters, '猫狗');
    expect(tokens.map(({ label, known }) => [label, known])).toEqual([
      ['猫', true],
      ['‹E7 8B 97›', false],
    ]);
    expect(unknown).toBe(1);
  });

  test('of a text of any length a first part is cut, and never in the middle of a character', () => {
    const long = '😀'.repeat(cut.MOST_CHARACTERS + 1);
    expect(cut.isTooLong(long)).toBe(true);
    expect(cut.isTooLong('😀'.repeat(cut.MOST_CHARACTERS))).toBe(false);
    const { characters, tokens, count } = cut.cutOf(tokenizer, long);
    expect(characters).toBe(cut.MOST_CHARACTERS);
    expect(count).toBe(4 * characters);
    expect(tokens).toHaveLength(cut.MOST_DRAWN);
    expect(cut.cutOf(tokenizer, '')).toMatchObject({ count: 0, characters: 0, tokens: [] });
  });

  test('the last merges stand with their numbers, in front of the slider', () => {
    const latin = train('byte-pairs', 'the cat sat on the mat; '.repeat(20), 270);
    const { merges } = latin.toJSON() as bytePairs.Data;
    const counts = merges.slice(0, merges.length / 2).map((_, i) => 100 - i);
    const rows = cut.rowsOf(latin, { merges, counts }, 5, 3);
    expect(rows.map(({ number }) => number)).toEqual([3, 4, 5]);
    expect(rows.map(({ count }) => count)).toEqual([98, 97, 96]);
    for (const { left, right, made } of rows) expect(made).toBe(left + right);
    expect(cut.rowsOf(latin, { merges, counts }, 2, 3)).toHaveLength(2);
  });
});

test('a price is of tokens: twice as many per character cost twice as much', () => {
  const facts = {
    ...{ characters: 1_000, bytes: 3_000 },
    byCharacters: { tokens: 1_000, unknown: 10 },
    byWords: { tokens: 500, unknown: 50 },
  };
  const costs = costsOf({ en: facts, zh: facts }, { en: 400, zh: 800 }, 2);
  expect(costs['byte-pairs'].en.perThousand).toBeCloseTo((400 * 2) / 1e6, 12);
  expect(costs['byte-pairs'].zh.perThousand).toBe(2 * costs['byte-pairs'].en.perThousand);
  expect(costs.characters.zh).toEqual({
    ...{ tokens: 1_000, perCharacter: 1, unknown: 0.01 },
    perThousand: 0.002,
  });
  expect(costs.words.en).toMatchObject({ perCharacter: 0.5, unknown: 0.1 });
});
