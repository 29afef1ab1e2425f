/** @file What currencies are called beside a number, and the money in the unit of a field. */
import type { Currency } from './rates';

export interface CurrencyName {
  currency: Currency;
  /** The other currency that has the same sign. */
  twin?: Currency;
}

const named = (currency: Currency, names: string) =>
  names.split(' ').map((name): [string, CurrencyName] => [name, { currency }]);

/** Before or after a number. `¥` is the yuan and `$` the US dollar. */
const signs = new Map<string, CurrencyName>([
  ['¥', { currency: 'CNY', twin: 'JPY' }],
  ['$', { currency: 'USD', twin: 'HKD' }],
  ...named('CNY', 'CN¥ CNY cny RMB rmb 人民币'),
  ...named('USD', 'US$ USD usd 美元 美金'),
  ...named('EUR', '€ EUR eur 欧元'),
  ...named('HKD', 'HK$ HKD hkd 港元 港币'),
  ...named('GBP', '£ GBP gbp 英镑'),
  ...named('JPY', 'JP¥ JPY jpy 日元 日圆'),
]);
/** Only after one. */
const words = new Map<string, CurrencyName>([
  ...named('CNY', '元 元人民币 块 块钱 yuan'),
  ...named('USD', 'dollar dollars'),
  ...named('EUR', 'euro euros'),
  ...named('GBP', 'pound pounds'),
  ...named('JPY', 'yen'),
]);

export const namesBefore = [...signs.keys()];
export const namesAfter = [...signs.keys(), ...words.keys()];

/** `$300 HKD` and `¥300 JPY` are said twice and mean one; `$300元` means none: `'two'`. */
export function currencySaid(before = '', after = ''): CurrencyName | 'two' | undefined {
  const [first, second] = [signs.get(before), signs.get(after) ?? words.get(after)];
  if (!first || !second) return first ?? second;
  return [first.currency, first.twin].includes(second.currency) ? second : 'two';
}

const MONEY = /(?:^|-)(CNY|USD|EUR|HKD|GBP|JPY)$/;
const RATE = /\/(?:CNY|USD|EUR|HKD|GBP|JPY)$/;

/** Of a field in money: `'10k-CNY/month'` is in yuan; a rate, `'CNY/USD'`, is in none. */
export function currencyOf(unit: string): Currency | undefined {
  if (RATE.test(unit)) return undefined;
  return MONEY.exec(unit.split('/')[0] ?? '')?.[1] as Currency | undefined;
}

const TENS = new Map([
  ['1k', 3],
  ['10k', 4],
  ['1M', 6],
  ['100M', 8],
]);

/** Power of ten that a unit begins with: 4 of `'10k-CNY'`. */
export function tensOf(unit: string): number {
  const [power = '', counted] = unit.split('-');
  return counted === undefined ? 0 : (TENS.get(power) ?? 0);
}
