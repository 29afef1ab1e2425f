/** @file What only this demo does; what every experiment keeps is in `contract`. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderCurves, readingCurves } from '../../../src/components/demos/n-gram/curves';
import { experiment } from '../../../src/components/demos/n-gram/experiment';
import { fields, kinds } from '../../../src/components/demos/n-gram/fields';
import { cut, setsOf } from '../../../src/components/demos/n-gram/learned';
import { material } from '../../../src/components/demos/n-gram/material';
import { countedByWords, tryOut, wordsIn } from '../../../src/components/demos/n-gram/originalCode';
import {
  MOST_CHARACTERS,
  ownText,
  type OwnText,
} from '../../../src/components/demos/n-gram/ownText';
import { PARTS } from '../../../src/components/demos/n-gram/readers';
import { strings } from '../../../src/components/demos/n-gram/strings';
import { tokensOf, wordsOf } from '../../../src/components/demos/n-gram/tokens';
import { InputError } from '../../../src/lib/core/failures';
import { defaultsOf } from '../../../src/lib/core/fields';
import { Random } from '../../../src/lib/core/random';
import { wellFormed } from '../../../src/lib/data/text';

const defaults = { ...defaultsOf(fields), pace: fields.pace.max };
type Settings = typeof defaults;
const sentences = [
  'The cat sat on the mat. ',
  'The dog sat on the log.\n',
  '猫坐在垫子上。',
  '狗坐在木头上。\n',
];
const rhyme = Array.from({ length: 60 }, (_, i) => sentences[(i * i + (i >> 1)) % 4]).join('');
const start = async (
  change: Partial<Settings> = {},
  input: OwnText | undefined = { text: rhyme },
) =>
  experiment.setup(
    { ...defaults, vocabulary: 280, ...change },
    { random: new Random(1), input, language: 'en' },
  );
type State = Awaited<ReturnType<typeof start>>;
async function readAll(state: State) {
  let report = await experiment.step(state);
  for (let i = 1; i < PARTS; i++) report = await experiment.step(state);
  return report;
}

describe('three cuts of a text', () => {
  const made = kinds.map((kind) => [kind, tokensOf(kind, rhyme, 280)] as const);

  test.each(made)('%s give any text back, whatever it was trained on', (_, tokens) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const ids = tokens.encode(text);
        expect(tokens.decode(ids)).toBe(wellFormed(text));
        for (const id of ids) expect(id).toBeLessThan(tokens.size);
      }),
    );
    const half = 'a\uD83D b';
    expect(tokens.decode(tokens.encode(half))).toBe(wellFormed(half));
  });

  test('words are words in both languages, and joined they are the text', () => {
    expect(wordsOf('The model learns.')).toEqual(['The', ' model', ' learns', '.']);
    expect(wordsOf(rhyme).join('')).toBe(rhyme);
    expect(wordsOf('模型预测下一个词。').length).toBeLessThan('模型预测下一个词。'.length);
  });

  test('what stands once is spelled: a word in characters, a character in bytes', () => {
    const words = tokensOf('words', 'abc abc abc xa xb', 256);
    const labels = [...words.encode(' abc xa')].map((id) => words.label(id));
    expect(labels).toEqual(['␣abc', '␣', 'x', 'a']);
    expect([...words.encode('é')].map((id) => words.label(id))).toEqual(['‹C3›', '‹A9›']);
  });
});

test('three sets share out the whole text, a tenth each is kept back, and every stretch is in all of them', () => {
  const { training, heldOut, last } = setsOf(rhyme);
  expect(training.length + heldOut.length + last.length).toBe(rhyme.length);
  expect(Math.abs(heldOut.length / rhyme.length - 0.1)).toBeLessThan(0.08);
  expect(last.length).toBeGreaterThan(0);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 9 }), (text, parts) => {
      const pieces = cut(text, parts);
      expect(pieces).toHaveLength(parts);
      expect(pieces.join('')).toBe(text);
    }),
  );
});

describe('a run', () => {
  test('the instrument first: what finds all tokens equally likely has a perplexity of V, in each cut', async () => {
    const { models } = experiment.about!(await start());
    for (const kind of kinds) {
      const { vocabulary, uniform } = models[kind];
      expect(Math.abs(uniform / vocabulary - 1), kind).toBeLessThan(1e-12);
    }
  });

  test('what was read helps: bits fall, and after all parts the same text is read in another order', async () => {
    const state = await start();
    const first = await experiment.step(state);
    const order = [...state.parts];
    let report = first;
    while (report.share < 1) report = await experiment.step(state);
    for (const kind of ['words', 'characters', 'pairs'] as const) {
      expect(report[kind]).toHaveLength(6);
      expect(report[kind][2]).toBeLessThan(first[kind][2]!);
    }
    expect(report.bits).toBe(report.words[2]);
    const again = await experiment.step(state);
    expect(again).toMatchObject({ reading: 2, share: 1 / PARTS });
    expect(state.parts).not.toEqual(order);
  });

  test('read again in whatever order, a text gives nearly the same', async () => {
    const state = await start();
    const [one, two] = [await readAll(state), await readAll(state)];
    expect(Math.abs(one.bits - two.bits)).toBeLessThan(0.1 * one.bits);
  });

  test.each(['kneser-ney', 'add-k'] as const)(
    'the table adds up, by its rows, by its orders and from what it knows (%s)',
    async (smoothing) => {
      const state = await start({ smoothing });
      await readAll(state);
      const { rows, rest, orders, sum, history } = experiment.ask.next(state, {
        text: 'The cat ',
        most: 4,
      });
      expect(history).toEqual(['The', '␣cat']); // a blank at the end waits for its word
      expect(Math.abs(sum - 1)).toBeLessThan(1e-9);
      expect(rows[0]?.label).toBe('␣sat');
      const total = rows.reduce((all, { chance }) => all + chance, rest.chance);
      expect(total).toBeCloseTo(1, 9);
      expect(orders.reduce((all, { mass }) => all + mass, 0)).toBeCloseTo(1, 9);
      for (const { chance, parts } of rows) {
        expect(parts.reduce((all, part) => all + part, 0)).toBeCloseTo(chance, 12);
      }
      expect(orders.map(({ order }) => order)).toEqual([0, 1, 2, 3]);
      expect(orders.at(-1)?.seen).toBeGreaterThan(0);
    },
  );

  test('no text is too strange for the table, nor for the text that it goes on with', async () => {
    const state = await start();
    await experiment.step(state);
    for (const tokens of kinds) {
      experiment.change!(state, { ...defaults, tokens, order: 6 });
      for (const text of ['', ' ', '\0', '\uD800', '\u202Eabc', '<img onerror>', '龘']) {
        expect(experiment.ask.next(state, { text, most: 3 }).sum).toBeCloseTo(1, 9);
        expect(experiment.ask.write(state, { prompt: text, length: 3 }).prompt).toBe(
          wellFormed(tokens === 'characters' ? text : text.trimEnd()),
        );
      }
    }
  });

  test('the last set is judged by what is chosen, and is another text than the held-out one', async () => {
    const state = await start();
    const report = await readAll(state);
    const last = experiment.ask.last(state, { look: 1 });
    expect(Object.keys(last)).toEqual([...kinds]);
    expect(last.words).not.toBe(report.bits);
    expect(last.words).toBeGreaterThan(0);
  });

  test('a saved run holds the reader’s own text and goes on with it', async () => {
    const state = await start();
    const report = await experiment.step(state);
    const saved = structuredClone(experiment.save!(state));
    const again = await experiment.setup(
      { ...defaults, vocabulary: 280 },
      { random: new Random(1), input: undefined, language: 'zh', saved: await saved },
    );
    expect(again.source.text).toBe(rhyme);
    expect(again.done).toBe(1);
    expect(await experiment.step(again)).toEqual(await experiment.step(state));
    expect(report.share).toBe(1 / PARTS);
  });
});

describe('curves', () => {
  const report = (reading: number, share: number) => ({
    ...{ bits: 1, perplexity: 2, words: [3, 2, 1], characters: [6, 5, 4], pairs: [9, 8, 7] },
    ...{ reading, share },
  });
  const names = strings.en.kinds;

  test('only the reading that goes on is drawn, at the order that is asked for', () => {
    const all = [report(1, 0.95), report(1, 1), report(2, 0.05), report(2, 0.1)];
    const [words] = readingCurves(all, { order: 2, characters: 200, names });
    expect(words).toMatchObject({ key: 'words', x: [10, 20], y: [2, 2] });
  });

  test('by order stands what is true now', () => {
    expect(orderCurves([report(1, 0.5)], names)[2]).toMatchObject({ x: [1, 2, 3], y: [9, 8, 7] });
    expect(orderCurves([], names)[0]).toMatchObject({ x: [], y: [] });
  });
});

describe('the printed code', () => {
  test('counts 19 pairs of characters, asks for another kind of key, and prints 0 for any sentence', () => {
    const { pairs, asked, printed } = tryOut('I like to eat pizza.', 'a');
    expect(pairs).toHaveLength(19);
    expect(asked).toEqual(['a', 'a']);
    expect(printed).toBe(0);
    fc.assert(
      fc.property(fc.string(), fc.string(), (sentence, next) => {
        expect(tryOut(sentence, next).printed).toBe(0);
      }),
    );
  });

  test('by words pizza follows eat always: 1, and with one added to each of six, 2/7', () => {
    const sentence = 'I like to eat pizza.';
    expect(wordsIn(sentence)).toHaveLength(6);
    const { chance, added, V } = countedByWords(sentence, 'eat', 'pizza');
    expect([chance, V]).toEqual([1, 6]);
    expect(added).toBeCloseTo(2 / 7, 15);
    expect(countedByWords(sentence, '.', 'pizza')).toMatchObject({
      chance: undefined,
      added: 1 / 6,
    });
  });
});

describe('the reader’s own text', () => {
  test('too long to count is said with the limit', () => {
    const long = 'ab '.repeat(MOST_CHARACTERS / 2);
    expect(() => ownText({ text: long })).toThrow(InputError);
    expect(strings.en.problems['too-many']).toContain('{limit}');
    expect(material.read(long)).toBeUndefined();
  });

  test('fits into a link, and comes back', () => {
    expect(material.read(material.write({ text: rhyme })!)).toEqual({ text: rhyme });
    expect(material.read('short')).toBeUndefined();
  });
});
