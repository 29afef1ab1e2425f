import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '../../../src/lib/core/language';
import { readNumber } from '../../../src/lib/core/number';
import {
  apart,
  clock,
  compact,
  fill,
  fixed,
  number,
  percent,
  written,
} from '../../../src/lib/core/format';

test('numbers have at most the digits that were asked for', () => {
  expect(number(1234.5678, 'en')).toBe('1,234.57');
  expect(number(1250, 'zh')).toBe('1,250');
  expect(fixed(2, 3)).toBe('2.000');
  expect(fixed(NaN, 3)).toBe('–');
});

test('time is minutes and seconds', () => {
  expect([clock(0), clock(65_900), clock(3_600_000)]).toEqual(['0:00', '1:05', '60:00']);
});

test('no blank stands between Chinese characters where one is filled in', () => {
  const line = '不低于 {line} 的概率';
  expect(fill(line, { line: '12 个月' })).toBe('不低于 12 个月的概率');
  expect(fill(line, { line: '12' })).toBe('不低于 12 的概率');
  expect(fill('看 {who} {n} 次', { who: '王磊', n: 3 })).toBe('看王磊 3 次');
  expect(fill('Removed {who} twice, {who} says', { who: '王磊' })).toBe(
    'Removed 王磊 twice, 王磊 says',
  );
});

test('only names that were given are filled in', () => {
  expect(fill('{a} of {b}, {toString}', { a: 1, b: 'x' })).toBe('1 of x, {toString}');
});

test('one minus sign is shown everywhere, and never before nothing', () => {
  for (const language of languages) {
    expect(number(-10.73, language)).toBe('−10.73');
    expect(number(-1_234.5, language)).toBe('−1,234.5');
    for (const nothing of [0, -0, -0.004, 0.004]) expect(number(nothing, language)).toBe('0');
    expect(number(-0.006, language)).toBe('−0.01');
    expect(number(-Infinity, language)).toBe('−∞');
    expect(number(NaN, language)).toBe('–');
  }
  expect([fixed(-2, 1), fixed(-0.04, 1), fixed(-0, 2)]).toEqual(['−2.0', '0.0', '0.00']);
  expect(fill('{a}, {b}', { a: -20, b: -0 })).toBe('−20, 0');
  expect([written(-1e-7), written(-0), written(0.05)]).toEqual(['−1e−7', '0', '0.05']);
});

test('a tick is short however large, in the words of its language', () => {
  for (const language of ['en', 'zh'] as const) expect(compact(9_999, language)).toBe('9,999');
  expect(compact(60_000, 'en')).toBe('60K');
  expect(compact(60_000, 'zh')).toBe('6万');
  expect(compact(-2_500_000, 'en')).toBe('−2.5M');
  expect(compact(340_000_000, 'zh')).toBe('3.4亿');
});

test('a share has its sign at its number', () => {
  for (const language of languages) {
    expect(percent(0.85, language)).toBe('85%');
    expect(percent(0.99995, language, 1)).toBe('100%');
    expect(percent(-0.0001, language, 1)).toBe('0%');
  }
});

test('what is written into an input is read back', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(readNumber(written(value))).toBe(value + 0);
    }),
  );
});

test('a name never turns its sentence round', () => {
  expect(apart('report.txt')).toBe('report.txt');
  expect(apart('annexe\u202etxt.exe')).toBe('annexetxt.exe');
  expect(apart('a\u0000b\u0085c\u200f')).toBe('abc');
  expect(apart('a\u2069b\u2066')).toBe('ab');
  expect(apart('שלום.txt')).toBe('\u2068שלום.txt\u2069');
  const sentence = fill('From {name}.', { name: '\u202eשלום' });
  expect(sentence).toBe('From \u2068שלום\u2069.');
  expect(fill('{inner} Then.', { inner: sentence })).toBe(`${sentence} Then.`);
});

test('whatever a name holds, all that it opens is closed, and nothing in it is unseen', () => {
  const signs = fc.constantFrom(
    ...'aש\u0000\u007f\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069',
  );
  fc.assert(
    fc.property(fc.string({ unit: signs }), (name) => {
      const shown = fill('{name}', { name });
      expect(shown).not.toMatch(/(?![\u2066-\u2069])[\p{Cc}\p{Cf}]/u);
      let open = 0;
      for (const sign of shown.match(/[\u2066-\u2069]/g) ?? []) {
        open += sign === '\u2069' ? -1 : 1;
        expect(open).toBeGreaterThanOrEqual(0);
      }
      expect(open).toBe(0);
      if (/ש/.test(shown)) expect(shown).toContain('\u2069');
    }),
  );
});
