/** @file Words of the search, in both languages. */
import type { InBoth, Language } from '../lib/core/language';

const en = {
  title: 'Index',
  label: 'Search the book',
  placeholder: 'word or phrase',
  close: 'Close the index',
  intro:
    'Searches both languages, whichever one you’re reading. It looks for exactly what you type; if that’s nowhere in the book, it looks for the words one by one.',
  instance: 'For instance',
  loading: 'Loading the index…',
  found: '{places} in {chapters}',
  places: { one: '{n} place', other: '{n} places' },
  chapters: { one: '{n} chapter', other: '{n} chapters' },
  wordsApart: 'Not found side by side. The same words, anywhere in a chapter: {found}',
  otherForms: 'Not found in this form. Other forms: {found}',
  none: '“{query}” isn’t anywhere in the book.',
  onlyPlanned: '“{query}” appears only in the title of a chapter that’s still to be written.',
  planned: 'Still to be written',
  advice:
    'Try fewer words, a shorter one, or the word in the other language. The contents list what’s still to be written:',
  contents: 'contents',
  alone: 'Found on their own:',
  seeAlso: 'see also',
  alsoIn: 'also in',
  opening: 'Opening',
  failed: 'The index couldn’t be loaded.',
  failedWhy:
    'You may be offline. After one visit online this browser keeps the index, and search works offline too.',
  retry: 'Try again',
  unbuilt: 'The index is made when the book is built.',
  unbuiltWhy: 'There isn’t one while you’re writing. To search, run npm start.',
  keys: { choose: 'choose', open: 'open', close: 'close' },
};

const zh: typeof en = {
  title: '索引',
  label: '搜索全书',
  placeholder: '字、词或短语',
  close: '合上索引',
  intro: '不论你在读哪种语言，中英两版都会找。先按你打的原样找；原样没有，再把词拆开来找。',
  instance: '例如',
  loading: '正在取索引……',
  found: '{chapters}，{places}',
  places: { one: '{n} 处', other: '{n} 处' },
  chapters: { one: '{n} 章', other: '{n} 章' },
  wordsApart: '没有连在一起的。同一章里分开出现的：{found}',
  otherForms: '没有这个词形。别的词形：{found}',
  none: '全书没有“{query}”。',
  onlyPlanned: '“{query}”只在待写章节的标题里。',
  planned: '待写',
  advice: '少打几个字，换个短一点的词，或者换成另一种语言的说法再试。哪些章还没有写，目录里有：',
  contents: '目录',
  alone: '单独找得到：',
  seeAlso: '参见',
  alsoIn: '又见',
  opening: '开头',
  failed: '没有取到索引。',
  failedWhy: '网络可能断了。只要联网打开过一次，浏览器就会留下索引，以后断网也能搜。',
  retry: '再试一次',
  unbuilt: '索引要等全书构建时才生成。',
  unbuiltWhy: '写作模式下没有索引；要搜索，请运行 npm start。',
  keys: { choose: '选择', open: '打开', close: '合上' },
};

export type SearchWords = typeof en;
export const searchWords: InBoth<SearchWords> = { en, zh };

/** Headings of the two groups of results, each in its own language, as on the switch between them. */
export const editions: InBoth<string> = { zh: '中文', en: 'In English' };

/** Words that both languages have something on. */
export const examples: { word: string; language: Language }[] = [
  { word: '注意力', language: 'zh' },
  { word: 'weak ties', language: 'en' },
  { word: '交叉熵', language: 'zh' },
];

/** `{n}` in the form that its number wants. */
export const counted = (
  forms: { one: string; other: string },
  n: number,
  language: Language,
): string =>
  (new Intl.PluralRules(language).select(n) === 'one' ? forms.one : forms.other).replace(
    '{n}',
    String(n),
  );
