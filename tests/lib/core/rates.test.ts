import { expect, test } from 'vitest';
import { defaultsOf, parse } from '../../../src/lib/core/fields';
import { bookRates, rateFields, ratesSource } from '../../../src/lib/core/rates';

test('the yuan is the measure, and every other currency is a field with its rate', () => {
  const { CNY, ...others } = bookRates;
  expect(CNY).toBe(1);
  expect(defaultsOf(rateFields)).toEqual(others);
});

test('a rate is a positive number, and its day is one of the calendar', () => {
  expect(parse(rateFields, { USD: '7.3', JPY: '4.8/100' })).toMatchObject({
    ok: true,
    values: { USD: 7.3, JPY: 0.048, EUR: 7.5257 },
  });
  for (const wrong of ['0', '-7', 'seven', '$1', '1e9']) {
    expect(parse(rateFields, { USD: wrong })).toMatchObject({ ok: false, values: { USD: 7.1884 } });
  }
  expect(new Date(ratesSource.date).toISOString().slice(0, 10)).toBe(ratesSource.date);
});

test('the Hong Kong dollar is within the band that it is kept in: 7.75 to 7.85 a US dollar', () => {
  const perDollar = bookRates.USD / bookRates.HKD;
  expect(perDollar).toBeGreaterThan(7.75);
  expect(perDollar).toBeLessThan(7.85);
});
