/** @file A day as people write it, year first: `2026-11-28`, `2026/1/5`, `2026.1.5`, `2026年1月5日`. */
import { halfWidth } from './number';

const FORMS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日$/,
];

/** @returns `2026-01-05`; undefined for what is no day of the calendar, and where day and month could be either: `1/5/2026`. */
export function readDate(typed: string): string | undefined {
  const text = halfWidth(typed);
  const found = FORMS.map((form) => form.exec(text)).find(Boolean);
  if (!found) return undefined;
  const [year, month, day] = found.slice(1).map(Number);
  return dayOf(year, month, day);
}

/** @returns `2026-01-05`; undefined for what the calendar doesn't have. Months count from 1. */
export function dayOf(year = NaN, month = NaN, day = NaN): string | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : undefined;
}
