import { expect, test } from 'vitest';
import { currencyOf, currencySaid, namesBefore, tensOf } from '../../../src/lib/core/money';

test('a unit is in money if a currency stands above its stroke and none below', () => {
  expect(['CNY', '10k-CNY', 'CNY/month', '10k-CNY/year'].map(currencyOf)).toEqual(
    Array(4).fill('CNY'),
  );
  expect(['USD', 'USD/1M-token'].map(currencyOf)).toEqual(['USD', 'USD']);
  const none = ['1', '%', 'user', 'CNY/USD', 'user/CNY', 'CNYX', '', '10k-user', 'constructor'];
  expect(none.map(currencyOf)).toEqual(none.map(() => undefined));
});

test('a unit has its power of ten in front', () => {
  expect(
    ['CNY', '10k-CNY', '10k-CNY/month', '100M-CNY', '1M-token', '10k-user'].map(tensOf),
  ).toEqual([0, 4, 4, 8, 6, 4]);
  expect(['CNY/1M-token', 'accelerator-hour', 'constructor-x'].map(tensOf)).toEqual([0, 0, 0]);
});

test('said twice it is one currency, or none', () => {
  expect(currencySaid('$', 'USD')).toEqual({ currency: 'USD' });
  expect(currencySaid('$', 'HKD')).toEqual({ currency: 'HKD' });
  expect(currencySaid('¥', '日元')).toEqual({ currency: 'JPY' });
  expect(currencySaid('US$', '港元')).toBe('two');
  expect(currencySaid('¥', '$')).toBe('two');
  expect(currencySaid()).toBeUndefined();
  expect(namesBefore).not.toContain('元');
});
