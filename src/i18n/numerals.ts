/** @file Numbers of parts and chapters as a book writes them: 第十四章, Part III. */
import type { Language } from '../lib/core/language';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const roman = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

/** 1 to 99: 14 → 十四, 20 → 二十. */
export function chineseNumeral(n: number): string {
  if (n < 10) return digits[n] ?? String(n);
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? digits[tens] : ''}十${ones ? digits[ones] : ''}`;
}

/** The numeral of a part, 1 to 9. */
export const partNumeral = (n: number, language: Language): string =>
  language === 'zh' ? chineseNumeral(n) : (roman[n] ?? String(n));

/** The numeral of a chapter. */
export const chapterNumeral = (n: number, language: Language): string =>
  language === 'zh' ? chineseNumeral(n) : String(n);
