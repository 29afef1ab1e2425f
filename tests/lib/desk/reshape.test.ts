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
