/** @file The rates of a sheet: the reader's own as typed, and what they are with the book's for all others. */
import { parse } from '../core/fields';
import { written } from '../core/format';
import { bookRates, rateFields, type Rates } from '../core/rates';
import type { Sheet } from './sheet';

/** Currencies that have a rate. */
export const currencies = Object.keys(rateFields) as (keyof typeof rateFields)[];

/** What a rate is called in a file, in every language: yuan for one dollar. */
export const rateName = (currency: string): string => `CNY/${currency}`;

/** @param given - Anybody's: what is no rate isn't taken. */
export function ownRates(given: unknown): Record<string, string> | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const found = currencies.flatMap((currency) => {
    const rate: unknown = Object.hasOwn(given, currency) ? Reflect.get(given, currency) : '';
    const text = typeof rate === 'number' ? written(rate) : rate;
    return typeof text === 'string' && text.trim() !== '' ? [[currency, text] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** Where the reader's own can't be used, the book's. */
export const ratesOf = ({ rates }: Pick<Sheet, 'rates'>): Rates => ({
  ...bookRates,
  ...parse(rateFields, rates ?? {}).values,
});
