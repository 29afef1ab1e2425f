/**
 * @file A number as people write it: typed, pasted, linked or opened; the one gate for all of them.
 *
 * `1,250`, `１２５０`, `1 250`, `1/3`, `30万`, `3.2亿`, `12%`, `−5`, `1e-3`; in a field of money also `$300`, `300美元`, `€20`, `2w`;
 * and behind each of them the field's own unit.
 * Nothing is guessed: what could mean two things, such as `1,25`, is no number. Left out: sums (`3亿2000万`), numerals in
 * words, the decimal comma.
 */
import { currencyOf, currencySaid, namesAfter, namesBefore, tensOf } from './money';
import { bookRates, type Currency, type Rates } from './rates';
import { withoutUnit } from './unitNames';

/** A field in per cent takes `12%` as 12, any other as 0.12. */
export const PER_CENT = '%';

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const BLANK = /[\u3000\u00A0\u1680\u2000-\u200A\u202F\u205F]/g;
const MINUS = /[\u2010-\u2013\u2212\uFE63]/g;
const SLASH = /[\u2044\u2215]/g;
/** Those that turn the direction of reading are no part of a number: it would be seen otherwise than it is read. */
const UNSEEN =
  /[\u00AD\u180E\u200B-\u200E\u202A\u202C\u202D\u2060-\u2064\u2066\u2068-\u206F\uFEFF]/g;

/** Powers of ten that are written after a number. */
const scales: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  万: 4,
  萬: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  億: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
  k: 3,
  K: 3,
  thousand: 3,
  M: 6,
  million: 6,
  bn: 9,
  billion: 9,
  trillion: 12,
  // 万, as its first letter is typed: of money only, since elsewhere it could be weeks.
  w: 4,
  W: 4,
};

const anyOf = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .join('|')
    .replaceAll('$', String.raw`\$`);
const grouped = String.raw`[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?|[1-9]\d{0,2}(?: \d{3})+(?:\.\d*)?`;
const plain = String.raw`\d+(?:\.\d*)?|\.\d+`;
const amount = String.raw`(?:${grouped}|${plain})`;
const decimal = new RegExp(
  String.raw`^(?:([+-]) ?)?(?:(${anyOf(namesBefore)}) ?)?(?:([+-]) ?)?(${amount})(?:[eE]([+-]?\d+))?` +
    String.raw`(?: ?(${anyOf(Object.keys(scales))}|%))?(?: ?(${anyOf(namesAfter)}))?$`,
);
const fraction = new RegExp(`^([+-]?) ?(${amount}) ?/ ?(${amount})$`);

/** What is written, whichever field it is for. */
export interface Written {
  sign: 1 | -1;
  digits: string;
  exponent: number;
  /** Below the stroke of a fraction. */
  under?: string;
  /** `'%'`, or a power of ten in words. */
  suffix?: string | undefined;
  currency?: Currency;
  /** The other currency with the sign that is written. */
  twin?: Currency;
  /** The currency stands behind the number, so that no more can belong to it. */
  closed?: boolean;
}

/**
 * @param unit - Of the field, such as `'10k-CNY'`. What is said beside the number wins over it: `30万` is 300,000 yuan there.
 * @param rates - For what is said in another currency than the field's. `¥` and `元` are yuan and `$` is the US dollar; a bare
 * `¥` in a field of yen and a bare `$` in one of Hong Kong dollars could be either, so they are no number.
 * @returns Undefined for what is no number; infinite for what is larger than any. Never −0.
 */
export function readNumber(
  typed: string,
  unit = '1',
  rates: Rates = bookRates,
): number | undefined {
  const written = writtenOf(withoutUnit(halfWidth(typed), unit));
  return written && valueOf(written, unit, rates);
}

/** @param text - As `halfWidth` gives it. */
export function writtenOf(text: string): Written | undefined {
  const parts = fraction.exec(text);
  if (parts) {
    const [, sign, digits, under] = parts;
    return { sign: signOf(sign), digits: digitsOf(digits), exponent: 0, under: digitsOf(under) };
  }
  const found = decimal.exec(text);
  if (!found) return undefined;
  const [, first, before, second, digits, exponent = '0', suffix, after] = found;
  const said = currencySaid(before, after);
  if (said === 'two' || (first && second)) return undefined;
  const number = { sign: signOf(first ?? second), digits: digitsOf(digits), suffix, ...said };
  return { ...number, exponent: Number(exponent), closed: after !== undefined };
}

const signOf = (sign: string | undefined): 1 | -1 => (sign === '-' ? -1 : 1);
const digitsOf = (text = ''): string => text.replace(/[, ]/g, '');

/** @returns Undefined where what is said doesn't fit the field: money where none is asked for, a share of money. */
export function valueOf(written: Written, unit: string, rates: Rates): number | undefined {
  const { sign, digits, exponent, under, suffix, currency, twin } = written;
  const field = currencyOf(unit);
  if (currency && (!field || twin === field || suffix === '%')) return undefined;
  if (!field && suffix?.toLowerCase() === 'w') return undefined;
  if (under !== undefined) {
    const value = (sign * Number(digits)) / Number(under);
    return Number.isNaN(value) ? undefined : value + 0;
  }
  const absolute = suffix !== '%' && Boolean(currency ?? suffix);
  const scale = tensIn(suffix, unit) - (absolute ? tensOf(unit) : 0);
  // One conversion from the digits themselves: 3.2 × 10⁸ is not exactly 320,000,000.
  const value = sign * Number(`${digits}e${exponent + scale}`) + 0;
  if (!currency || !field || currency === field) return value;
  return withoutNoise((value * rates[currency]) / rates[field]);
}

function tensIn(suffix: string | undefined, unit: string): number {
  if (suffix === '%') return isPerCent(unit) ? 0 : -2;
  return suffix === undefined ? 0 : (scales[suffix] ?? 0);
}

/** `'%'`, or `'%/month'`. */
export const isPerCent = (unit: string): boolean => unit.split('/')[0] === PER_CENT;

const CERTAIN_DIGITS = 15;

/** A sum or product of decimals without the binary rest: 0.2, not 0.19999999999999998. */
export const withoutNoise = (value: number): number => Number(value.toPrecision(CERTAIN_DIGITS));

/** To so many digits after the point. */
export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** Half width, without what cannot be seen, with one minus and one kind of blank; tabs and ends of lines stay. */
export function halfWidth(typed: string): string {
  return typed
    .replace(UNSEEN, '')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)[。｡](?=\d)/g, '.') // what the point key writes under a Chinese input method
    .replace(MINUS, '-')
    .replace(SLASH, '/')
    .replaceAll('￥', '¥')
    .replaceAll('￡', '£')
    .trim()
    .replace(BLANK, ' ')
    .replace(/ {2,}/g, (blanks: string, at: number, all: string) => {
      // Two numbers with a gap between them aren't one: those blanks stay.
      const between = /\d/.test(all[at - 1] ?? '') && /\d/.test(all[at + blanks.length] ?? '');
      return between ? blanks : ' ';
    });
}
