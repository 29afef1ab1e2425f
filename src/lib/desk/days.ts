/**
 * @file A day as spreadsheets write it: `2026/11/28`, `2026年11月28日`, `28-Nov-26`, `28/11/2026`.
 *
 * What could be two days, such as `5/6/2026`, is none.
 */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR_FIRST = /^(\d{4})(?:[-/.]|\s*年\s*)(\d{1,2})(?:[-/.]|\s*月\s*)(\d{1,2})\s*日?$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const DAY_NAMED = /^(\d{1,2})[-/ .]*([a-z]{3})[a-z]*\.?[-/ ,]*(\d{2}|\d{4})$/i;
const MONTH_NAMED = /^([a-z]{3})[a-z]*\.?[ -]*(\d{1,2}),? *(\d{4})$/i;
/** A time of day that a spreadsheet adds. */
const MIDNIGHT = /[T ]+0?0:00(?::00(?:\.0+)?)?Z?$/;

/** @returns `2026-11-28`; undefined for what is no day of the calendar, or could be two. */
export function readDay(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim().replace(MIDNIGHT, '');
  const first = YEAR_FIRST.exec(text);
  if (first) return dayOf(first[1], first[2], first[3]);
  const last = YEAR_LAST.exec(text);
  if (last) {
    const [one, other] = [Number(last[1]), Number(last[2])];
    if (one > 12 || one === other) return dayOf(last[3], other, one);
    return other > 12 ? dayOf(last[3], one, other) : undefined;
  }
  const day = DAY_NAMED.exec(text);
  if (day) return dayOf(yearOf(day[3]), monthOf(day[2]), day[1]);
  const month = MONTH_NAMED.exec(text);
  return month ? dayOf(month[3], monthOf(month[1]), month[2]) : undefined;
}

const monthOf = (name = ''): number => MONTHS.indexOf(name.toLowerCase()) + 1;

/** Of two digits spreadsheets take those below 30 for this century; the others are left alone. */
function yearOf(digits = ''): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year < 30 ? 2000 + year : NaN;
}

type Digits = string | number | undefined;

function dayOf(year: Digits, month: Digits, day: Digits): string | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const real =
    date.getUTCFullYear() === Number(year) &&
    date.getUTCMonth() === Number(month) - 1 &&
    date.getUTCDate() === Number(day);
  return real ? date.toISOString().slice(0, 10) : undefined;
}
