import { describe, expect, test } from 'vitest';
import { languages } from '../../../../src/lib/core/language';
import { Random } from '../../../../src/lib/core/random';
import { kinds, question, scene } from '../../../../src/lib/data/scenes/scenes';
import {
  idOf,
  parse,
  VOCABULARY,
  wordOf,
  WORDS,
  words,
  written,
  type Word,
} from '../../../../src/lib/data/scenes/words';

test('numbers begin at 1, and 0 is no word', () => {
  expect(WORDS.map(idOf)).toEqual(WORDS.map((_, i) => i + 1));
  expect(WORDS.map((word) => wordOf(idOf(word)))).toEqual(WORDS);
  expect(wordOf(0)).toBeUndefined();
  expect(VOCABULARY).toBe(25);
});

describe.each(languages)('in %s', (language) => {
  test('no form stands for two words', () => {
    const forms = WORDS.flatMap((word) => words[word][language]);
    expect(new Set(forms).size).toBe(forms.length);
  });

  test('a made question is read again as it was meant', () => {
    const random = new Random(4);
    for (let i = 0; i < 400; i++) {
      const made = scene(random);
      const { words: meant } = question(made, i % 4, kinds[i % 3]!, random);
      const sentence = written(meant.map(idOf), language);
      const { words: read, unknown } = parse(sentence, language);
      expect(unknown, sentence).toEqual([]);
      expect(read.toSorted(), sentence).toEqual(meant.toSorted());
    }
  });
});

describe('what a reader may type', () => {
  test.each<[string, Word[], string[]]>([
    ['WHAT is on top of the Ring?', ['above', 'ring'], []],
    ["what's above, on the left", ['top', 'left'], []],
    ['the dark one at the bottom please', ['dark', 'bottom'], []],
    ['which unicorn is left of two moons', ['left', 'moon'], ['unicorn', 'two']],
    ['', [], []],
    ['???', [], []],
    ['ring ring ring', ['ring'], []],
  ])('%s', (sentence, expected, unknown) => {
    expect(parse(sentence, 'en')).toEqual({ words: expected, unknown });
  });

  test.each<[string, Word[], string[]]>([
    ['圆环上面是什么？', ['ring', 'over'], []],
    ['月亮的右边是哪个图形', ['moon', 'right'], []],
    ['上方靠左的那个', ['top', 'left'], []],
    ['左上角', ['left', 'top'], []],
    ['左边的独角兽', ['left'], ['独角兽']],
    ['请问深色、下面的是什么', ['dark', 'lower'], []],
    ['　', [], []],
  ])('%s', (sentence, expected, unknown) => {
    expect(parse(sentence, 'zh')).toEqual({ words: expected, unknown });
  });
});

test('questions read as one would ask them', () => {
  const of = (...some: Word[]) => some.map(idOf);
  expect(written(of('top', 'leftHand'), 'en')).toBe('What’s in the top left-hand corner?');
  expect(written(of('left', 'moon'), 'en')).toBe('What’s to the left of the moon?');
  expect(written(of('black', 'upper'), 'en')).toBe('What’s the black shape in the upper row?');
  expect(written(of('rightHand', 'bar'), 'en')).toBe('What’s on the right-hand side of the bar?');
  expect(written(of('upper', 'left'), 'zh')).toBe('上面左边的是什么？');
  expect(written(of('under', 'plus'), 'zh')).toBe('加号底下是什么？');
  expect(written(of('dark', 'bottom'), 'zh')).toBe('靠下、深色的是什么？');
  expect(written([], 'en')).toBe('');
});
