/** @file Words of the frame, in both languages. `{name}` marks what is filled in. */
import type { InBoth } from '../lib/core/language';

const en = {
  book: 'Jieshi',
  bookLong: 'Jieshi: borrowing momentum',
  coverTitle: 'Borrowing momentum',
  subtitle:
    'How to start a company on top of large AI models with what you can borrow: other people’s trust, data and computing power',
  lead: 'A book you can try things in. The models it explains train in your browser while you read, and you can work out its equations with your own numbers.',
  description:
    'A bilingual book about starting a company on top of large AI models, using what you can borrow: other people’s trust, data and computing power. Its pages train the models they describe, in your browser, and work out their equations with your numbers.',
  start: 'Start reading',
  contents: 'Contents',
  contentsNote: 'You can read {written} of {total} chapters so far; the rest are in grey.',
  toCome: 'to come',
  introduction: 'introduction',
  introductionNote:
    'So far this chapter is an introduction with its demo. The rest is still being written.',
  toolToCome: 'calculator to come',
  toolNote: 'The text of this chapter is complete. Its calculator is still being built.',
  part: 'Part {n}',
  chapter: 'Chapter {n}',
  appendix: 'Appendix {n}',
  sections: 'On this page',
  close: 'Close',
  skip: 'Skip to the text',
  search: 'Search',
  searchHint: 'Search (/ or Ctrl K)',
  searchFailed:
    'The search couldn’t be loaded. Are you online? After one visit online it works offline too.',
  searchWaiting: 'The search is still loading. It opens once it’s here.',
  keep: 'Read offline',
  toCover: 'Cover and contents',
  otherLanguage: '中文',
  otherLanguageHint: '本页的中文版',
  theme: {
    system: 'Theme: same as the system',
    light: 'Theme: light',
    dark: 'Theme: dark',
  },
  previous: 'Previous',
  next: 'Next',
  turn: 'Previous and next chapter',
  licence: 'Text CC BY 4.0, code MIT',
  noRequests: 'No trackers; nothing is loaded from other sites.',
  notFound: 'Page not found',
  notFoundText: 'There’s no page at this address. It may have moved, or the link may have a typo.',
  notFoundGo: 'To the contents',
  choose: 'Read in English',
  coverFigure: {
    says: 'Loss over {steps} steps of training: it falls from {first} to {last} on held-out text; counting pairs of characters gives {bigram}.',
    step: 'step {n}',
    bigram: 'by counting pairs of characters',
    caption:
      'A recorded run: a model with {parameters} parameters, trained on this book for {steps} steps. The chart shows its loss, in blue on the text it learns from, in orange on text held back; the words in bold are given, and the rest is how it continues them.',
    go: 'Train your own',
  },
};

const zh: typeof en = {
  book: '借势',
  bookLong: '借势',
  coverTitle: '借势',
  subtitle: '小公司做大模型的生意，靠一个“借”字：信任、数据和算力，都是别人的',
  lead: '这本书可以动手。讲到的模型，就在你的浏览器里边读边训练；写出的算式，换上自己的数当场就能算。',
  description:
    '一本讲怎样在大模型之上办公司的双语书：信任、数据和算力，都可以向别人借。书页会在浏览器里训练它讲到的模型，也能用你的数当场算出它写下的算式。',
  start: '开始读',
  contents: '目录',
  contentsNote: '全书 {total} 章，现在能读 {written} 章；灰色的还没有写。',
  toCome: '待写',
  introduction: '引言',
  introductionNote: '这一章目前只有引言和演示，正文随后补上。',
  toolToCome: '计算器待做',
  toolNote: '这一章的正文已经写完，配套的计算器还在做。',
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
      '录下的一次运行：一个有 {parameters} 个参数的模型，在这本书上训练了 {steps} 步。图上是它的损失，蓝线量的是学过的文字，橙线量的是留出来没学的文字；粗体字是给它的开头，后面是它接着写的。',
    go: '自己训练一个',
  },
};

export type FrameWords = typeof en;
export const frameWords: InBoth<FrameWords> = { en, zh };

/** What the `lang` attribute says. */
export const tags: InBoth<string> = { zh: 'zh-Hans', en: 'en' };

/** What Open Graph says. */
export const locales: InBoth<string> = { zh: 'zh_CN', en: 'en_GB' };
