/**
 * @file A range as people write it: `20..40`, `20 to 40`, `20～40`, `20~40`, `20至40`, `30±10`; `20..25..40` with the
 * likeliest in the middle; `1; 2; 5`, each as likely as the others.
 *
 * `20..40 normal` and `20..40 lognormal` choose the shape. What is typed is what is kept: a range has no other form.
 */
import { readNumber } from './number';
import { usualShape, type Spread } from './spread';

const BETWEEN = /\s*(?:\.{2,3}|…|[~～〜]|至|到|\bto\b)\s*/;
const SHAPE = /\s*(lognormal|normal|对数正态|正态)\s*$/;

/** @returns Undefined for what is no range at all; `'wrong'` for one that can't be. */
export function readSpread(typed: string, unit = '1'): Spread | 'wrong' | undefined {
  const text = typed.trim();
  if (/[;；]/.test(text)) return valuesOf(text.split(/[;；]/), unit);
  const around = text.split('±');
  if (around.length === 2) return aroundOf(around as [string, string], unit);
  const chosen = SHAPE.exec(text)?.[1];
  const parts = text.replace(SHAPE, '').split(BETWEEN);
  if (parts.length < 2) return undefined;
  if (parts.length > 3) return 'wrong';
  const numbers = parts.map((part) => readNumber(part, unit));
  if (numbers.includes(undefined)) return undefined;
  const [low, second, third] = numbers as [number, number, number | undefined];
  if (third !== undefined) {
    const sorted = low <= second && second <= third && low < third && !chosen;
    return sorted ? { shape: 'triangular', low, mode: second, high: third } : 'wrong';
  }
  if (low >= second) return 'wrong';
  const shape = !chosen
    ? usualShape(low, second)
    : /^(lognormal|对数正态)$/.test(chosen)
      ? 'lognormal'
      : 'normal';
  return shape === 'lognormal' && low <= 0 ? 'wrong' : { shape, low, high: second };
}

function valuesOf(parts: string[], unit: string): Spread | 'wrong' | undefined {
  const values = parts.filter((part) => part.trim() !== '').map((part) => readNumber(part, unit));
  if (values.length === 0 || values.includes(undefined)) return undefined;
  return { shape: 'values', values: values as number[] };
}

function aroundOf([middle, width]: [string, string], unit: string): Spread | 'wrong' | undefined {
  const [center, half] = [readNumber(middle, unit), readNumber(width, unit)];
  if (center === undefined || half === undefined) return undefined;
  if (half <= 0) return 'wrong';
  return { shape: 'normal', low: center - half, high: center + half };
}
