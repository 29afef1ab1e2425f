/** @file A computed number as it is shown where its digits are what it is about. */
import { fixed, written } from './format';

const DIGITS = 4;
/** Below the first four digits after the point would show nothing, above the second more than one would be noise. */
export const [SMALL, LARGE, HUGE] = [0.00005, 1_000, 1e6];

const raised = (exponent: string) =>
  [...exponent].map((sign) => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)])).join('');

/** `0.8808`, `1234.5`, `3.059 × 10⁻⁷`; 0 is exactly that. */
export function fourDigits(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return fixed(value, DIGITS);
  if (size >= SMALL && size < LARGE) return fixed(value, DIGITS);
  if (size >= LARGE && size < HUGE) return fixed(value, 1);
  const [digits = '', exponent = ''] = value.toExponential(DIGITS - 1).split('e');
  return `${written(Number(digits))} × 10${raised(exponent.replace('+', ''))}`;
}
