import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '../../../src/lib/core/language';
import { readSpread } from '../../../src/lib/core/readSpread';
import { endsOf, reshaped, shapesOf } from '../../../src/lib/desk/reshape';

test('what is written for a shape is read as that shape, with the same ends', () => {
  const end = fc.integer({ min: -1_000, max: 1_000 });
  fc.assert(
    fc.property(end, end, fc.constantFrom(...languages), (a, b, language) => {
      fc.pre(a !== b);
      const spread = { shape: 'normal' as const, low: Math.min(a, b), high: Math.max(a, b) };
      for (const shape of shapesOf(spread)) {
        const read = readSpread(reshaped(spread, shape, language));
        expect(read).toMatchObject({ shape });
        if (typeof read === 'object') expect(endsOf(read)).toEqual([spread.low, spread.high]);
      }
    }),
  );
});

test('only what is above nothing can differ by factors', () => {
  expect(shapesOf({ shape: 'normal', low: -1, high: 3 })).not.toContain('lognormal');
  expect(shapesOf({ shape: 'normal', low: 1, high: 3 })).toContain('lognormal');
  expect(shapesOf({ shape: 'values', values: [2] })).toEqual(['values']);
});

test('a range keeps its shape’s name only where it is not the usual one', () => {
  const spread = { shape: 'normal' as const, low: 20, high: 30 };
  expect(reshaped(spread, 'normal', 'en')).toBe('20..30');
  expect(reshaped(spread, 'lognormal', 'zh')).toBe('20..30 对数正态');
  expect(reshaped(spread, 'triangular', 'en')).toBe('20..25..30');
  expect(reshaped(spread, 'values', 'en')).toBe('20; 25; 30');
});

test('a middle of four digits is written only where it lies between the ends', () => {
  const near = { shape: 'normal' as const, low: 12_345, high: 12_349 };
  expect(reshaped(near, 'triangular', 'en')).toBe('12345..12347..12349');
  const far = { shape: 'lognormal' as const, low: 1, high: 9 };
  expect(reshaped({ ...far, high: 7 }, 'triangular', 'en')).toBe('1..2.646..7');
  expect(reshaped({ ...far, high: 7 }, 'triangular', 'en', { whole: true })).toBe('1..3..7');
  expect(reshaped({ ...far, high: 7 }, 'values', 'zh', { whole: true })).toBe('1; 3; 7');
});

test('where only the word changes, the rest stays as it was typed, and is read as that shape', () => {
  const unit = 'CNY';
  for (const typed of [
    '$20..30',
    '20～90万',
    '30±5 正态',
    '30±25',
    '20..30 lognormal',
    '２０～３０',
  ]) {
    const spread = readSpread(typed, unit);
    if (typeof spread !== 'object') throw new Error(`${typed} is no range`);
    for (const shape of ['normal', 'lognormal'] as const) {
      for (const language of languages) {
        const text = reshaped(spread, shape, language, { typed });
        expect(readSpread(text, unit)).toEqual({ ...spread, shape });
      }
    }
  }
  const spread = { shape: 'normal' as const, low: 140, high: 210 };
  expect(reshaped(spread, 'lognormal', 'en', { typed: '$20..30' })).toBe('$20..30 lognormal');
  expect(reshaped(spread, 'triangular', 'en', { typed: '$20..30' })).toBe('140..175..210');
});
