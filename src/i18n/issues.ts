/** @file What is wrong with a value, in both languages; `{limit}` is the limit that was passed. */
import type { Issue } from '../lib/core/fields';
import type { InBoth } from '../lib/core/language';

export const issues: InBoth<Record<Issue['code'], string>> = {
  en: {
    'not-a-number': 'Not a number. Write it as 12, 1.5 or 1/3.',
    'too-small': 'At least {limit}.',
    'too-large': 'At most {limit}.',
    'not-whole': 'Whole numbers only.',
    'not-an-option': 'Not one of the choices.',
    'not-a-date': 'Not a day of the calendar. Write it as 2026-11-28.',
    'too-long': 'At most {limit} characters.',
    'not-a-range':
      'Not a range. The smaller end comes first: 20..40; lognormal needs both ends above 0.',
  },
  zh: {
    'not-a-number': '这不是数字。可以写成 12、1.5 或 1/3。',
    'too-small': '至少 {limit}。',
    'too-large': '至多 {limit}。',
    'not-whole': '请填整数。',
    'not-an-option': '不在可选范围内。',
    'not-a-date': '日历上没有这一天。请写成 2026-11-28。',
    'too-long': '最多 {limit} 个字。',
    'not-a-range': '这不成区间。小的写在前面，例如 20..40；对数正态的两端都要大于 0。',
  },
};
