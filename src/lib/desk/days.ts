/**
 * @file A day as spreadsheets write it: `2026/11/28`, `2026年11月28日`, `28-Nov-26`, `28/11/2026`.
 *
 * What could be two days, such as `5/6/2026`, is none.
 */
import { dayOf, readDate } from '../core/date';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const DAY_NAMED = /^(\d{1,2})[-/ .]*([a-z]{3})[a-z]*\.?[-/ ,]*(\d{2}|\d{4})$/i;
const MONTH_NAMED = /^([a-z]{3})[a-z]*\.?[ -]*(\d{1,2}),? *(\d{4})$/i;
/** A time of day that a spreadsheet adds. */
const MIDNIGHT = /[T ]+0?0:00(?::00(?:\.0+)?)?Z?$/;

/** @returns `2026-11-28`; undefined for what is no day of the calendar, or could be two. */
export function readDay(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim().replace(MIDNIGHT, '');
  const last = YEAR_LAST.exec(text);
  if (last) {
    const [one = NaN, other = NaN, year] = last.slice(1).map(Number);
    if (one > 12 || one === other) return dayOf(year, other, one);
    return other > 12 ? dayOf(year, one, other) : undefined;
  }
  const day = DAY_NAMED.exec(text);
  if (day) return dayOf(yearOf(day[3]), monthOf(day[2]), Number(day[1]));
  const month = MONTH_NAMED.exec(text);
  if (month) return dayOf(Number(month[3]), monthOf(month[1]), Number(month[2]));
  return readDate(text);
}

const monthOf = (name = ''): number => MONTHS.indexOf(name.toLowerCase()) + 1;

/** Of two digits spreadsheets take those below 30 for this century; the others are left alone. */
function yearOf(digits = ''): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year < 30 ? 2000 + year : NaN;
}
