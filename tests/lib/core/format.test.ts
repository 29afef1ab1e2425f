import { expect, test } from 'vitest';
import { clock, fill, fixed, number } from '../../../src/lib/core/format';

test('numbers have at most the digits that were asked for', () => {
  expect(number(1234.5678, 'en')).toBe('1,234.57');
  expect(number(1250, 'zh')).toBe('1,250');
  expect(fixed(2, 3)).toBe('2.000');
  expect(fixed(NaN, 3)).toBe('–');
});

test('time is minutes and seconds', () => {
  expect([clock(0), clock(65_900), clock(3_600_000)]).toEqual(['0:00', '1:05', '60:00']);
});

test('only names that were given are filled in', () => {
  expect(fill('{a} of {b}, {toString}', { a: 1, b: 'x' })).toBe('1 of x, {toString}');
});
