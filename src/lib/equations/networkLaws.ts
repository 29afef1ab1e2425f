/**
 * @file What a network of n people is said to be worth: five laws that count, without yuan, and how steep each is.
 *
 * Counts are kept as logarithms: 2ⁿ is more than a computer's number holds from n = 1,024 on.
 *
 * Sarnoff: viewers. Odlyzko–Tilly: each person's links, by falling usefulness. Metcalfe: pairs. Reed: groups of two or
 * more. Left out: what a link costs, and whether anybody uses it.
 *
 * Worked example, n = 100 → 1,000: Sarnoff 100 and ×10; Odlyzko–Tilly 460.5 and ×15; Metcalfe 4,950 and ×100.9;
 * Reed 1.27 × 10³⁰ and ×10^270.9. Slopes at 100: 1, 1.217, 2.010, 69.3.
 *
 * @see briscoe2006; metcalfe2013; reed2001
 */

export const laws = ['sarnoff', 'odlyzko', 'metcalfe', 'reed'] as const;
export type Law = (typeof laws)[number];

/** From here on 2ⁿ − n − 1 is 2ⁿ to all digits. */
const LARGE = 60;

/** ln of what the law counts among n people: n, n ln n, n(n − 1)/2, 2ⁿ − n − 1; −∞ where that is nothing. */
export function logCount(law: Law, n: number): number {
  switch (law) {
    case 'sarnoff':
      return Math.log(n);
    case 'odlyzko':
      return Math.log(n) + Math.log(Math.max(0, Math.log(n)));
    case 'metcalfe':
      return Math.log(n) + Math.log(Math.max(0, n - 1)) - Math.LN2;
    case 'reed':
      return n > LARGE ? n * Math.LN2 : Math.log(Math.max(0, 2 ** n - n - 1));
    default:
      return law satisfies never;
  }
}

/**
 * d ln(count) / d ln n: by how many per cent the count grows where n grows by one.
 *
 * 1; 1 + 1/ln n; (2n − 1)/(n − 1); n ln 2, a little more while n is small. Undefined where the law counts nothing.
 */
export function slope(law: Law, n: number): number | undefined {
  if (logCount(law, n) === -Infinity) return undefined;
  switch (law) {
    case 'sarnoff':
      return 1;
    case 'odlyzko':
      return 1 + 1 / Math.log(n);
    case 'metcalfe':
      return (2 * n - 1) / (n - 1);
    case 'reed': {
      const groups = 2 ** Math.min(n, LARGE);
      return n > LARGE ? n * Math.LN2 : (n * (Math.LN2 * groups - 1)) / (groups - n - 1);
    }
    default:
      return law satisfies never;
  }
}

/** ln of how many times as much the law counts among `later` people as among `now`. */
export const logGrowth = (law: Law, now: number, later: number): number =>
  logCount(law, later) - logCount(law, now);

/** Digits of a number that is still written out. */
const LONGEST = 12;

/**
 * A number given by its natural logarithm, as one writes it: `100.9`, and as a power of ten from a million millions on.
 */
export function writtenOf(log: number): { value: number } | { mantissa: number; power: number } {
  const ten = log / Math.LN10;
  if (ten < LONGEST) return { value: Math.exp(log) };
  const power = Math.floor(ten);
  const mantissa = Number((10 ** (ten - power)).toFixed(2));
  return mantissa < 10 ? { mantissa, power } : { mantissa: 1, power: power + 1 };
}
