/** @file Words of the writing parts: figures, sources, errata, quizzes. */
import { fill } from '../lib/core/format';
import type { InBoth, Language } from '../lib/core/language';

const en = {
  figure: 'Figure {n}',
  equation: 'Equation ({n})',
  references: 'Sources',
  back: 'Back to the text, place {n}',
  open: 'Open the source',
  mistake: 'A common mistake',
  errataAppendix: 'Appendix E: ',
  between: ', ',
  keep: 'To keep',
  letters: 'Letters of this chapter',
  claimed: 'Claimed',
  isRight: 'Right',
  inArticle: 'In article {n}.',
  rightHere: 'Put right in “{title}”',
  planned: 'Will be put right in “{title}”, still to be written',
  confidence: { likely: 'likely', open: 'to be checked' },
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
  mistake: '常见的错',
  errataAppendix: '附录 E：',
  between: '、',
  keep: '带走',
  letters: '本章字母表',
  claimed: '原说法',
  isRight: '正确的是',
  inArticle: '出自第 {n} 篇。',
  rightHere: '本书在《{title}》里改正',
  planned: '将在《{title}》里改正（待写）',
  confidence: { likely: '多半如此', open: '待查' },
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

/** "Figure 14.1" for an instrument that a chapter numbers. */
export const figureOf = (number: string | undefined, language: Language): string | undefined =>
  number === undefined ? undefined : fill(writingWords[language].figure, { n: number });
