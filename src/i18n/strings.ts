/** @file Words of the frame, in both languages. `{name}` marks what is filled in. */
import type { InBoth } from '../lib/core/language';

const en = {
  book: 'Jieshi',
  bookLong: 'Jieshi: borrowing momentum',
  coverTitle: 'Borrowing momentum',
  subtitle:
    'How a young company builds on large AI models with what it can borrow: people, data, computing power, timing',
  lead: 'A book to try things in. The models it explains train in your browser while you read; the equations it states can be worked out with your own numbers.',
  description:
    'A bilingual book on starting a company on large AI models. Its pages train the models they describe, in your browser, and calculate the equations they state.',
  start: 'Start reading',
  contents: 'Contents',
  contentsNote: '{written} of {total} chapters can be read so far; the rest are in grey.',
  toCome: 'to come',
  introduction: 'introduction',
  introductionNote: 'So far this chapter has its introduction and its demo; the text follows.',
  part: 'Part {n}',
  chapter: 'Chapter {n}',
  appendix: 'Appendix {n}',
  sections: 'On this page',
  close: 'Close',
  skip: 'Skip to the text',
  search: 'Search',
  searchHint: 'Search (/ or Ctrl K)',
  searchFailed:
    'The search could not be fetched: is there a network? After one visit with network it works without.',
  searchWaiting: 'The search is still on its way; it opens once it is here.',
  keep: 'Read without network',
  toCover: 'Cover and contents',
  otherLanguage: '中文',
  otherLanguageHint: '本页的中文版',
  theme: {
    system: 'Theme: as the system',
    light: 'Theme: light',
    dark: 'Theme: dark',
  },
  previous: 'Previous',
  next: 'Next',
  turn: 'Previous and next chapter',
  licence: 'Text CC BY 4.0, code MIT',
  noRequests: 'No trackers; nothing is fetched from other sites.',
  notFound: 'Page not found',
  notFoundText:
    'There is no page at this address. It may have moved, or the link has a typing error.',
  notFoundGo: 'To the contents',
  choose: 'Read in English',
  coverFigure: {
    says: 'Loss over {steps} steps of training: it falls from {first} to {last} on held-out text; counting pairs of characters gives {bigram}.',
    step: 'step {n}',
    bigram: 'by counting pairs of characters',
    caption:
      'A recorded run: a model of {parameters} parameters has trained on this book for {steps} steps. Left, its loss, in blue on what it learns from, in orange on text held back; right, how it goes on from the words in bold.',
    go: 'Train your own',
  },
};

const zh: typeof en = {
  book: '借势',
  bookLong: '借势',
  coverTitle: '借势',
  subtitle: '人脉、数据、算力、时机：小公司借什么，怎么借，才做得成大模型的生意',
  lead: '这本书可以动手。讲到的模型，就在你的浏览器里边读边训练；写出的算式，换上自己的数当场就能算。',
  description:
    '一本讲大模型创业的双语书。书页会在浏览器里训练它讲到的模型，也能当场算出它写下的算式。',
  start: '开始读',
  contents: '目录',
  contentsNote: '全书 {total} 章，现在能读 {written} 章；灰色的还没有写。',
  toCome: '待写',
  introduction: '引言',
  introductionNote: '这一章目前只有引言和演示，正文随后补上。',
  part: '第{n}编',
  chapter: '第{n}章',
  appendix: '附录 {n}',
  sections: '本页各节',
  close: '关闭',
  skip: '跳到正文',
  search: '搜索',
  searchHint: '搜索（/ 或 Ctrl K）',
  searchFailed: '没有取到搜索：网络可能断了。联网打开过一次以后，断网也能搜。',
  searchWaiting: '搜索还在路上，一到就打开。',
  keep: '离线阅读',
  toCover: '封面与目录',
  otherLanguage: 'English',
  otherLanguageHint: 'This page in English',
  theme: {
    system: '外观：跟随系统',
    light: '外观：浅色',
    dark: '外观：深色',
  },
  previous: '上一章',
  next: '下一章',
  turn: '上一章与下一章',
  licence: '文字 CC BY 4.0，代码 MIT',
  noRequests: '不跟踪读者，也不向别的网站取任何东西。',
  notFound: '找不到这一页',
  notFoundText: '这个网址没有页面：可能搬走了，也可能链接打错了字。',
  notFoundGo: '去看目录',
  choose: '读中文版',
  coverFigure: {
    says: '训练 {steps} 步的损失：从 {first} 降到 {last}（留出的文字）；只数相邻字对能到 {bigram}。',
    step: '第 {n} 步',
    bigram: '只数相邻字对，能到这里',
    caption:
      '录下的一次运行：一个有 {parameters} 个参数的模型，在这本书上训练了 {steps} 步。左边是它的损失，蓝线量的是学过的文字，橙线量的是留出来没学的文字；右边是它接着粗体字往下写的。',
    go: '自己训练一个',
  },
};

export type FrameWords = typeof en;
export const frameWords: InBoth<FrameWords> = { en, zh };

/** What the `lang` attribute says. */
export const tags: InBoth<string> = { zh: 'zh-Hans', en: 'en' };

/** What Open Graph says. */
export const locales: InBoth<string> = { zh: 'zh_CN', en: 'en_GB' };
