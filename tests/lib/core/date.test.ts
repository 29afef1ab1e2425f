import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDate } from '../../../src/lib/core/date';

test.each([
  ['2026-11-28', '2026-11-28'],
  ['2026/11/28', '2026-11-28'],
  ['2026/1/5', '2026-01-05'],
  ['2026.1.5', '2026-01-05'],
  ['2026年1月5日', '2026-01-05'],
  ['2026 年 1 月 5 日', '2026-01-05'],
  [' ２０２６－０１－０５ ', '2026-01-05'],
  ['2026–01–05', '2026-01-05'],
  ['2024-02-29', '2024-02-29'],
  ['0099-01-01', '0099-01-01'],
])('%j is %s', (typed, day) => {
  expect(readDate(typed)).toBe(day);
});

test.each(
  ['', '2026', '2026-02-30', '2025-02-29', '1900-02-29', '2026-13-01', '2026-00-10'].concat(
    ['2026-11-00', '2026-11-31', '28/11/2026', '11/28/2026', '1/5/26', '2026-11/28', '20261128'],
    ['2026-11-28T00:00', '2026-1-5 10:00', '12026-01-01', '-2026-01-01', '45000', '2026年1月5'],
  ),
)('%j is no day', (typed) => {
  expect(readDate(typed)).toBeUndefined();
});

test('every day comes back, and only what the calendar has is taken', () => {
  const part = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9999 }), part, part, (year, month, day) => {
      const days = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
      const real = day >= 1 && day <= (days[month - 1] ?? 0);
      const two = (value: number) => String(value).padStart(2, '0');
      expect(readDate(`${year}/${month}/${day}`)).toBe(
        real ? `${year}-${two(month)}-${two(day)}` : undefined,
      );
    }),
    { numRuns: 2_000 },
  );
});

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
