import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { middleOf, usualShape, writeSpread, type Spread } from '../../../src/lib/core/spread';

describe('the shape of a range', () => {
  test('sizes that differ by more than twice differ by factors', () => {
    expect(usualShape(20, 40)).toBe('normal');
    expect(usualShape(20, 40.1)).toBe('lognormal');
    expect(usualShape(1e-9, 1)).toBe('lognormal');
  });

  test('nothing at or below 0 is lognormal', () => {
    expect(usualShape(0, 40)).toBe('normal');
    expect(usualShape(-1, 40)).toBe('normal');
    expect(usualShape(-40, -1)).toBe('normal');
  });
});

describe('the middle', () => {
  test.each<[string, Spread, number]>([
    ['half way', { shape: 'normal', low: 20, high: 40 }, 30],
    ['half way, without the binary rest', { shape: 'normal', low: 0.2, high: 0.4 }, 0.3],
    ['the root of the product', { shape: 'lognormal', low: 10, high: 1000 }, 100],
    ['the median of an even triangle', { shape: 'triangular', low: 0, mode: 5, high: 10 }, 5],
    ['to the right', { shape: 'triangular', low: 0, mode: 10, high: 10 }, Math.sqrt(50)],
    ['to the left', { shape: 'triangular', low: 0, mode: 0, high: 10 }, 10 - Math.sqrt(50)],
    ['the middle value', { shape: 'values', values: [9, 1, 2] }, 2],
    ['between the two in the middle', { shape: 'values', values: [10, 1, 2, 5] }, 3.5],
    ['the only one', { shape: 'values', values: [7] }, 7],
    ['no width', { shape: 'triangular', low: 3, mode: 3, high: 3 }, 3],
    ['ends too large to add', { shape: 'normal', low: 1e308, high: 1.6e308 }, 1.3e308],
    ['ends too large to multiply', { shape: 'lognormal', low: 1e200, high: 1e300 }, 1e250],
    ['ends too small to multiply', { shape: 'lognormal', low: 1e-300, high: 1e-200 }, 1e-250],
  ])('%s', (_, spread, middle) => {
    expect(middleOf(spread) / middle).toBeCloseTo(1, 12);
  });

  test('half of a triangle lies below it, and it is never outside of the ends', () => {
    const end = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(end, end, end, (...ends) => {
        const [low, mode, high] = ends.toSorted((a, b) => a - b) as [number, number, number];
        fc.pre(high - low > 1e-3);
        const middle = middleOf({ shape: 'triangular', low, mode, high });
        expect(middle).toBeGreaterThanOrEqual(low);
        expect(middle).toBeLessThanOrEqual(high);
        const below =
          middle <= mode
            ? (middle - low) ** 2 / ((high - low) * (mode - low))
            : 1 - (high - middle) ** 2 / ((high - low) * (high - mode));
        expect(below).toBeCloseTo(0.5, 6);
      }),
    );
  });
});

test('a spread is written as a reader would type it, the shape only where it isn’t the usual one', () => {
  expect(writeSpread({ shape: 'normal', low: 20, high: 40 })).toBe('20..40');
  expect(writeSpread({ shape: 'lognormal', low: 20, high: 40 })).toBe('20..40 lognormal');
  expect(writeSpread({ shape: 'lognormal', low: 20, high: 400 })).toBe('20..400');
  expect(writeSpread({ shape: 'normal', low: 20, high: 400 })).toBe('20..400 normal');
  expect(writeSpread({ shape: 'normal', low: 20, high: 400 }, 'zh')).toBe('20..400 正态');
  expect(writeSpread({ shape: 'lognormal', low: 20, high: 40 }, 'zh')).toBe('20..40 对数正态');
  expect(writeSpread({ shape: 'normal', low: -5, high: 0 })).toBe('−5..0');
  expect(writeSpread({ shape: 'triangular', low: 20, mode: 25, high: 40 })).toBe('20..25..40');
  expect(writeSpread({ shape: 'values', values: [1, 2.5, 5] })).toBe('1; 2.5; 5');
});
