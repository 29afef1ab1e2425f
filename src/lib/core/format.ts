/** @file Numbers and sentences as readers see them. */
import type { Language } from './language';

const locales = { en: 'en', zh: 'zh-Hans' } satisfies Record<Language, string>;

/** At most `digits` digits after the point. */
export function number(value: number, language: Language, digits = 2): string {
  return value.toLocaleString(locales[language], { maximumFractionDigits: digits });
}

/** Always `digits` digits after the point, so that a running readout does not jump. */
export function fixed(value: number, digits: number): string {
  return Number.isFinite(value) ? value.toFixed(digits) : '–';
}

/** Minutes and seconds, `1:05`. */
export function clock(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Fills `{name}` in a sentence. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
