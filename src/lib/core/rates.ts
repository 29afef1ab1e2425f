/**
 * @file What one unit of a currency is worth in yuan, unless the reader says otherwise.
 *
 * Left out: rates between other currencies, which follow from these, and what a bank adds.
 */
import type { NumberField } from './fields';

export type Currency = 'CNY' | 'USD' | 'EUR' | 'HKD' | 'GBP' | 'JPY';
/** Yuan for one. */
export type Rates = Readonly<Record<Currency, number>>;

/**
 * Samples, which a reader replaces: central parity rates; for yen they are announced per hundred, 4.6233. The Hong Kong
 * dollar's was not found again in the announcement; it makes 7.76 a US dollar, inside the band they are kept in.
 */
export const bookRates: Rates = {
  CNY: 1,
  USD: 7.1884,
  EUR: 7.5257,
  HKD: 0.92604,
  GBP: 9.0765,
  JPY: 0.046233,
};

/** Who announced `bookRates`, and for which day. */
export const ratesSource = {
  date: '2024-12-31',
  name: {
    en: 'China Foreign Exchange Trade System, central parity',
    zh: '中国外汇交易中心，人民币汇率中间价',
  },
  url: 'https://www.chinamoney.com.cn/',
} as const;

const rateField = <C extends Currency>(currency: C) =>
  ({
    unit: `CNY/${currency}`,
    min: 1e-6,
    max: 1e6,
    default: bookRates[currency],
  }) as const satisfies NumberField;

/** The rates as fields of their own, so that a reader's pass the same gate. */
export const rateFields = {
  USD: rateField('USD'),
  EUR: rateField('EUR'),
  HKD: rateField('HKD'),
  GBP: rateField('GBP'),
  JPY: rateField('JPY'),
} as const;
