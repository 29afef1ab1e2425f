/** @file Numbers, names and sentences as readers see them: one minus sign, no −0, no name that turns its sentence round. */
import type { Language } from './language';

const locales = { en: 'en', zh: 'zh-Hans' } satisfies Record<Language, string>;

/** By language and digits: to make one takes far longer than to use it, and a run writes hundreds of numbers a second. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: Language, digits: number): Intl.NumberFormat {
  const key = `${language}${digits}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits });
    formats.set(key, format);
  }
  return format;
}

/** At most `digits` digits after the point. */
export function number(value: number, language: Language, digits = 2): string {
  if (Number.isNaN(value)) return '–';
  return signed(formatOf(language, digits).format(value));
}

/** From five digits on with the language's own words for large numbers, for the ticks of an axis: `60K`, `6万`. */
export function compact(value: number, language: Language): string {
  if (Math.abs(value) < 10_000) return number(value, language);
  return signed(
    new Intl.NumberFormat(locales[language], {
      notation: 'compact',
      maximumSignificantDigits: 3,
    }).format(value),
  );
}

/** Always `digits` digits after the point, so that a running readout does not jump. */
export function fixed(value: number, digits: number): string {
  return Number.isFinite(value) ? signed(value.toFixed(digits)) : '–';
}

/** A share of 1 with its sign, which no line break parts from it: `85%`. */
export const percent = (share: number, language: Language, digits = 0): string =>
  `${number(100 * share, language, digits)}%`;

/** A value in an input, all its digits, as `readNumber` reads it back. */
export const written = (value: number): string => signed(String(value));

/** With the sign for minus instead of a hyphen; what is rounded to nothing has none. */
function signed(text: string): string {
  return text.replaceAll('-', '−').replace(/^−(?=[0.,]*$)/, '');
}

/** Minutes and seconds, `1:05`. */
export function clock(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const HAN = /^\p{Script=Han}$/u;
/** Between Chinese characters no blank stands: it is for numbers and Latin words. */
const blank = (between: string, left = '', right = ''): string =>
  HAN.test(left) && HAN.test(right) ? '' : between;

/** Fills `{name}` in a sentence. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(
    /( ?)\{(\w+)\}( ?)/g,
    (whole, before: string, name: string, after: string, at: number) => {
      if (!Object.hasOwn(values, name)) return whole;
      const given = values[name] ?? '';
      const value = typeof given === 'string' ? apart(given) : signed(String(given));
      const [left, right] = [sentence[at - 1], sentence[at + whole.length]];
      return blank(before, left, value[0]) + value + blank(after, value.at(-1), right);
    },
  );
}

const CONTROL = /(?![\t\n])\p{Cc}/gu;
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E]/g;
const ISOLATES = /[\u2066-\u2069]/g;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const [FIRST_STRONG, POP] = ['\u2068', '\u2069'];

/**
 * A name from outside (a file's, a row's, a link's) so that it cannot turn the sentence around it: without signs that
 * are not seen, and where it runs from right to left, with its own direction kept inside.
 */
export function apart(name: string): string {
  const plain = name.replace(CONTROL, '').replace(TURNING, '');
  const safe = closed(plain) ? plain : plain.replace(ISOLATES, '');
  return RIGHT_TO_LEFT.test(safe) && !safe.includes(POP) ? FIRST_STRONG + safe + POP : safe;
}

/** Whether all that is opened is closed, as in a sentence that was filled before. */
function closed(text: string): boolean {
  let open = 0;
  for (const sign of text.match(ISOLATES) ?? []) {
    open += sign === POP ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}
