import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDay } from '../../../src/lib/desk/days';

test.each([
  ['2026-11-28', '2026-11-28'],
  ['2026/11/28', '2026-11-28'],
  ['2026/1/5', '2026-01-05'],
  ['2026.1.5', '2026-01-05'],
  ['2026年1月5日', '2026-01-05'],
  ['２０２６／１／５', '2026-01-05'],
  [' 2026-1-5 ', '2026-01-05'],
  ['2026/1/5 0:00', '2026-01-05'],
  ['2026-01-05T00:00:00.000Z', '2026-01-05'],
  ['28/11/2026', '2026-11-28'],
  ['11/28/2026', '2026-11-28'],
  ['5/5/2026', '2026-05-05'],
  ['28-Nov-26', '2026-11-28'],
  ['5 January 2026', '2026-01-05'],
  ['Jan 5, 2026', '2026-01-05'],
  ['2028-02-29', '2028-02-29'],
])('%s is %s', (typed, day) => {
  expect(readDay(typed)).toBe(day);
});

test.each([
  '',
  'soon',
  '5/6/2026',
  '2026-02-29',
  '2026-13-01',
  '2026-1',
  '26/1/5',
  '28-Nov-35',
  '28-Foo-26',
  '1/3',
  '2026/1/5 13:30',
  '0.5',
])('%j is none, or could be two', (typed) => {
  expect(readDay(typed)).toBeUndefined();
});

test('every day comes back from every form', () => {
  const days = fc.date({
    min: new Date('1970-01-01'),
    max: new Date('2099-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      const [year, month, of] = day.split('-').map(Number);
      expect(readDay(`${year}/${month}/${of}`)).toBe(day);
      expect(readDay(`${year}年${month}月${of}日`)).toBe(day);
    }),
  );
});
