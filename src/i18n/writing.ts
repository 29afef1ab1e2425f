/** @file Words of the writing parts: figures, sources, errata, quizzes. */
import type { InBoth, Language } from '../lib/core/language';

const en = {
  figure: 'Figure {n}',
  equation: 'Equation ({n})',
  references: 'Sources',
  back: 'Back to the text, place {n}',
  open: 'Open the source',
  erratum: 'In the source articles',
  erratumLabel: 'Erratum {id}',
  explained: 'Explained in the chapter',
  quiz: 'A question',
  answer: 'Answer {letter}',
  right: 'Right.',
  wrong: 'Not this one.',
  source: 'The code: {file}',
  lines: '{n} lines',
  otherLanguage: 'in Chinese',
  note: 'Note',
};
const zh: typeof en = {
  figure: '图 {n}',
  equation: '式（{n}）',
  references: '出处',
  back: '回到正文第 {n} 处',
  open: '打开出处',
  erratum: '原文勘误',
  erratumLabel: '勘误 {id}',
  explained: '详见这一章',
  quiz: '想一想',
  answer: '答案 {letter}',
  right: '对。',
  wrong: '不是这个。',
  source: '代码：{file}',
  lines: '{n} 行',
  otherLanguage: '英文',
  note: '旁注',
};
export const writingWords: InBoth<typeof en> = { en, zh };

/** The language of a page, from its address. */
export function languageOf(params: Record<string, string | undefined>): Language {
  return params['lang'] === 'zh' ? 'zh' : 'en';
}
