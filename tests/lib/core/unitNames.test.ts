import { expect, test } from 'vitest';
import { unitWord, unitsWithWords } from '../../../src/i18n/units';
import { languages } from '../../../src/lib/core/language';
import { readNumber } from '../../../src/lib/core/number';
import { readSpread } from '../../../src/lib/core/readSpread';
import { withoutUnit } from '../../../src/lib/core/unitNames';

/** A rate has two currencies in its name, and a number in front of a unit would be a second one behind the first. */
const typable = unitsWithWords.filter((unit) => !/^CNY\/[A-Z]{3}$/.test(unit));

test('what stands beside a field may be typed in it, in either language', () => {
  const read = typable.flatMap((unit) =>
    languages
      .map((language) => unitWord(unit, language))
      .filter((word) => !/^[×\d]/.test(word))
      .flatMap((word) => [
        [unit, word, readNumber(`12 ${word}`, unit)],
        [unit, word, readNumber(`12${word}`, unit)],
      ]),
  );
  expect(read.length).toBeGreaterThan(120);
  expect(read.filter(([, , value]) => value !== 12)).toEqual([]);
});

test.each([
  ['12个月', 'month', 12],
  ['12 Months', 'month', 12],
  ['1年', 'month', undefined],
  ['3月', 'month', undefined],
  ['３人', 'person', 3],
  ['2千人', 'person', 2_000],
  ['3人', '1', undefined],
  ['2 million tokens', '1M-token', 2],
  ['3000元每月', 'CNY/month', 3_000],
  ['3000 yuan per month', 'CNY/month', 3_000],
  ['3000元/月', 'CNY', undefined],
  ['30万/月', '10k-CNY', undefined],
  ['$2 per million tokens', 'USD/1M-token', 2],
  ['5%/月', '%/month', 5],
  ['人', 'person', undefined],
  ['', 'person', undefined],
])('%j in a field of %s is %d', (typed, unit, value) => {
  expect(readNumber(typed, unit)).toBe(value);
});

test('in a range it may stand behind each end or behind the last', () => {
  const range = { shape: 'normal', low: 8, high: 12 };
  for (const typed of ['8～12个月', '8个月到12个月', '8 to 12 months', '10±2 个月']) {
    expect(readSpread(typed, 'month')).toEqual(range);
  }
  expect(readSpread('2～3万人', 'person')).toEqual({ shape: 'normal', low: 2e4, high: 3e4 });
  expect(readSpread('8年～12年', 'month')).toBeUndefined();
});

test('money alone keeps its words: they are read', () => {
  expect(withoutUnit('300元', 'CNY')).toBe('300元');
  expect(withoutUnit('300元/月', 'CNY/month')).toBe('300元');
});
