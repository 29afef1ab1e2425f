/**
 * @file A number as people write it: typed, pasted, linked or opened; the one gate for all of them.
 *
 * `1,250`, `１２５０`, `1 250`, `1/3`, `30万`, `3.2亿`, `12%`, `−5`, `1e-3`. Nothing is guessed: what could mean two things,
 * such as `1,25`, is no number. Left out: sums (`3亿2000万`), numerals in words, the decimal comma, other currencies.
 */

/** A field in per cent takes `12%` as 12, any other as 0.12. */
export const PER_CENT = '%';

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const BLANK = /[\s\u3000\u00A0\u2000-\u200A\u202F\u205F]+/g;
const MINUS = /[\u2010-\u2013\u2212\uFE63]/g;
const SLASH = /[\u2044\u2215]/g;

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
};

const grouped = String.raw`[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?|[1-9]\d{0,2}(?: \d{3})+(?:\.\d*)?`;
const plain = String.raw`\d+(?:\.\d*)?|\.\d+`;
const amount = String.raw`(?:${grouped}|${plain})`;
const decimal = new RegExp(
  `^([+-]?) ?(¥?) ?(${amount})(?:[eE]([+-]?\\d+))?(?: ?(${Object.keys(scales)
    .toSorted((a, b) => b.length - a.length)
    .join('|')}|%))?(?: ?(元))?$`,
);
const fraction = new RegExp(`^([+-]?) ?(${amount}) ?/ ?(${amount})$`);

/** @returns Undefined for what is no number; infinite for what is larger than any. Never −0. */
export function readNumber(typed: string, unit = '1'): number | undefined {
  const text = plainOf(typed);
  const parts = fraction.exec(text);
  const value = parts
    ? (Number(digitsOf(parts[2])) / Number(digitsOf(parts[3]))) * signOf(parts[1])
    : decimalOf(text, unit);
  return value === undefined || Number.isNaN(value) ? undefined : value + 0;
}

function decimalOf(text: string, unit: string): number | undefined {
  const found = decimal.exec(text);
  if (!found) return undefined;
  const [, sign, before, digits, exponent = '0', suffix = '', after] = found;
  if ((before || after) && (!isMoney(unit) || suffix === '%')) return undefined;
  // What is said beside the number wins over the field's unit: 30万 in a field of 万元 is 300,000 yuan.
  const absolute = suffix !== '%' && Boolean(before || suffix || after);
  const scale = scaleOf(suffix, unit) - (absolute ? tensOf(unit) : 0);
  // One conversion from the digits themselves: 3.2 × 10⁸ is not exactly 320,000,000.
  return signOf(sign) * Number(`${digitsOf(digits)}e${Number(exponent) + scale}`);
}

const scaleOf = (suffix: string, unit: string): number =>
  suffix === '%' ? (unit === PER_CENT ? 0 : -2) : (scales[suffix] ?? 0);
const isMoney = (unit: string): boolean => unit.includes('CNY');
/** Power of ten that a unit of money has in it. */
const tensOf = (unit: string): number => (unit.startsWith('10k-') ? 4 : 0);

const signOf = (sign: string | undefined): number => (sign === '-' ? -1 : 1);
const digitsOf = (text = ''): string => text.replace(/[, ]/g, '');

/** Half width, without what cannot be seen, with one minus and one kind of blank. */
function plainOf(typed: string): string {
  return typed
    .replace(/\p{Cf}/gu, '')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)[。｡](?=\d)/g, '.') // what the point key writes under a Chinese input method
    .replace(MINUS, '-')
    .replace(SLASH, '/')
    .replace('￥', '¥')
    .replace(BLANK, ' ')
    .trim();
}
