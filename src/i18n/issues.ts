/** @file What is wrong with an input, and what to write instead; what a number may look like. */
import type { InBoth } from '../lib/core/language';

const en = {
  'not-a-number': 'Not a number. Write it as 12, 1.5 or 1/3.',
  missing: 'Nothing is filled in. Write a number, such as 12.',
  'too-small': 'At least {limit}.',
  'too-large': 'At most {limit}.',
  'not-whole': 'Whole numbers only.',
  'not-an-option': 'Not one of the choices.',
  'not-a-date': 'Not a date in the calendar. Write it as 2026-11-28.',
  'too-long': 'Too long: at most {limit} characters.',
  'not-a-range':
    'Not a range. Write it as 20..40 or 30±10, smaller end first; a lognormal one stays above 0. Several values: 1; 2; 5.',
  'too-few-rows': 'Fill in at least {limit} rows.',
  'too-many-rows': 'At most {limit} rows. Nothing is lost: delete some to get a result.',
  'only-one': 'Only one row can have this switched on. Switch it off in the others.',
};

const zh: typeof en = {
  'not-a-number': '这不是数字。可以写成 12、1.5 或 1/3。',
  missing: '这里空着。请填一个数，比如 12。',
  'too-small': '至少 {limit}。',
  'too-large': '至多 {limit}。',
  'not-whole': '请填整数。',
  'not-an-option': '不在可选范围内。',
  'not-a-date': '日历上没有这一天。请写成 2026-11-28。',
  'too-long': '太长了，至多 {limit} 个字。',
  'not-a-range':
    '这不是区间。请写成 20..40、20～40 或 30±10，小的在前；对数正态的区间要大于 0。几个可能的值：1; 2; 5。',
  'too-few-rows': '至少要填 {limit} 行。',
  'too-many-rows': '至多 {limit} 行。内容都还在，删掉几行就能算。',
  'only-one': '只能有一行打开这一项，请在其余各行里关掉。',
};

export const issues: InBoth<typeof en> = { en, zh };

/** What may be typed into an input, for the line under it. */
export const numberWords = {
  en: {
    number: 'For example 1,250, 1/3, 12% or 30k.',
    money: 'For example 1,250, 30k, $300 or €20; other currencies are converted at the rate below.',
    range: 'If you aren’t sure, write a range: 20..40 means that 9 times in 10 it’s in between.',
    date: 'For example 2026-11-28.',
  },
  zh: {
    number: '例如 1,250、1/3、12%、30 万。',
    money: '例如 1,250、30 万、$300、20 欧元；其他货币按下面的汇率换算。',
    range: '拿不准就写区间：20..40 或 20～40，意思是十次里有九次落在中间。',
    date: '例如 2026-11-28。',
  },
} satisfies InBoth<Record<string, string>>;
